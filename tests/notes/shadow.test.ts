import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../utils/notes/database.ts';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import { planImport } from '../../utils/notes/import/plan.ts';
import { readNotesFile } from '../../utils/notes/import/read.ts';
import {
  beginShadow,
  copyToShadow,
  type KeyStore,
  lostNotes,
  readShadow,
  sweepShadow,
} from '../../utils/notes/shadow.ts';
import { libraryOf } from './library.ts';

function openStore(): KeyStore & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (keys) =>
      Object.fromEntries([...items].filter(([key]) => keys === null || [keys].flat().includes(key))),
    set: async (added) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}

const rows = libraryOf(12);
const fill = async () => applyImport(planImport(await readRows(), readNotesFile(backupOf(rows))));
const all = rows.notes.map(({ id }) => id);

beforeEach(async () => {
  await database.delete({ disableAutoOpen: false });
  await fill();
});

describe('the copy outside of the database', () => {
  it('brings everything back when the database is lost', async () => {
    const store = openStore();
    await copyToShadow(store, all);
    const before = backupOf(await readRows());
    await database.delete({ disableAutoOpen: false });
    expect(await lostNotes(store)).toBe(12);
    await applyImport(planImport(await readRows(), await readShadow(store)));
    expect(backupOf(await readRows())).toBe(before);
    expect(await lostNotes(store)).toBe(0);
  });

  it('goes with what the reader removes, and counts', async () => {
    const store = openStore();
    await copyToShadow(store, all);
    await copyToShadow(store, all.slice(0, 3));
    expect(store.items.get('shadow:count')).toBe(12);
    await database.notes.bulkDelete(all.slice(0, 5));
    await copyToShadow(store, all.slice(0, 5));
    expect(store.items.get('shadow:count')).toBe(7);
    expect(await lostNotes(store)).toBe(0);
    expect((await readShadow(store)).notes).toHaveLength(7);
  });

  it('is swept of articles that none of its notes belongs to', async () => {
    const store = openStore();
    await copyToShadow(store, all);
    const removed = all.slice(0, 5);
    await database.notes.bulkDelete(removed);
    await copyToShadow(store, removed);
    await sweepShadow(store);
    expect([...store.items.keys()].filter((key) => key.includes('article'))).toEqual([
      'shadow:article:article-1',
      'shadow:article:article-2',
    ]);
    expect((await readShadow(store)).notes).toHaveLength(7);
  });

  it('still knows of the loss after the reader has begun anew', async () => {
    const store = openStore();
    await copyToShadow(store, all);
    await database.delete({ disableAutoOpen: false });
    const [article] = rows.articles;
    const [note] = rows.notes;
    if (!article || !note) throw new Error('The library is empty.');
    await database.stored(() => database.articles.put(article));
    await database.notes.put({ ...note, id: 'fresh' });
    await copyToShadow(store, ['fresh']);
    expect(await lostNotes(store)).toBe(12);
  });

  it('is begun once with what is there', async () => {
    const store = openStore();
    await beginShadow(store);
    expect(store.items.get('shadow:count')).toBe(12);
    store.items.delete('shadow:note:note-000000');
    await beginShadow(store);
    expect(store.items.has('shadow:note:note-000000')).toBe(false);
  });

  it('leaves out what was damaged', async () => {
    const store = openStore();
    await copyToShadow(store, all);
    store.items.set('shadow:note:note-000001', { id: 'note-000001', body: 5 });
    store.items.delete('shadow:article:article-2');
    expect((await readShadow(store)).notes).toHaveLength(7);
  });
});
