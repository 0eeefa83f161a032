import { database } from './database.ts';
import type { Incoming } from './import/incoming.ts';
import { nothingIncoming } from './import/incoming.ts';
import { isArticleRow, isNoteRow } from './import/rows.ts';
import { SHADOW_ARTICLE, SHADOW_COUNT, SHADOW_NOTE } from './shadow-keys.ts';

/** Where the copy is kept: apart from IndexedDB, which browsers lose by themselves now and then. */
export interface KeyStore {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Rows copied in one go. */
const STEP = 500;

/** Brings the copy of these notes up to date: written anew, or taken out where the note is gone. @throws NotesError */
export async function copyToShadow(store: KeyStore, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += STEP) await copySome(store, ids.slice(at, at + STEP));
}

async function copySome(store: KeyStore, ids: readonly string[]): Promise<void> {
  const [rows, articles] = await database.stored(async () => {
    const notes = await database.notes.bulkGet([...ids]);
    const owners = [...new Set(notes.flatMap((note) => (note ? [note.articleId] : [])))];
    return [notes, await database.articles.bulkGet(owners)] as const;
  });
  const keys = ids.map((id) => SHADOW_NOTE + id);
  const before = await store.get([...keys, SHADOW_COUNT]);
  const held = keys.filter((key) => Object.hasOwn(before, key)).length;
  const items: Record<string, unknown> = {};
  for (const row of rows) if (row) items[SHADOW_NOTE + row.id] = row;
  const kept = Object.keys(items).length;
  for (const article of articles) if (article) items[SHADOW_ARTICLE + article.id] = article;
  items[SHADOW_COUNT] = Math.max(0, countIn(before) - held + kept);
  await store.set(items);
  await store.remove(keys.filter((key) => !Object.hasOwn(items, key)));
}

/** Copies everything where nothing was ever copied. @throws NotesError */
export async function beginShadow(store: KeyStore): Promise<void> {
  if (Object.hasOwn(await store.get(SHADOW_COUNT), SHADOW_COUNT)) return;
  await copyToShadow(store, await database.stored(() => database.notes.toCollection().primaryKeys()));
}

/** Takes articles out of the copy that none of its notes belongs to. */
export async function sweepShadow(store: KeyStore): Promise<void> {
  const rows = Object.entries(await store.get(null));
  const needed = new Set(
    rows.flatMap(([key, row]) =>
      key.startsWith(SHADOW_NOTE) && isNoteRow(row) ? SHADOW_ARTICLE + row.articleId : [],
    ),
  );
  await store.remove(
    rows.map(([key]) => key).filter((key) => key.startsWith(SHADOW_ARTICLE) && !needed.has(key)),
  );
}

/** How many notes the copy holds that the database has lost. @throws NotesError */
export async function lostNotes(store: KeyStore): Promise<number> {
  const count = await database.stored(() => database.notes.count());
  return Math.max(0, countIn(await store.get(SHADOW_COUNT)) - count);
}

/** What the copy holds, to be imported. */
export async function readShadow(store: KeyStore): Promise<Incoming> {
  const incoming = nothingIncoming();
  for (const [key, row] of Object.entries(await store.get(null))) {
    if (key.startsWith(SHADOW_NOTE) && isNoteRow(row)) incoming.notes.push(row);
    if (key.startsWith(SHADOW_ARTICLE) && isArticleRow(row)) incoming.articles.push(row);
  }
  const known = new Set(incoming.articles.map(({ id }) => id));
  return { ...incoming, notes: incoming.notes.filter(({ articleId }) => known.has(articleId)) };
}

function countIn(items: Record<string, unknown>): number {
  const count = items[SHADOW_COUNT];
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : 0;
}
