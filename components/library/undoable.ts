import type { Result } from '../../utils/messages.ts';
import type { Changed } from '../../utils/notes/shapes.ts';
import { failed, type Say } from '../toast.tsx';
import { type CountedWord, t, tn, type Word } from '../words.ts';
import type { LibraryActions } from './actions.ts';

type Undo = Pick<LibraryActions, 'undo'>;

/** Undoes a change of many notes, and says how that went. */
export async function takeBack(id: string, { undo }: Undo, say: Say): Promise<void> {
  const result = await undo(id);
  if (!result.ok) say(failed(result.error));
  else say({ text: result.value.kept > 0 ? tn('undoneBut', result.value.kept) : t('undone') });
}

/** Says what a change of many notes did, and offers to undo it. `also`: what it did where it touched no note. */
export function undoable(
  actions: Undo,
  say: Say,
): (result: Result<Changed>, done: CountedWord, also?: Word) => void {
  return (result, done, also) => {
    if (!result.ok) return say(failed(result.error));
    const { id, count } = result.value;
    const text = count === 0 && also ? t(also) : tn(done, count);
    say({ text, action: { label: t('undo'), run: () => void takeBack(id, actions, say) } });
  };
}
