import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entity, EntityRelation } from '../../utils/extract/shapes.ts';
import type { EntityNotes } from '../../utils/notes/entity-notes.ts';
import { claimInWords } from '../calendar.ts';
import { CalendarStrip } from '../claim/CalendarStrip.tsx';
import { sentenceOf } from '../claim/sentence.ts';
import { workingInWords } from '../claim/working.ts';
import { inARow, listInWords, numberInWords, t, tn, type Word } from '../words.ts';
import type { CardActions, ClaimSubject, NameSubject, Subject } from './shapes.ts';

interface SubjectViewProps {
  subject: Subject;
  titleId: string;
  /** The reader's own day, ISO. */
  today: string;
  actions: Pick<CardActions, 'step' | 'countNotes'>;
}

/** What the card says about its subject. */
export function SubjectView({ subject, titleId, today, actions }: SubjectViewProps) {
  switch (subject.kind) {
    case 'name':
      return <NameView subject={subject} titleId={titleId} actions={actions} />;
    case 'claim':
      return <ClaimView subject={subject} titleId={titleId} today={today} />;
    case 'selection':
      return <Quote>{subject.quote}</Quote>;
    case 'page':
      return <p class="aside">{t(subject.quote ? 'cardOutside' : 'cardOnPage')}</p>;
  }
}

type NameViewProps = Pick<SubjectViewProps, 'titleId' | 'actions'> & { subject: NameSubject };

function NameView({ subject, titleId, actions }: NameViewProps) {
  const { step } = actions;
  const { entity, related, mentions, position } = subject;
  const details = inARow([entity.description, relatedWords(entity, related)]);
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <header>
      <h2 class="title" id={titleId} dir="auto">
        {entity.name}
      </h2>
      {details && (
        <p class="description" dir="auto">
          {details}
        </p>
      )}
      {aliases.length > 0 && <p class="aside">{t('cardAliases', listInWords(aliases))}</p>}
      <NotedBefore subject={subject} countNotes={actions.countNotes} />
      <div class="mentions">
        <span>
          {mentions > 1 ? t('cardPosition', numberInWords(position), numberInWords(mentions)) : t('cardOnce')}
        </span>
        {mentions > 1 && (
          <span class="steps">
            <StepButton label={t('cardPrevious')} path="M10 4l-4 4 4 4" onClick={() => step(-1)} />
            <StepButton label={t('cardNext')} path="M6 4l4 4-4 4" onClick={() => step(1)} />
          </span>
        )}
      </div>
    </header>
  );
}

/** In how many saved articles the entity was noted; nothing while that is unknown, or when the notes are all shown here. */
function NotedBefore({ subject, countNotes }: { subject: NameSubject } & Pick<CardActions, 'countNotes'>) {
  const { name, type } = subject.entity;
  const [count, setCount] = useState<EntityNotes | null>(null);
  useEffect(() => {
    let gone = false;
    countNotes({ name, type }).then((found) => {
      if (!gone) setCount(found);
    });
    return () => {
      gone = true;
    };
  }, [name, type, subject.notes.length]);
  if (!count || count.notes <= subject.notes.length) return null;
  return (
    <p class="aside">
      {t('cardNotedBefore', tn('noteCount', count.notes), tn('inArticles', count.articles))}
    </p>
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

type ClaimViewProps = Pick<SubjectViewProps, 'titleId' | 'today'> & { subject: ClaimSubject };

function ClaimView({ subject, titleId, today }: ClaimViewProps) {
  const { claim, dates, entities, speaker, published, corrected } = subject;
  const workings = corrected?.days ? [t('correctMine')] : [...new Set(dates.map(workingInWords))];
  return (
    <header>
      <h2 class="title when" id={titleId}>
        {claimInWords(claim, dates)}
      </h2>
      <CalendarStrip bars={[claim]} published={published} today={today} />
      <Quote>{sentenceOf(claim.text)}</Quote>
      <dl>
        {speaker && <Fact term={t('cardSaidBy')}>{speaker}</Fact>}
        {entities.length > 0 && (
          <Fact term={t('cardAbout')}>{listInWords(entities.map(({ name }) => name))}</Fact>
        )}
        {workings.length > 0 && (
          <Fact term={t('cardWorking')}>
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

const RELATED = {
  'nationality-of': 'nationalityOf',
  'capital-of': 'capitalOf',
} as const satisfies Record<EntityRelation, Word>;

function relatedWords(entity: Entity, related: Entity | null): string | null {
  if (!entity.relatedTo || !related) return null;
  return t(RELATED[entity.relatedTo.relation], related.name);
}

const Quote = ({ children }: { children: ComponentChildren }) => (
  <blockquote dir="auto">{children}</blockquote>
);

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
