import { database } from './database.ts';
import { patched } from './notes.ts';
import type { Change, Changed, LibraryRows, ManyPatch, Note, NotePatch } from './shapes.ts';
import { tidyTags } from './tags.ts';
import { NotesError } from './trouble.ts';

/** How many changes can be undone, the last first. */
const KEPT_CHANGES = 20;

const nothing = (): LibraryRows => ({ articles: [], notes: [], removed: [], drafts: [] });
export const noKeys = (): Change['added'] => ({ articles: [], notes: [], removed: [], drafts: [] });

/** Runs a change of many rows, all or nothing. @throws NotesError */
export function inChange(work: (change: Change) => Promise<number>): Promise<Changed> {
  const { articles, notes, removed, drafts, changes } = database;
  return database.stored(() =>
    database.transaction('rw', [articles, notes, removed, drafts, changes], async () => {
      const id = crypto.randomUUID();
      const change: Change = { id, madeAt: Date.now(), before: nothing(), added: noKeys(), written: {} };
      const count = await work(change);
      await changes.put(change);
      const old = await changes.orderBy('madeAt').reverse().offset(KEPT_CHANGES).primaryKeys();
      await changes.bulkDelete(old);
      return { id, count };
    }),
  );
}

/** Changes each of these notes as its patch says. @throws NotesError */
export function changeNotes(ids: readonly string[], patchOf: (note: Note) => NotePatch): Promise<Changed> {
  return inChange(async (change) => {
    const rows = (await database.notes.bulkGet([...ids])).filter((row) => row !== undefined);
    const after = rows.map((row) => patched(row, patchOf(row), change.madeAt));
    change.before.notes.push(...rows);
    for (const row of after) change.written[row.id] = row.updatedAt;
    await database.notes.bulkPut(after);
    return rows.length;
  });
}

/** @throws NotesError */
export const patchNotes = (ids: readonly string[], { addTags = [], removeTags = [], colour }: ManyPatch) =>
  changeNotes(ids, ({ tags }) => ({
    tags: [...tags, ...addTags].filter((tag) => !removeTags.includes(tag)),
    ...(colour !== undefined && { colour }),
  }));

/** Gives a tag another name wherever it is used; where that name is in use, the two become one. @throws NotesError */
export async function renameTag(from: string, to: string): Promise<Changed> {
  const [name] = tidyTags([to]);
  if (name === undefined) throw new NotesError('bad-request', 'tagNameless');
  return changeNotes(await notesTagged(from), ({ tags }) => {
    const others = tags.filter((tag) => tag !== from && tag.toLowerCase() !== name.toLowerCase());
    const at = tags.indexOf(from);
    return { tags: [...others.slice(0, at), name, ...others.slice(at)] };
  });
}

/** Ids of the notes that carry a tag. @throws NotesError */
export const notesTagged = (tag: string): Promise<string[]> =>
  database.stored(() => database.notes.where('tags').equals(tag).primaryKeys());

/** Puts notes aside, as `removeNote` does with one. @throws NotesError */
export function removeNotes(ids: readonly string[]): Promise<Changed> {
  return inChange(async (change) => {
    const rows = (await database.notes.bulkGet([...ids])).filter((row) => row !== undefined);
    change.before.notes.push(...rows);
    change.added.removed.push(...rows.map(({ id }) => id));
    await database.notes.bulkDelete(rows.map(({ id }) => id));
    await database.removed.bulkPut(rows.map((row) => ({ ...row, removedAt: change.madeAt })));
    return rows.length;
  });
}

/** Takes a change back; notes that were edited since keep their edits and are counted. `ids`: all that it was about. @throws NotesError */
export function undoChange(id: string): Promise<{ kept: number; ids: string[] }> {
  const { articles, notes, removed, drafts, changes } = database;
  return database.stored(() =>
    database.transaction('rw', [articles, notes, removed, drafts, changes], async () => {
      const change = await changes.get(id);
      if (!change) throw new NotesError('not-found', 'undoExpired');
      const touched = await notes.bulkGet(Object.keys(change.written));
      const edited = new Set(
        touched.flatMap((row) => (row && row.updatedAt !== change.written[row.id] ? [row.id] : [])),
      );
      const kept = (key: string): boolean => edited.has(key);
      await notes.bulkDelete(change.added.notes.filter((key) => !kept(key)));
      await removed.bulkDelete(change.added.removed);
      await drafts.bulkDelete(change.added.drafts);
      await notes.bulkPut(change.before.notes.filter((row) => !kept(row.id)));
      await removed.bulkPut(change.before.removed);
      await drafts.bulkPut(change.before.drafts);
      await articles.bulkPut(change.before.articles);
      const needed = new Set(
        (await notes.bulkGet([...edited])).flatMap((row) => (row ? [row.articleId] : [])),
      );
      await articles.bulkDelete(change.added.articles.filter((key) => !needed.has(key)));
      await changes.delete(id);
      return { kept: edited.size, ids: [...change.added.notes, ...change.before.notes.map((row) => row.id)] };
    }),
  );
}
