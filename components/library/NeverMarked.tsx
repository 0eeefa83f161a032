import { DoButton } from '../note/NoteRow.tsx';
import { outcome, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { LibraryActions } from './actions.ts';

interface NeverMarkedProps {
  names: readonly string[];
  actions: LibraryActions;
  say: Say;
}

/** The names that the reader wants marked nowhere; each can be marked again. */
export function NeverMarked({ names, actions, say }: NeverMarkedProps) {
  if (names.length === 0) return null;
  const markAgain = async (name: string): Promise<void> => {
    say(outcome(await actions.markAgain(name), t('correctTakenBack')));
  };
  return (
    <section class="never">
      <h2 class="list-title">{t('neverTitle')}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi> <DoButton does={t('markAgain')} what={name} onClick={() => markAgain(name)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
