import type { Result } from '../../utils/messages.ts';
import type { Changed } from '../../utils/notes/shapes.ts';
import { popupWords } from '../popup-words.ts';
import type { Say } from '../toast.tsx';
import type { LibraryActions } from './actions.ts';
import { libraryWords } from './words.ts';

/** Says what a change of many notes did, and offers to undo it. */
export function undoable(
  { undo }: Pick<LibraryActions, 'undo'>,
  say: Say,
): (result: Result<Changed>, inWords: (count: number) => string) => void {
  const takeBack = async (id: string): Promise<void> => {
    const result = await undo(id);
    const { undone, undoneBut } = libraryWords.many;
    if (!result.ok) say({ text: popupWords.row.failed(result.error.message) });
    else say({ text: result.value.kept > 0 ? undoneBut(result.value.kept) : undone });
  };
  return (result, inWords) => {
    if (!result.ok) return say({ text: popupWords.row.failed(result.error.message) });
    const { id, count } = result.value;
    say({ text: inWords(count), action: { label: popupWords.toast.undo, run: () => void takeBack(id) } });
  };
}
