import { database } from './database.ts';
import { patched } from './notes.ts';
import type { Change, Changed, LibraryRows, ManyPatch, Note, NotePatch } from './shapes.ts';
import { tidyTags } from './tags.ts';
import { NotesError } from './trouble.ts';

/** How many changes can be undone, the last first. */
const KEPT_CHANGES = 20;

const nothing = (): LibraryRows => ({ articles: [], notes: [], removed: [], drafts: [] });
const noKeys = (): Change['added'] => ({ articles: [], notes: [], removed: [], drafts: [] });

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
function changeNotes(ids: readonly string[], patchOf: (note: Note) => NotePatch): Promise<Changed> {
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

/** Takes a change back; notes that were edited or removed since stay as they are and are counted. `ids`: all that it was about. @throws NotesError */
export function undoChange(id: string): Promise<{ kept: number; ids: string[] }> {
  const { articles, notes, removed, drafts, changes } = database;
  return database.stored(() =>
    database.transaction('rw', [articles, notes, removed, drafts, changes], async () => {
      const change = await changes.get(id);
      if (!change) throw new NotesError('not-found', 'undoExpired');
      const { before, added } = change;
      const kept = await changedSince(change);
      const isLeft = (key: string): boolean => !kept.has(key);
      await notes.bulkDelete(added.notes.filter(isLeft));
      await removed.bulkDelete(added.removed.filter(isLeft));
      await drafts.bulkDelete(added.drafts);
      await notes.bulkPut(before.notes.filter((row) => isLeft(row.id)));
      await removed.bulkPut(before.removed.filter((row) => isLeft(row.id)));
      await drafts.bulkPut(before.drafts);
      await articles.bulkPut(before.articles);
      await articles.bulkDelete(await noteless(added.articles));
      await changes.delete(id);
      return { kept: kept.size, ids: [...added.notes, ...before.notes.map((row) => row.id)] };
    }),
  );
}

/** Ids of the notes that were edited or removed since the change. */
async function changedSince({ before, written }: Change): Promise<Set<string>> {
  const aside = before.notes.filter((row) => !Object.hasOwn(written, row.id));
  const left = [...Object.entries(written), ...aside.map((row) => [row.id, row.updatedAt] as const)];
  const ids = left.map(([id]) => id);
  const [there, removed] = [await database.notes.bulkGet(ids), await database.removed.bulkGet(ids)];
  const changed = left.filter(([id, updatedAt], at) => {
    const isGone = Object.hasOwn(written, id) && !there[at];
    const row = there[at] ?? removed[at];
    return isGone || (row !== undefined && row.updatedAt !== updatedAt);
  });
  return new Set(changed.map(([id]) => id));
}

/** Those of the articles to which no note belongs, not even a removed one. */
async function noteless(ids: readonly string[]): Promise<string[]> {
  const { notes, removed } = database;
  const owners = [
    ...(await notes.where('articleId').anyOf(ids).uniqueKeys()),
    ...(await removed.where('articleId').anyOf(ids).uniqueKeys()),
  ];
  const needed = new Set<unknown>(owners);
  return ids.filter((id) => !needed.has(id));
}
