import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Result } from '../../utils/messages.ts';
import type { Reach } from '../../utils/notes/shapes.ts';
import type { Span } from '../../utils/text/span.ts';
import { dayInWords } from '../calendar.ts';
import { failureInWords } from '../failure.ts';
import { Entities } from '../page/Entities.tsx';
import { Timeline } from '../page/Timeline.tsx';
import { t, type Word } from '../words.ts';
import { SampleText } from './SampleText.tsx';

/** English as the articles that names are marked in, whatever the language of the interface. */
export const SAMPLE_TEXT =
  'The mayor of Ravenport, Edda Lindqvist, said on Tuesday that the old harbour bridge will be closed from March to ' +
  'June. The Northern Ferry Company may add two boats by the end of February. ' +
  'No train has crossed the bridge since late 2017, when a storm damaged its northern pier.';
/** The sample's day of publication. */
export const SAMPLE_DAY = '2019-01-18';

interface WelcomeProps {
  browser: 'chrome' | 'firefox';
  /** What the engine makes of the sample; null while it works. */
  sample: Result<Extraction> | null;
  /** The reader's own day, ISO. */
  today: string;
  reach: Reach;
  /** Keeps when pages are read. */
  onReach(reach: Reach): Promise<Result<unknown>>;
  /** The commands of the keyboard: what each does, and its keys ('' where none are set). */
  keys: readonly { what: string; keys: string }[];
}

/** The first page that a new reader sees: what Dateline does, what it may read, and where notes are kept. */
export function Welcome({ browser, sample, today, reach, onReach, keys }: WelcomeProps) {
  return (
    <main class="welcome">
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <Part title={t('sampleTitle')}>
        <Sample sample={sample} today={today} />
      </Part>
      <Part title={t('readsTitle')}>
        <Points of={['readsLooks', 'readsText', 'readsNot']} />
        <ReachChoice reach={reach} onReach={onReach} />
        <p class="soft">{t('reachBrowser')}</p>
      </Part>
      <Part title={t('privacyTitle')}>
        <Points of={['privacyNet', 'privacyNotes']} />
        <p class="warning">{t('privacyWarning')}</p>
      </Part>
      <Part title={t('keysTitle')}>
        <dl class="keys-list">
          {keys.map(({ what, keys: set }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{set === '' ? <span class="soft">{t('keysNone')}</span> : <kbd>{set}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="soft">{t(`keysChange_${browser}`)}</p>
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

function Points({ of }: { of: readonly Word[] }) {
  return (
    <ul>
      {of.map((point) => (
        <li key={point}>{t(point)}</li>
      ))}
    </ul>
  );
}

const NOTHING: Extraction = { names: [], entities: [], dates: [], claims: [] };

function Sample({ sample, today }: Pick<WelcomeProps, 'sample' | 'today'>) {
  const [lit, light] = useState<Span | null>(null);
  const extraction = sample?.ok ? sample.value : NOTHING;
  return (
    <>
      <SampleText text={SAMPLE_TEXT} extraction={extraction} lit={lit} />
      <p class="soft" role="status">
        {sampleLine(sample)}
      </p>
      {sample?.ok && (
        <div class="sample-found">
          <div>
            <h3>{t('who')}</h3>
            <Entities extraction={extraction} lang="en" onShow={light} />
          </div>
          <div>
            <h3>{t('when')}</h3>
            <Timeline extraction={extraction} published={SAMPLE_DAY} today={today} onShow={light} />
          </div>
        </div>
      )}
      <p>{t('sampleCard')}</p>
    </>
  );
}

function sampleLine(sample: WelcomeProps['sample']): string {
  if (!sample) return t('sampleWaiting');
  return sample.ok
    ? t('samplePublished', dayInWords(SAMPLE_DAY))
    : t('sampleFailed', failureInWords(sample.error));
}

const REACHES: readonly Reach[] = ['everywhere', 'sites', 'asked'];

function ReachChoice({ reach, onReach }: Pick<WelcomeProps, 'reach' | 'onReach'>) {
  const [said, say] = useState('');
  const choose = async (chosen: Reach): Promise<void> => {
    const result = await onReach(chosen);
    say(result.ok ? t('reachKept') : failureInWords(result.error));
  };
  return (
    <fieldset class="reach">
      <legend>{t('readsWhen')}</legend>
      {REACHES.map((each) => {
        return (
          <label key={each}>
            <input type="radio" name="reach" checked={each === reach} onChange={() => void choose(each)} />
            <span>
              {t(`reachTitle_${each}`)}
              <span class="soft">{t(`reachText_${each}`)}</span>
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
