import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importActions } from '../../entrypoints/library/importing.ts';
import { askBackground, type Trouble } from '../../utils/messages.ts';
import { keepLastImport, readLastImport } from '../../utils/notes/last-import.ts';

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
