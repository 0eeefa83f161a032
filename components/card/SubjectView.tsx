import type { ComponentChildren } from 'preact';
import type { ClaimSubject, NameSubject, Subject } from './shapes.ts';
import { claimWhen, relationWords, STATUS_WORDS, TYPE_WORDS } from './words.ts';

interface SubjectViewProps {
  subject: Subject;
  titleId: string;
  step(by: 1 | -1): void;
}

/** What the card says about its subject. */
export function SubjectView({ subject, titleId, step }: SubjectViewProps) {
  switch (subject.kind) {
    case 'name':
      return <NameView subject={subject} titleId={titleId} step={step} />;
    case 'claim':
      return <ClaimView subject={subject} titleId={titleId} />;
    case 'selection':
      return (
        <header>
          <h2 class="eyebrow" id={titleId}>
            Your selection
          </h2>
          <Quote>{subject.quote}</Quote>
        </header>
      );
    case 'page':
      return (
        <header>
          <h2 class="eyebrow" id={titleId}>
            This page
          </h2>
          <p class="aside">
            {subject.quote
              ? 'The selection is not part of the article’s text, so the note hangs on the page as a whole.'
              : 'The note hangs on the page as a whole.'}
          </p>
        </header>
      );
  }
}

function NameView({ subject, titleId, step }: SubjectViewProps & { subject: NameSubject }) {
  const { entity, name, related, mentions, position } = subject;
  const details = [entity.description, related && relationWords(entity, related)].filter(Boolean);
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <header>
      <p class={`eyebrow sign ${name.type.toLowerCase()}`}>
        <span>{TYPE_WORDS[name.type]}</span>
      </p>
      <h2 class="title" id={titleId}>
        {entity.name}
      </h2>
      {details.length > 0 && <p class="description">{details.join(' · ')}</p>}
      {aliases.length > 0 && <p class="aside">Also here as {aliases.join(', ')}</p>}
      <div class="mentions">
        <span>{mentions > 1 ? `Mention ${position} of ${mentions}` : 'Mentioned once'}</span>
        {mentions > 1 && (
          <span class="steps">
            <StepButton label="Previous mention" path="M10 4l-4 4 4 4" onClick={() => step(-1)} />
            <StepButton label="Next mention" path="M6 4l4 4-4 4" onClick={() => step(1)} />
          </span>
        )}
      </div>
    </header>
  );
}

function StepButton({ label, path, onClick }: { label: string; path: string; onClick(): void }) {
  return (
    <button type="button" class="step" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

function ClaimView({ subject, titleId }: { subject: ClaimSubject; titleId: string }) {
  const { claim, dates, entities } = subject;
  const workings = [...new Set(dates.map(({ working }) => working).filter(Boolean))];
  return (
    <header>
      <div class="eyebrow-row">
        <p class="eyebrow sign claim">
          <span>Dated claim</span>
        </p>
        <span class={`chip ${claim.status}`}>{STATUS_WORDS[claim.status]}</span>
      </div>
      <h2 class="title when" id={titleId}>
        {claimWhen(claim.relation, claim)}
      </h2>
      <Quote>{claim.text}</Quote>
      <dl>
        {claim.speaker && <Fact term="Said by">{claim.speaker.text}</Fact>}
        {entities.length > 0 && <Fact term="About">{entities.map(({ name }) => name).join(', ')}</Fact>}
        {workings.length > 0 && (
          <Fact term="Worked out">
            {workings.map((working) => (
              <span class="working" key={working}>
                {working}
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </header>
  );
}

const Quote = ({ children }: { children: ComponentChildren }) => <blockquote>{children}</blockquote>;

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
