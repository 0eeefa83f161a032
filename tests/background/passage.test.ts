import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { article } from '../notes/samples.ts';
import { ask, completeBrowser, emptyDatabase, pageIn, wake, write } from './browser.ts';

let outside: ReturnType<typeof completeBrowser>;

beforeEach(async () => {
  outside = completeBrowser();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await wake();
  await emptyDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the way back to a passage', () => {
  const read = { ok: true, value: { kind: 'read', addresses: [article().canonical] } };
  const asked = () => outside.toPage.mock.calls.map(([tabId, { kind }]) => [tabId, kind]);

  it('leads to the tab that shows the article, even after the background was stopped', async () => {
    const tab = await fakeBrowser.tabs.create({ active: false });
    await fakeBrowser.tabs.create({ active: true });
    const { id } = await write({}, pageIn(tab.id ?? 0));
    await ask('notesOf', { addresses: [article().canonical] }, pageIn(tab.id ?? 0));
    await wake();
    outside.toPage.mockResolvedValue(read);
    expect(await ask('openPassage', { noteId: id })).toEqual({ ok: true, value: null });
    expect(asked()).toEqual([
      [tab.id, 'describe'],
      [tab.id, 'showNote'],
    ]);
    expect(outside.toPage.mock.calls[1]?.[1].question).toEqual({ noteId: id });
    expect((await fakeBrowser.tabs.get(tab.id ?? 0))?.active).toBe(true);
  });

  it.each([
    ['has gone elsewhere', { ok: true, value: { kind: 'read', addresses: ['https://paper.example/other'] } }],
    ['shows no article now', { ok: true, value: { kind: 'not-article' } }],
    ['does not answer', undefined],
  ])('opens the page anew when the tab %s', async (_, reply) => {
    const tab = await fakeBrowser.tabs.create({ active: false });
    const { id } = await write();
    await ask('notesOf', { addresses: [article().canonical] }, pageIn(tab.id ?? 0));
    outside.toPage.mockResolvedValue(reply);
    expect(await ask('openPassage', { noteId: id })).toEqual({ ok: true, value: null });
    const opened = (await fakeBrowser.tabs.query({})).at(-1);
    expect(opened?.url).toBe(article().canonical);
    await wake();
    expect(await ask('passageWanted', null, pageIn(opened?.id ?? 0))).toEqual({
      ok: true,
      value: { noteId: id },
    });
    expect(await ask('passageWanted', null, pageIn(opened?.id ?? 0))).toEqual({
      ok: true,
      value: { noteId: null },
    });
  });

  it('forgets tabs that were closed', async () => {
    await ask('notesOf', { addresses: [article().canonical] }, pageIn(4711));
    const { id } = await write();
    await ask('openPassage', { noteId: id });
    expect(asked()).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).not.toContain('page:4711');
  });

  it('opens addresses of the web alone', async () => {
    const { id, articleId } = await write();
    const { database } = await import('../../utils/notes/database.ts');
    await database.articles.update(articleId, { canonical: 'javascript:alert(1)' });
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(await ask('openPassage', { noteId: id })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(create).not.toHaveBeenCalled();
  });

  it('is not open to pages, and says when the note is gone', async () => {
    expect(await ask('openPassage', { noteId: 'n' }, pageIn(1))).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(await ask('openPassage', { noteId: 'n' })).toMatchObject({ error: { code: 'not-found' } });
    expect(await ask('passageWanted', null)).toMatchObject({ error: { code: 'not-allowed' } });
  });
});

describe('menu and shortcuts', () => {
  it('offer a note on the selection once Dateline is installed', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    expect(outside.menu.removeAll).toHaveBeenCalledBefore(outside.menu.create);
    expect(outside.menu.create).toHaveBeenCalledWith(
      expect.objectContaining({
        id: 'note-selection',
        title: 'the words of commandNote',
        contexts: ['selection'],
      }),
    );
  });

  it('ask the page', async () => {
    outside.toPage.mockResolvedValue({ ok: true, value: { opened: true } });
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
      async ({ active }) => (active ? [{ id: 8 }] : []) as never,
    );
    await outside.menu.onClicked.fire({ menuItemId: 'note-selection' }, { id: 5 });
    await outside.menu.onClicked.fire({ menuItemId: 'else' }, { id: 5 });
    await outside.commands.onCommand.fire('note-selection', { id: 6 });
    await outside.commands.onCommand.fire('focus-mark', undefined);
    await outside.commands.onCommand.fire('previous-mark', { id: 6 });
    await outside.commands.onCommand.fire('else', { id: 6 });
    expect(outside.toPage.mock.calls.map(([tabId, { kind }]) => [tabId, kind])).toEqual([
      [5, 'noteSelection'],
      [6, 'noteSelection'],
      [8, 'focusMark'],
      [6, 'focusMark'],
    ]);
    expect(outside.toPage.mock.calls.slice(2).map(([, { question }]) => question)).toEqual([
      { by: 1 },
      { by: -1 },
    ]);
    expect(outside.openPopup).not.toHaveBeenCalled();
  });

  it('open the popup where Dateline is not at work, to say why', async () => {
    await outside.commands.onCommand.fire('focus-mark', { id: 6 });
    expect(outside.openPopup).toHaveBeenCalledTimes(1);
    outside.openPopup.mockRejectedValue(new Error('No user gesture.'));
    await expect(outside.commands.onCommand.fire('focus-mark', { id: 6 })).resolves.toBeDefined();
  });
});
