import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Result } from '../../utils/messages.ts';
import type { Reach } from '../../utils/notes/shapes.ts';
import type { Span } from '../../utils/text/span.ts';
import { Entities } from '../page/Entities.tsx';
import { Timeline } from '../page/Timeline.tsx';
import { popupWords } from '../popup-words.ts';
import { SampleText } from './SampleText.tsx';
import { welcomeWords } from './welcome-words.ts';

/** The sample's day of publication. */
export const SAMPLE_DAY = '2019-01-18';

interface WelcomeProps {
  browser: 'chrome' | 'firefox';
  /** What the engine makes of the sample; null while it works. */
  sample: Result<Extraction> | null;
  reach: Reach;
  /** Keeps when pages are read. */
  onReach(reach: Reach): Promise<Result<unknown>>;
  /** The commands of the keyboard: what each does, and its keys ('' where none are set). */
  keys: readonly { what: string; keys: string }[];
}

/** The first page that a new reader sees: what Dateline does, what it may read, and where notes are kept. */
export function Welcome({ browser, sample, reach, onReach, keys }: WelcomeProps) {
  const { title, lead, reads, privacy } = welcomeWords;
  return (
    <main class="welcome">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <Part title={welcomeWords.sample.title}>
        <Sample sample={sample} />
      </Part>
      <Part title={reads.title}>
        <Points of={reads.points} />
        <ReachChoice reach={reach} onReach={onReach} />
        <p class="soft">{reads.browser}</p>
      </Part>
      <Part title={privacy.title}>
        <Points of={privacy.points} />
        <p class="warning">{privacy.warning}</p>
      </Part>
      <Part title={welcomeWords.keys.title}>
        <dl class="keys-list">
          {keys.map(({ what, keys: set }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{set === '' ? <span class="soft">{welcomeWords.keys.none}</span> : <kbd>{set}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="soft">{welcomeWords.keys.change[browser]}</p>
      </Part>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Points({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

const NOTHING: Extraction = { names: [], entities: [], dates: [], claims: [] };

function Sample({ sample }: Pick<WelcomeProps, 'sample'>) {
  const [lit, light] = useState<Span | null>(null);
  const { text, published, waiting, failed, card } = welcomeWords.sample;
  const extraction = sample?.ok ? sample.value : NOTHING;
  return (
    <>
      <SampleText text={text} extraction={extraction} lit={lit} />
      <p class="soft" role="status">
        {!sample ? waiting : sample.ok ? published : failed(sample.error.message)}
      </p>
      {sample?.ok && (
        <div class="sample-found">
          <div>
            <h3>{popupWords.page.names}</h3>
            <Entities extraction={extraction} lang="en" onShow={light} />
          </div>
          <div>
            <h3>{popupWords.page.claims}</h3>
            <Timeline extraction={extraction} published={SAMPLE_DAY} today={SAMPLE_DAY} onShow={light} />
          </div>
        </div>
      )}
      <p>{card}</p>
    </>
  );
}

const REACHES: readonly Reach[] = ['everywhere', 'sites', 'asked'];

function ReachChoice({ reach, onReach }: Pick<WelcomeProps, 'reach' | 'onReach'>) {
  const [said, say] = useState('');
  const { reads } = welcomeWords;
  const choose = async (chosen: Reach): Promise<void> => {
    const result = await onReach(chosen);
    say(result.ok ? reads.kept : result.error.message);
  };
  return (
    <fieldset class="reach">
      <legend>{reads.choice}</legend>
      {REACHES.map((each) => {
        const [label, what] = reads.reaches[each];
        return (
          <label key={each}>
            <input type="radio" name="reach" checked={each === reach} onChange={() => void choose(each)} />
            <span>
              {label}
              <span class="soft">{what}</span>
            </span>
          </label>
        );
      })}
      <p class="soft" role="status">
        {said}
      </p>
    </fieldset>
  );
}
