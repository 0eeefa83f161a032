import type { askBackground, Result } from '../../utils/messages.ts';
import type { Note, NotePatch } from '../../utils/notes/shapes.ts';

/** What a list of notes asks of the room that shows it. None of them rejects. */
export interface NoteActions {
  edit(id: string, patch: NotePatch): Promise<Result<Note>>;
  remove(id: string): Promise<Result<Note>>;
  restore(id: string): Promise<Result<Note>>;
  /** The unfinished text of a note, empty when there is none. */
  readDraft(id: string): Promise<string>;
  /** An empty body drops the draft. */
  saveDraft(id: string, body: string): void;
  /** Show the passage that the note hangs on. */
  open(id: string): Promise<Result<unknown>>;
}

/** Asks the background; never rejects. */
type Ask = typeof askBackground;

/** Note actions that ask the background for every one of them. */
export function noteActionsThrough(ask: Ask): NoteActions {
  const noteOf = (answer: Result<{ note: Note }>): Result<Note> =>
    answer.ok ? { ok: true, value: answer.value.note } : answer;
  return {
    edit: async (id, patch) => noteOf(await ask('editNote', { id, patch })),
    remove: async (id) => noteOf(await ask('removeNote', { id })),
    restore: async (id) => noteOf(await ask('restoreNote', { id })),
    readDraft: async (id) => {
      const answer = await ask('readDraft', { key: id });
      return answer.ok ? answer.value.body : '';
    },
    saveDraft: (id, body) => void ask('saveDraft', { key: id, body }),
    open: (id) => ask('openPassage', { noteId: id }),
  };
}
