import type { Result } from '../../utils/messages.ts';
import type { Changed } from '../../utils/notes/shapes.ts';
import { failureInWords } from '../failure.ts';
import type { Say } from '../toast.tsx';
import { type CountedWord, t, tn } from '../words.ts';
import type { LibraryActions } from './actions.ts';

/** Says what a change of many notes did, and offers to undo it. */
export function undoable(
  { undo }: Pick<LibraryActions, 'undo'>,
  say: Say,
): (result: Result<Changed>, done: CountedWord) => void {
  const takeBack = async (id: string): Promise<void> => {
    const result = await undo(id);
    if (!result.ok) say({ text: t('notDone', failureInWords(result.error)) });
    else say({ text: result.value.kept > 0 ? tn('undoneBut', result.value.kept) : t('undone') });
  };
  return (result, done) => {
    if (!result.ok) return say({ text: t('notDone', failureInWords(result.error)) });
    const { id, count } = result.value;
    say({ text: tn(done, count), action: { label: t('undo'), run: () => void takeBack(id) } });
  };
}
