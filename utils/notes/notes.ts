import { articlesAt, saveArticle } from './articles.ts';
import { database } from './database.ts';
import type { NewNote, Note, NotePatch, RemovedNote } from './shapes.ts';
import { tidyTags } from './tags.ts';
import { NotesError } from './trouble.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long a removed note can be brought back, and a change of many notes undone. */
export const KEPT_REMOVED = 30 * DAY;
/** How long an unfinished note waits for its reader. */
const KEPT_DRAFTS = 180 * DAY;

interface Writing {
  note: NewNote;
  /** `Engine.version` of the moment. */
  engine: string;
  /** The draft that becomes this note. */
  draftKey?: string | undefined;
}

/** Writes a new note, its article and the end of its draft, all or nothing. @throws NotesError */
export function addNote({ note, engine, draftKey }: Writing): Promise<Note> {
  const { articles, notes, drafts } = database;
  return database.stored(() =>
    database.transaction('rw', articles, notes, drafts, async () => {
      const now = Date.now();
      const article = await saveArticle(note.article, now);
      const row: Note = {
        id: crypto.randomUUID(),
        articleId: article.id,
        target: note.target,
        anchor: note.anchor,
        body: note.body,
        tags: tidyTags(note.tags),
        createdAt: now,
        updatedAt: now,
        engine,
      };
      await notes.add(row);
      if (draftKey !== undefined) await endDraft(draftKey, note.body);
      return row;
    }),
  );
}

/** Drops the draft that has become a note. One with another text is still being written, in another tab. */
async function endDraft(key: string, body: string): Promise<void> {
  const draft = await database.drafts.get(key);
  const text = draft?.body.trim();
  if (!text || text === body.trim()) await database.drafts.delete(key);
}

/** Changes what the patch names and ends the note's draft where the text is changed. @throws NotesError, also where another text was saved since */
export function editNote(id: string, patch: NotePatch): Promise<Note> {
  const { notes, drafts } = database;
  return database.stored(() =>
    database.transaction('rw', notes, drafts, async () => {
      const before = await notes.get(id);
      if (!before) throw new NotesError('not-found', 'noteMissing');
      if (isOutdated(before, patch)) throw new NotesError('conflict', 'noteChanged');
      const row = patched(before, patch, Date.now());
      await notes.put(row);
      if (patch.body !== undefined) await endDraft(id, patch.body);
      return row;
    }),
  );
}

/** Would the patch write over a text that its reader has not seen? */
const isOutdated = ({ body, updatedAt }: Note, patch: NotePatch): boolean =>
  patch.seen !== undefined && patch.seen !== updatedAt && patch.body !== undefined && patch.body !== body;

/** A note with what a patch names changed; null takes a label or a review away. */
export function patched(before: Note, { body, tags, anchor, colour, review }: NotePatch, now: number): Note {
  const { colour: oldColour, review: oldReview, ...rest } = before;
  const newColour = colour === undefined ? oldColour : colour;
  const newReview = review === undefined ? oldReview : review;
  return {
    ...rest,
    ...(body !== undefined && { body }),
    ...(tags !== undefined && { tags: tidyTags(tags) }),
    ...(anchor !== undefined && { anchor }),
    ...(newColour && { colour: newColour }),
    ...(newReview && { review: newReview }),
    updatedAt: now,
  };
}

/** Puts a note aside for 30 days; one that lies there already stays. Sweeps what has lain too long. @throws NotesError */
export function removeNote(id: string): Promise<Note> {
  const { articles, notes, removed, drafts, changes } = database;
  return database.stored(() =>
    database.transaction('rw', [articles, notes, removed, drafts, changes], async () => {
      const now = Date.now();
      await sweepRows(now);
      const note = await notes.get(id);
      if (!note) return asNote(await removed.get(id));
      await notes.delete(id);
      await removed.put({ ...note, removedAt: now });
      return note;
    }),
  );
}

/** Brings a removed note back as it was. @throws NotesError */
export function restoreNote(id: string): Promise<Note> {
  const { notes, removed } = database;
  return database.stored(() =>
    database.transaction('rw', notes, removed, async () => {
      const there = await notes.get(id);
      if (there) return there;
      const note = asNote(await removed.get(id));
      await removed.delete(id);
      await notes.add(note);
      return note;
    }),
  );
}

function asNote(row: RemovedNote | undefined): Note {
  if (!row) throw new NotesError('not-found', 'noteMissing');
  const { removedAt: _, ...note } = row;
  return note;
}

/** Notes on the article with any of these addresses (the canonical one first), oldest first. @throws NotesError */
export function notesOf(addresses: readonly string[]): Promise<Note[]> {
  return database.stored(async () => {
    const articles = await articlesAt(addresses);
    const ids = articles.map(({ id }) => id);
    return database.notes.where('articleId').anyOf(ids).sortBy('createdAt');
  });
}

/** Forgets what was removed or changed long ago, drafts that nobody came back to, and articles without notes. @throws NotesError */
export function sweep(now = Date.now()): Promise<void> {
  const { articles, notes, removed, drafts, changes } = database;
  return database.stored(() =>
    database.transaction('rw', [articles, notes, removed, drafts, changes], () => sweepRows(now)),
  );
}

async function sweepRows(now: number): Promise<void> {
  const { articles, notes, removed, drafts, changes } = database;
  await drafts
    .where('updatedAt')
    .below(now - KEPT_DRAFTS)
    .delete();
  // What a change can be undone by holds notes that were removed.
  await changes
    .where('madeAt')
    .below(now - KEPT_REMOVED)
    .delete();
  const gone = await removed
    .where('removedAt')
    .below(now - KEPT_REMOVED)
    .toArray();
  if (gone.length === 0) return;
  await removed.bulkDelete(gone.map(({ id }) => id));
  for (const articleId of new Set(gone.map((note) => note.articleId))) {
    const left = await notes.where({ articleId }).count();
    const aside = await removed.where({ articleId }).count();
    if (left + aside === 0) await articles.delete(articleId);
  }
}
