import type { CardActions, NoteText } from '../../components/card/shapes.ts';
import { askBackground, type Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import type { Drafts } from './drafts.ts';
import { identityOf } from './reading.ts';
import { anchorFor, type Hook } from './subjects.ts';
import type { Visit } from './visit.ts';

type NoteActions = Pick<CardActions, 'readDraft' | 'keepDraft' | 'add' | 'edit' | 'remove' | 'restore'>;

interface NoteActionsOptions {
  visit: Visit;
  drafts: Drafts;
  /** What the card shows under a subject's key. */
  hookAt(key: string): Hook | undefined;
}

/** What the card does with notes: ask the background, then take its answer over into the page. */
export function noteActions({ visit, drafts, hookAt }: NoteActionsOptions): NoteActions {
  return {
    readDraft: drafts.read,
    keepDraft: drafts.keep,
    async add(key, text) {
      const page = visit.page();
      const hook = hookAt(key);
      if (!page || !hook) return GONE;
      const target = { article: identityOf(page), target: hook.target, anchor: anchorFor(hook) };
      // The draft first: an older text must not come back after its note.
      await drafts.flush();
      const result = await askBackground('addNote', { note: { ...target, ...text }, draftKey: key });
      if (!result.ok) return result;
      drafts.drop(key);
      visit.putNote(result.value.note);
      return noteIn(result);
    },
    edit: (id, text) => editNote({ id, text, visit, drafts }),
    async remove(id) {
      const result = await askBackground('removeNote', { id });
      if (result.ok) visit.dropNote(id);
      return noteIn(result);
    },
    async restore(id) {
      const result = await askBackground('restoreNote', { id });
      if (result.ok) visit.putNote(result.value.note);
      return noteIn(result);
    },
  };
}

interface Editing {
  id: string;
  text: NoteText;
  visit: Visit;
  drafts: Drafts;
}

async function editNote({ id, text, visit, drafts }: Editing): Promise<Result<Note>> {
  await drafts.flush();
  const result = await askBackground('editNote', { id, patch: text });
  // Changed or deleted elsewhere: the card is to show it.
  if (!result.ok) await visit.refreshNotes();
  if (!result.ok) return result;
  drafts.drop(id);
  visit.putNote(result.value.note);
  return noteIn(result);
}

const noteIn = (result: Result<{ note: Note }>): Result<Note> =>
  result.ok ? { ok: true, value: result.value.note } : result;

const GONE: Result<Note> = {
  ok: false,
  error: { code: 'not-found', why: 'passageGone' },
};
