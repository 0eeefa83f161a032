import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patchNotes, removeNotes, renameTag, undoChange } from '../../utils/notes/changes.ts';
import { database } from '../../utils/notes/database.ts';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import { planImport } from '../../utils/notes/import/plan.ts';
import { readNotesFile } from '../../utils/notes/import/read.ts';
import { addNote, editNote, KEPT_REMOVED, removeNote, restoreNote, sweep } from '../../utils/notes/notes.ts';
import { readLibrary } from '../../utils/notes/queries.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { newNote } from './samples.ts';

const write = (body: string, tags: string[] = []): Promise<Note> =>
  addNote({ note: newNote({ body, tags }), engine: 'test' });
/** Two edits in one millisecond look like one. */
const aMomentLater = () => vi.setSystemTime(Date.now() + 1000);
const bodies = async (): Promise<string[]> => (await readLibrary()).notes.map(({ note }) => note.body);

beforeEach(async () => {
  await database.delete();
  await database.open();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change of many notes', () => {
  it('adds and takes away tags, and is undone', async () => {
    const { id } = await write('one', ['draft', 'fees']);
    const change = await patchNotes([id], { addTags: ['board'], removeTags: ['draft'] });
    expect((await database.notes.get(id))?.tags).toEqual(['fees', 'board']);
    expect(change.count).toBe(1);
    expect(await undoChange(change.id)).toEqual({ kept: 0, ids: [id] });
    expect((await database.notes.get(id))?.tags).toEqual(['draft', 'fees']);
  });

  it('gives a tag another name, and joins it with one that has that name', async () => {
    const { id } = await write('one', ['fees', 'board', 'harbour']);
    await renameTag('fees', 'Harbour');
    expect((await database.notes.get(id))?.tags).toEqual(['Harbour', 'board']);
  });

  it('is undone, and leaves alone what was edited after it was removed and restored', async () => {
    const { id } = await write('old');
    const other = await write('other');
    const change = await removeNotes([id, other.id]);
    await restoreNote(id);
    aMomentLater();
    await editNote(id, { body: 'new' });
    expect(await undoChange(change.id)).toMatchObject({ kept: 1 });
    expect((await bodies()).sort()).toEqual(['new', 'other']);
    expect(await database.removed.count()).toBe(0);
  });

  it('is undone, and leaves in place what was edited and removed again', async () => {
    const { id } = await write('old');
    const change = await removeNotes([id]);
    await restoreNote(id);
    aMomentLater();
    await editNote(id, { body: 'new' });
    await removeNote(id);
    expect(await undoChange(change.id)).toMatchObject({ kept: 1 });
    expect(await bodies()).toEqual([]);
    expect((await restoreNote(id)).body).toBe('new');
  });

  it('is undone, and does not bring back what was removed since', async () => {
    const { id } = await write('one');
    const change = await patchNotes([id], { addTags: ['board'] });
    await removeNote(id);
    expect(await undoChange(change.id)).toMatchObject({ kept: 1 });
    expect(await bodies()).toEqual([]);
    expect((await database.removed.get(id))?.tags).toEqual(['board']);
  });
});

describe('what a change is undone by', () => {
  it('is swept after 30 days, with the notes in it', async () => {
    const { id } = await write('one');
    const change = await removeNotes([id]);
    await sweep(Date.now() + KEPT_REMOVED);
    expect(await database.changes.count()).toBe(1);
    await sweep(Date.now() + KEPT_REMOVED + 1);
    expect(await database.changes.count()).toBe(0);
    await expect(undoChange(change.id)).rejects.toMatchObject({ why: 'undoExpired' });
  });
});

describe('an import that is undone', () => {
  const importNotes = async (file: string) => applyImport(planImport(await readRows(), readNotesFile(file)));

  it('leaves the article to a note that was written on it since', async () => {
    await write('from the file');
    const file = backupOf(await readRows());
    await database.delete();
    await database.open();
    const { id } = await importNotes(file);
    await write('my own');
    await undoChange(id);
    expect(await bodies()).toEqual(['my own']);
  });

  it('leaves a note that it brought back, and that was edited since, out of the removed', async () => {
    const { id } = await write('old');
    aMomentLater();
    await editNote(id, { body: 'in the file' });
    const file = backupOf(await readRows());
    await removeNote(id);
    const change = await importNotes(file);
    aMomentLater();
    await editNote(id, { body: 'new' });
    await undoChange(change.id);
    expect(await bodies()).toEqual(['new']);
    expect(await database.removed.count()).toBe(0);
  });
});
