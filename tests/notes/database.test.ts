import type { Transaction } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoChange } from '../../utils/notes/changes.ts';
import { database, LADDER, NotesDatabase } from '../../utils/notes/database.ts';
import { addNote, notesOf } from '../../utils/notes/notes.ts';
import { readLibrary, watchLibrary } from '../../utils/notes/queries.ts';
import { troubleOf } from '../../utils/notes/trouble.ts';
import version1 from './database-version-1.json' with { type: 'json' };
import version2 from './database-version-2.json' with { type: 'json' };
import { newNote } from './samples.ts';

/** Opens a database as IndexedDB does, without Dexie. */
function openRaw(
  name: string,
  version: number,
  make?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => make?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

interface OldTable {
  key: string;
  indexes: Record<string, { path: string; unique?: boolean; multiEntry?: boolean }>;
  rows: unknown[];
}

/** Puts a database back on the disk as a released version of Dateline left it. */
async function layDown(
  name: string,
  old: { native: number; tables: Record<string, OldTable> },
): Promise<void> {
  const raw = await openRaw(name, old.native, (made) => {
    for (const [table, { key, indexes, rows }] of Object.entries(old.tables)) {
      const store = made.createObjectStore(table, { keyPath: key });
      for (const [index, { path, ...options }] of Object.entries(indexes))
        store.createIndex(index, path, options);
      for (const row of rows) store.add(row);
    }
  });
  raw.close();
}

beforeEach(() => database.delete({ disableAutoOpen: false }));
afterEach(() => {
  vi.restoreAllMocks();
  database.close({ disableAutoOpen: false });
});

describe('the ladder', () => {
  it('goes up', () => {
    const versions = LADDER.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, at) => at + 1));
  });

  it.each([
    [1, version1],
    [2, version2],
  ])('opens a database that version %i wrote', async (_, old) => {
    await layDown('dateline', old);
    const { notes, removed } = await readLibrary();
    expect(notes.map(({ note }) => note)).toEqual(old.tables.notes.rows);
    expect(notes.map(({ article }) => article)).toEqual(old.tables.articles.rows);
    expect(removed.map(({ note }) => note)).toEqual(old.tables.removed.rows);
    expect(await database.drafts.toArray()).toEqual(old.tables.drafts.rows);
    expect(await notesOf(['https://paper.example/harbour-fees?amp'])).toHaveLength(1);
    expect(await database.notes.where('tags').equals('harbour').count()).toBe(1);
  });

  it('keeps labels, reviews and what can be undone', async () => {
    await layDown('dateline', version2);
    expect(
      await database.stored(() => database.notes.where('review.due').belowOrEqual('2021-03-09').count()),
    ).toBe(1);
    expect(await undoChange('c1')).toMatchObject({ kept: 0 });
    expect(await database.notes.count()).toBe(0);
  });

  it('writes what version 2 reads, as long as it is the last', async () => {
    await addNote({ note: newNote(), engine: 'e' });
    database.close();
    const raw = await openRaw('dateline', version2.native);
    const tables = Object.keys(version2.tables).sort();
    expect([...raw.objectStoreNames].sort()).toEqual(tables);
    for (const [table, { key, indexes }] of Object.entries<OldTable>(version2.tables)) {
      const store = raw.transaction(table).objectStore(table);
      expect(store.keyPath).toBe(key);
      expect([...store.indexNames].sort()).toEqual(Object.keys(indexes).sort());
      for (const [index, { path, ...options }] of Object.entries(indexes)) {
        const { keyPath, unique, multiEntry } = store.index(index);
        expect({ keyPath, unique, multiEntry }).toEqual({
          keyPath: path,
          unique: false,
          multiEntry: false,
          ...options,
        });
      }
    }
    raw.close();
  });

  it('takes the rows of an older version along', async () => {
    await layDown('climbing', version1);
    const upgrade = (transaction: Transaction) =>
      transaction
        .table('notes')
        .toCollection()
        .modify((note) => {
          note.colour = 'yellow';
        }) as unknown as Promise<void>;
    const higher = new NotesDatabase('climbing', [
      ...LADDER,
      { version: LADDER.length + 1, stores: { notes: '&id, articleId, colour' }, upgrade },
    ]);
    expect(await higher.table('notes').where({ colour: 'yellow' }).count()).toBe(1);
    await higher.delete();
  });
});

describe('when the notes cannot be opened', () => {
  it('says that a newer version wrote them', async () => {
    const later = {
      version: LADDER.length + 1,
      stores: { notes: '&id, articleId, createdAt, updatedAt, *tags, colour' },
    };
    const newer = new NotesDatabase('dateline', [...LADDER, later]);
    await newer.open();
    newer.close();
    await expect(readLibrary()).rejects.toMatchObject({ code: 'storage', why: 'newerVersion' });
    await expect(addNote({ note: newNote(), engine: 'e' })).rejects.toMatchObject({
      why: 'newerVersion',
    });
    await newer.open();
    expect([newer.verno, await newer.notes.count()]).toEqual([later.version, 0]);
    newer.close();
  });

  it('says that an older copy holds them open, and opens them once it lets go', async () => {
    const name = 'held';
    await layDown(name, version1);
    const holder = await openRaw(name, version1.native);
    const higher = new NotesDatabase(name, [
      ...LADDER,
      { version: LADDER.length + 1, stores: { drafts: '&key' } },
    ]);
    const count = () => higher.stored(() => higher.notes.count());
    await expect(count()).rejects.toMatchObject({ code: 'storage', why: 'storeHeld' });
    holder.close();
    await vi.waitFor(async () => expect(await count()).toBe(1));
    await higher.delete();
  });

  it('says that the browser refuses, to those who watch too', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    await expect(addNote({ note: newNote(), engine: 'e' })).rejects.toMatchObject({
      code: 'storage',
      why: 'storeRefused',
    });
    const onFailure = vi.fn();
    watchLibrary(vi.fn(), onFailure);
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalled());
    expect(onFailure.mock.calls[0]?.[0]).toMatchObject({ code: 'storage', why: 'storeRefused' });
    vi.restoreAllMocks();
    await addNote({ note: newNote(), engine: 'e' });
    expect((await readLibrary()).notes).toHaveLength(1);
  });

  it.each([
    [new DOMException('', 'QuotaExceededError'), { why: 'diskFull' }],
    [
      Object.assign(new Error('x'), {
        name: 'AbortError',
        inner: new DOMException('', 'QuotaExceededError'),
      }),
      { why: 'diskFull' },
    ],
    [new Error('strange'), { why: 'store', detail: 'strange' }],
    ['words', { why: 'store', detail: 'words' }],
  ])('tells what %s means', (error, trouble) => {
    expect(troubleOf(error)).toMatchObject({ code: 'storage', ...trouble });
  });
});
