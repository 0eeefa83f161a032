import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUpWhenDue } from '../../entrypoints/background/backing-up.ts';
import { keepRhythm, readLastBackup } from '../../utils/notes/backup-rhythm.ts';
import { database } from '../../utils/notes/database.ts';
import { readNotesFile } from '../../utils/notes/import/read.ts';
import { addNote } from '../../utils/notes/notes.ts';
import { newNote } from '../notes/samples.ts';

const permissions = { contains: vi.fn(async () => true) };
const downloads = {
  download: vi.fn(async (_: { url: string; filename: string }) => 7),
  search: vi.fn(async () => [{ state: 'complete' }]),
};

beforeEach(async () => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { permissions, downloads });
  permissions.contains.mockResolvedValue(true);
  downloads.search.mockResolvedValue([{ state: 'complete' }]);
  // As in a service worker, which makes no addresses of blobs.
  Reflect.deleteProperty(URL, 'createObjectURL');
  await database.delete({ disableAutoOpen: false });
  await addNote({ note: newNote({ body: 'Été “100 %”' }), engine: '1' });
  await keepRhythm('daily');
});

describe('backups that are saved by themselves', () => {
  it('hold all notes, and are saved once', async () => {
    backUpWhenDue();
    backUpWhenDue();
    await vi.waitFor(async () => expect(await readLastBackup()).not.toBeNull());
    expect(downloads.download).toHaveBeenCalledTimes(1);
    const { url, filename } = downloads.download.mock.calls[0]?.[0] ?? { url: '', filename: '' };
    expect(filename).toMatch(/^Dateline\/dateline-\d{4}-\d\d-\d\d-backup\.json$/);
    const text = decodeURIComponent(url.slice(url.indexOf(',') + 1));
    expect(readNotesFile(text).notes.map(({ body }) => body)).toEqual(['Été “100 %”']);
  });

  it('are tried again where the browser did not save them', async () => {
    downloads.search.mockResolvedValueOnce([{ state: 'interrupted' }]);
    backUpWhenDue();
    await vi.waitFor(() => expect(downloads.search).toHaveBeenCalled());
    expect(await readLastBackup()).toBeNull();
    backUpWhenDue();
    await vi.waitFor(async () => expect(await readLastBackup()).not.toBeNull());
  });

  it('are left alone where the reader took the permission back', async () => {
    permissions.contains.mockResolvedValue(false);
    backUpWhenDue();
    await vi.waitFor(() => expect(permissions.contains).toHaveBeenCalled());
    expect(downloads.download).not.toHaveBeenCalled();
  });
});
