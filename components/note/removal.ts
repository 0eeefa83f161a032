import { useEffect, useRef } from 'preact/hooks';
import { failed, outcome, type Say } from '../toast.tsx';
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
  const restore = async (id: string): Promise<void> => {
    const result = await actions.restore(id);
    if (result.ok) expected.current = id;
    say(outcome(result, t('noteRestored')));
  };
  return async (id) => {
    const result = await actions.remove(id);
    if (!result.ok) say(failed(result.error));
    else {
      say({
        text: t('noteDeleted'),
        action: { label: t('undo'), run: () => void restore(id) },
      });
    }
  };
}

/** Focuses the row's first button; false when the row is not shown. */
function focusRow(id: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)];
  const button = rows.find((row) => !row.closest('[hidden]'))?.querySelector('.note-doing button');
  if (button instanceof HTMLElement) button.focus();
  return button instanceof HTMLElement;
}
