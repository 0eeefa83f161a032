import type { Note } from '../../utils/notes/shapes.ts';
import type { Anchor } from '../../utils/text/anchor.ts';
import { outcome, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { NoteActions } from './actions.ts';

/** Hangs a note on another passage, and says how it went. */
export async function attachNote(
  note: Note,
  anchor: Anchor,
  { actions, say }: { actions: Pick<NoteActions, 'edit'>; say: Say },
): Promise<void> {
  const result = await actions.edit(note.id, { anchor });
  say(outcome(result, t('passageAttached')));
}
