import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importActions } from '../../entrypoints/library/importing.ts';
import { askBackground, type Trouble } from '../../utils/messages.ts';
import { database } from '../../utils/notes/database.ts';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import { planImport } from '../../utils/notes/import/plan.ts';
import { readNotesFile } from '../../utils/notes/import/read.ts';
import { keepLastImport, readLastImport } from '../../utils/notes/last-import.ts';
import { editNote } from '../../utils/notes/notes.ts';
import { libraryOf } from '../notes/library.ts';

vi.mock('../../utils/messages.ts');

beforeEach(async () => {
  fakeBrowser.reset();
  await keepLastImport({ id: 'c1', count: 4, taken: null });
});

it.each<[Trouble, boolean]>([
  ['undoExpired', false],
  ['silent', true],
])('where undoing the last import fails (%s), is it still offered? %s', async (why, isOffered) => {
  const failure = { ok: false as const, error: { code: 'not-found' as const, why } };
  vi.mocked(askBackground).mockResolvedValue(failure);
  expect(await importActions().undo('c1')).toEqual(failure);
  expect((await readLastImport()) !== null).toBe(isOffered);
});

it('writes over no note that was edited after the file was looked into', async () => {
  vi.mocked(askBackground).mockResolvedValue({ ok: true, value: null });
  const library = libraryOf(2);
  await database.delete({ disableAutoOpen: false });
  await applyImport(planImport(await readRows(), readNotesFile(backupOf(library))));
  const newer = library.notes.map((note) => ({ ...note, body: 'theirs', updatedAt: note.updatedAt + 1 }));
  const actions = importActions();
  await actions.read(new File([backupOf({ ...library, notes: newer })], 'notes.json'));
  await editNote('note-000001', { body: 'mine' });
  expect(await actions.write(() => {}, false)).toMatchObject({ ok: true, value: { count: 1 } });
  expect((await readRows()).notes.map(({ body }) => body)).toEqual(['theirs', 'mine']);
});
