import { useMemo } from 'preact/hooks';
import type { Correction, Corrections } from '../../utils/notes/corrections.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { Blank } from '../Blank.tsx';
import { DoButton } from '../note/NoteRow.tsx';
import { outcome, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { type Line, rightedPages } from './set-right.ts';

interface SetRightProps {
  corrections: Corrections;
  notes: readonly Listed[];
  actions: Pick<LibraryActions, 'correct'>;
  say: Say;
}

/** All that the reader set right: names that are marked nowhere, and what was corrected on each page. Each can be taken back. */
export function SetRight({ corrections, notes, actions, say }: SetRightProps) {
  const pages = useMemo(() => rightedPages(corrections, notes), [corrections, notes]);
  const { never } = corrections;
  const correct = async (addresses: readonly string[], correction: Correction): Promise<void> =>
    say(outcome(await actions.correct(addresses, correction), t('correctTakenBack')));
  if (never.length + pages.length === 0) {
    return <Blank title={t('setRightNoneTitle')} text={t('setRightNoneText')} />;
  }
  return (
    <>
      {never.length > 0 && (
        <section class="set-right">
          <h2 class="list-title">{t('neverTitle')}</h2>
          <ul>
            {never.map((text) => (
              <li key={text}>
                <bdi>{text}</bdi>{' '}
                <DoButton
                  does={t('markAgain')}
                  what={text}
                  onClick={() => correct([], { kind: 'never', text, isNever: false })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {pages.map(({ address, title, lines }) => (
        <section key={address} class="set-right">
          <h2 class="list-title" dir="auto">
            <a href={address} target="_blank" rel="noreferrer">
              {title ?? address.replace(/^https?:\/\//, '')}
            </a>
          </h2>
          <ul>
            {lines.map((line) => (
              <LineItem key={keyOf(line)} line={line} onBack={() => correct([address], line.back)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const keyOf = ({ quote, back }: Line): string => `${back.kind} ${quote}`;

function LineItem({ line: { quote, words, back }, onBack }: { line: Line; onBack(): void }) {
  return (
    <li>
      {quote !== null && (
        <>
          <bdi>{back.kind === 'claim' ? t('quoted', quote) : quote}</bdi>{' '}
        </>
      )}
      <span class="soft">{words}</span>{' '}
      <DoButton does={t('takeBack')} what={quote ?? words} onClick={onBack} />
    </li>
  );
}
