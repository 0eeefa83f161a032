import { inChange } from '../changes.ts';
import { database } from '../database.ts';
import type { Change, Changed, LibraryRows } from '../shapes.ts';
import type { ImportPlan } from './plan.ts';

/** Rows written between two reports of progress. */
const STEP = 1_000;

type Table = keyof LibraryRows;
const TABLES: readonly Table[] = ['articles', 'notes', 'removed', 'drafts'];

/** All rows that the reader owns. @throws NotesError */
export function readRows(): Promise<LibraryRows> {
  const { articles, notes, removed, drafts } = database;
  return database.stored(() =>
    database.transaction('r', articles, notes, removed, drafts, async () => ({
      articles: await articles.toArray(),
      notes: await notes.toArray(),
      removed: await removed.toArray(),
      drafts: await drafts.toArray(),
    })),
  );
}

/**
 * Writes what was planned in one transaction: all or nothing. Tells the share that is done, 0 to 1. What was there before
 * is kept for undoing. @throws NotesError
 */
export function applyImport(
  { rows }: ImportPlan,
  onProgress: (share: number) => void = () => {},
): Promise<Changed> {
  const total = Math.max(
    1,
    TABLES.reduce((sum, table) => sum + rows[table].length, 0),
  );
  let done = 0;
  return inChange(async (change) => {
    for (const table of TABLES) {
      for (let at = 0; at < rows[table].length; at += STEP) {
        done += await writeSome(table, rows[table].slice(at, at + STEP), change);
        onProgress(done / total);
      }
    }
    for (const { id, updatedAt } of rows.notes) change.written[id] = updatedAt;
    await bringBack(change, rows);
    return rows.notes.length;
  });
}

async function writeSome(table: Table, rows: readonly object[], change: Change): Promise<number> {
  const keyOf = (row: object): string => String('key' in row ? row.key : 'id' in row ? row.id : '');
  const store = database.table(table);
  const old: unknown[] = await store.bulkGet(rows.map(keyOf));
  rows.forEach((row, at) => {
    if (old[at] === undefined) change.added[table].push(keyOf(row));
    else (change.before[table] as unknown[]).push(old[at]);
  });
  await store.bulkPut([...rows]);
  return rows.length;
}

/** A note that the reader had removed and that an import brings back is no longer aside. */
async function bringBack(change: Change, { notes }: LibraryRows): Promise<void> {
  const aside = (await database.removed.bulkGet(notes.map(({ id }) => id))).filter(
    (row) => row !== undefined,
  );
  change.before.removed.push(...aside);
  await database.removed.bulkDelete(aside.map(({ id }) => id));
}
