import { useEffect, useRef } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { failed, type Message, outcome, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { NoteActions } from './actions.ts';

/**
 * How a list of notes removes one: at once, with an offer to bring it back. A note brought back gets the focus when its
 * row is there again, which may be some renders later.
 */
export function useRemoval(actions: NoteActions, say: Say): (id: string) => Promise<void> {
  const expected = useRef<string | null>(null);
  useEffect(() => {
    if (expected.current && focusRow(expected.current)) expected.current = null;
  });
  return async (id) => {
    const result = await actions.remove(id);
    if (!result.ok) return say(failed(result.error));
    const restore = async (): Promise<Result<Note>> => {
      const restored = await actions.restore(id);
      if (restored.ok) expected.current = id;
      return restored;
    };
    say(deleted(restore, say));
  };
}

/** Says that a note was deleted, and offers to bring it back. */
export const deleted = (restore: () => Promise<Result<Note>>, say: Say): Message => ({
  text: t('noteDeleted'),
  action: { label: t('undo'), run: async () => say(outcome(await restore(), t('noteRestored'))) },
});

/** Focuses the row's first button; false when the row is not shown. */
function focusRow(id: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)];
  const button = rows.find((row) => !row.closest('[hidden]'))?.querySelector('.note-doing button');
  if (button instanceof HTMLElement) button.focus();
  return button instanceof HTMLElement;
}
