import { popupWords } from '../popup-words.ts';
import type { Say } from '../toast.tsx';
import type { NoteActions } from './actions.ts';

/** Removes a note and offers to bring it back. */
export async function removeWithUndo(id: string, actions: NoteActions, say: Say): Promise<void> {
  const removal = await actions.remove(id);
  if (!removal.ok) {
    say({ text: popupWords.row.failed(removal.error.message) });
    return;
  }
  const undo = async (): Promise<void> => {
    const result = await actions.restore(id);
    say({ text: result.ok ? popupWords.row.restored : popupWords.row.failed(result.error.message) });
    if (result.ok) requestAnimationFrame(() => focusRow(id));
  };
  say({ text: popupWords.row.removed, action: { label: popupWords.toast.undo, run: undo } });
}

const focusRow = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] .note-doing button`)?.focus();
