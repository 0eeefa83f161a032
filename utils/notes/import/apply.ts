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
      const known = await keysIn(table);
      for (let at = 0; at < rows[table].length; at += STEP) {
        const some = rows[table].slice(at, at + STEP);
        await keepBefore(table, { rows: some, known, change });
        await database.table(table).bulkPut(some);
        done += some.length;
        onProgress(done / total);
      }
    }
    for (const { id, updatedAt } of rows.notes) change.written[id] = updatedAt;
    await bringBack(change, rows);
    return rows.notes.length;
  });
}

/** All keys of a table: asked for in one go, where asking for each row that may be there takes as long as writing it. */
const keysIn = async (table: Table): Promise<Set<unknown>> =>
  new Set(await database.table(table).toCollection().primaryKeys());

interface Writing {
  rows: readonly object[];
  known: ReadonlySet<unknown>;
  change: Change;
}

/** Keeps rows as they are before they are written over, and the keys of those that are new. */
async function keepBefore(table: Table, { rows, known, change }: Writing): Promise<void> {
  const keys = rows.map((row) => String('key' in row ? row.key : 'id' in row ? row.id : ''));
  const there = keys.filter((key) => known.has(key));
  change.added[table].push(...keys.filter((key) => !known.has(key)));
  const before: unknown[] = there.length > 0 ? await database.table(table).bulkGet(there) : [];
  (change.before[table] as unknown[]).push(...before);
}

/** A note that the reader had removed and that an import brings back is no longer aside. */
async function bringBack(change: Change, { notes }: LibraryRows): Promise<void> {
  const written = new Set<unknown>(notes.map(({ id }) => id));
  const ids = [...(await keysIn('removed'))].filter((key) => written.has(key)).map(String);
  const aside = (await database.removed.bulkGet(ids)).filter((row) => row !== undefined);
  change.before.removed.push(...aside);
  await database.removed.bulkDelete(ids);
}
