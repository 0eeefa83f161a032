import type { Say } from '../toast.tsx';
import { words } from '../words.ts';
import type { NoteActions } from './actions.ts';

/** Removes a note and offers to bring it back. */
export async function removeWithUndo(id: string, actions: NoteActions, say: Say): Promise<void> {
  const removal = await actions.remove(id);
  if (!removal.ok) {
    say({ text: words.row.failed(removal.error.message) });
    return;
  }
  const undo = async (): Promise<void> => {
    const result = await actions.restore(id);
    say({ text: result.ok ? words.row.restored : words.row.failed(result.error.message) });
    if (result.ok) requestAnimationFrame(() => focusRow(id));
  };
  say({ text: words.row.removed, action: { label: words.toast.undo, run: undo } });
}

const focusRow = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] .note-doing button`)?.focus();
