import { useState } from 'preact/hooks';
import type { Note } from '../../utils/notes/shapes.ts';
import { failureInWords } from '../failure.ts';
import type { Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { NoteActions } from './actions.ts';
import { useBase } from './base.ts';

/** A note being edited in place. */
export interface Editing {
  /** The text to start from; null while the note is only read. */
  draft: { body: string } | null;
  busy: boolean;
  failure: string | null;
  /** The text that the edit began from. */
  saved: string;
  newer: string | null;
  rebase: () => void;
  start: () => void;
  stop: () => void;
  save: (body: string) => void;
}

/** Edits a note, and brings it back first where it was deleted elsewhere. */
export function useEditing(
  note: Note,
  isGone: boolean,
  { actions, say }: { actions: NoteActions; say: Say },
): Editing {
  const [draft, setDraft] = useState<Editing['draft']>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { base, newer, rebase } = useBase(note);
  const save = async (body: string): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const back = isGone ? await actions.restore(note.id) : null;
    const result = back && !back.ok ? back : await actions.edit(note.id, { body, seen: note.updatedAt });
    setBusy(false);
    if (!result.ok) {
      setFailure(failureInWords(result.error));
      return;
    }
    setDraft(null);
    say({ text: t('noteSaved') });
  };
  return {
    draft,
    busy,
    failure,
    saved: base.body ?? note.body,
    newer,
    rebase: () => {
      setFailure(null);
      rebase();
    },
    save,
    start: async () => {
      rebase();
      setDraft({ body: await actions.readDraft(note.id) });
    },
    stop: () => {
      setFailure(null);
      setDraft(null);
    },
  };
}
