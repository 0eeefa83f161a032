import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { article, newNote } from '../notes/samples.ts';
import { ask, completeBrowser, emptyDatabase, pageIn, wake, write } from './browser.ts';

vi.mock('../../utils/extract/engine.ts', () => ({
  createEngine: () => ({
    version: '1+test',
    extractInSlices: async ({ text }: { text: string }, pause: () => Promise<void> | undefined) => {
      while (text === 'endless') {
        await pause();
        await new Promise((resolve) => setTimeout(resolve));
      }
      if (text === 'trap') throw new Error('Boom.');
      return { names: [], entities: [], dates: [], claims: [] };
    },
  }),
}));
vi.mock('../../utils/extract/model.ts', async (original) => {
  const actual = await original<typeof import('../../utils/extract/model.ts')>();
  const openModel = (bytes: ArrayBuffer) =>
    bytes.byteLength === 4 ? { version: 'test' } : actual.openModel(bytes);
  return { ...actual, openModel };
});

const FILE = new Uint8Array(4);
const input = (text: string) => ({ input: { text, pieces: [], published: null, lang: 'en' } });

let file = vi.fn<() => Promise<Response>>();

let executeScript: ReturnType<typeof completeBrowser>['executeScript'];

beforeEach(async () => {
  ({ executeScript } = completeBrowser());
  file = vi.fn(async () => new Response(FILE));
  vi.stubGlobal('fetch', file);
  await wake();
  await emptyDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the card’s script', () => {
  it('is brought into the page that asks for it, and into no other', async () => {
    expect(await ask('needCard', null, pageIn(7))).toEqual({ ok: true, value: null });
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/card.js'] }]]);
    expect(await ask('needCard', null)).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('that a page refuses is a failure in words', async () => {
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    expect(await ask('needCard', null, pageIn(7))).toMatchObject({ ok: false });
  });
});

describe('the engine', () => {
  it('is loaded once, when it is first needed, out of the package', async () => {
    expect(file).not.toHaveBeenCalled();
    const [first, second] = await Promise.all([
      ask('extract', input('A')),
      ask('extract', input('B'), pageIn(1)),
    ]);
    expect(first).toEqual({
      ok: true,
      value: { extraction: { names: [], entities: [], dates: [], claims: [] }, engine: '1+test' },
    });
    expect(second.ok).toBe(true);
    expect(file.mock.calls).toEqual([['chrome-extension://test-extension-id/model/names.bin']]);
  });

  it.each<[string, () => Promise<Response>]>([
    ['is missing', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is refused', async () => new Response('', { status: 404 })],
    ['is empty', async () => new Response('')],
  ])('says so when its model %s, keeps notes going, and tries again', async (_, broken) => {
    file.mockImplementation(broken);
    const failure = await ask('extract', input('A'));
    expect(failure).toMatchObject({ ok: false, error: { code: 'model', why: 'noModel' } });
    expect(await write()).toMatchObject({ body: 'Ask the board.', engine: '' });
    file.mockImplementation(async () => new Response(FILE));
    expect(await ask('extract', input('A'))).toMatchObject({ ok: true });
    expect(await write()).toMatchObject({ engine: '1+test' });
  });

  it('says when it stumbles, and goes on with the next text', async () => {
    expect(await ask('extract', input('trap'))).toMatchObject({ ok: false, error: { code: 'engine' } });
    expect(await ask('extract', input('A'))).toMatchObject({ ok: true });
  });

  it('gives a text up when its tab is closed', async () => {
    const answer = ask('extract', input('endless'), pageIn(3));
    await ask('extract', input('A'), pageIn(4));
    await fakeBrowser.tabs.onRemoved.trigger(3, { windowId: 1, isWindowClosing: false });
    expect(await answer).toMatchObject({
      ok: false,
      error: { why: 'stumbled', detail: 'The tab was closed.' },
    });
    expect(fakeBrowser.tabs.onRemoved.hasListeners()).toBe(false);
  });

  it('refuses texts that are too long, and pieces outside the text', async () => {
    expect(await ask('extract', input('x'.repeat(1_000_000)))).toMatchObject({ ok: true });
    expect(await ask('extract', input('x'.repeat(1_000_001)))).toMatchObject({
      ok: false,
      error: { code: 'bad-request', why: 'textTooLong' },
    });
    const pieces = [{ start: 0, end: 2, kind: 'paragraph' as const }];
    expect(await ask('extract', { input: { ...input('A').input, pieces } })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });
});

describe('anchors', () => {
  const text = 'The board met on Tuesday. It will meet again in May.';
  const anchor = (quote: string, start: number) => ({ start, end: start + quote.length, quote });
  const missing = { ...anchor('No such words', 0), prefix: '', suffix: '' };
  const moved = { ...anchor('on Tuesday', 2), prefix: 'The board met ', suffix: '. It will meet' };
  const findings = (answer: Awaited<ReturnType<typeof ask>>) => (answer.ok ? answer.value?.findings : answer);

  it('are found in a text, in their order, for pages and its own pages', async () => {
    const anchors = [missing, moved];
    const found = [
      { kind: 'orphan', nearest: null },
      { kind: 'moved', span: { start: 14, end: 24 } },
    ];
    expect(findings(await ask('findAnchors', { text, anchors }, pageIn(1)))).toEqual(found);
    expect(findings(await ask('findAnchors', { text, anchors }))).toEqual(found);
  });

  it('are given up when the same tab asks about a newer text, and in no other tab', async () => {
    const others = ask('findAnchors', { text, anchors: [moved, moved] }, pageIn(2));
    const older = ask('findAnchors', { text, anchors: [moved, moved] }, pageIn(1));
    const newer = ask('findAnchors', { text, anchors: [moved, moved] }, pageIn(1));
    expect(await older).toMatchObject({ ok: false, error: { detail: 'The page has changed since.' } });
    expect(findings(await newer)).toHaveLength(2);
    expect(findings(await others)).toHaveLength(2);
  });

  it('of another shape are refused', async () => {
    for (const question of [{ text }, { text, anchors: [{ quote: 'x' }] }, { text: 1, anchors: [] }]) {
      expect(await ask('findAnchors', question, pageIn(1))).toMatchObject({ error: { code: 'bad-request' } });
    }
  });
});

describe('notes', () => {
  it('are added, read, edited, removed and restored by a page and by its own pages', async () => {
    const page = pageIn(1);
    const { id } = await write({}, page);
    expect(await ask('notesOf', { addresses: [article().canonical] }, page)).toMatchObject({
      value: { notes: [{ id, engine: '1+test' }] },
    });
    expect(await ask('editNote', { id, patch: { body: 'Asked.' } })).toMatchObject({
      value: { note: { id, body: 'Asked.' } },
    });
    expect(await ask('removeNote', { id }, page)).toMatchObject({ value: { note: { id } } });
    expect(await ask('notesOf', { addresses: [article().canonical] })).toEqual({
      ok: true,
      value: { notes: [] },
    });
    expect(await ask('restoreNote', { id })).toMatchObject({ value: { note: { id, body: 'Asked.' } } });
    expect(await ask('removeNote', { id: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('keep drafts when the background is stopped, until the note is written', async () => {
    expect(await ask('saveDraft', { key: 'k', body: 'half a' }, pageIn(1))).toEqual({
      ok: true,
      value: null,
    });
    await wake();
    expect(await ask('readDraft', { key: 'k' }, pageIn(1))).toEqual({ ok: true, value: { body: 'half a' } });
    await ask('addNote', { note: newNote({ body: 'half a' }), draftKey: 'k' }, pageIn(1));
    expect(await ask('readDraft', { key: 'k' })).toEqual({ ok: true, value: { body: '' } });
    await ask('saveDraft', { key: 'k', body: 'again', tags: ['fees'] });
    expect(await ask('readDraft', { key: 'k' })).toEqual({
      ok: true,
      value: { body: 'again', tags: ['fees'] },
    });
    await ask('saveDraft', { key: 'k', body: '' });
    expect(await ask('readDraft', { key: 'k' })).toEqual({ ok: true, value: { body: '' } });
  });

  it('go to the article of the page that asks, whatever canonical address it claims', async () => {
    const forged = { canonical: article().canonical, aliases: ['https://evil.example/a'] };
    await write({ body: 'mine' });
    await write({ article: article(forged), body: 'theirs' }, pageIn(2, 'https://evil.example/a?b=1'));
    const { notesOf } = await import('../../utils/notes/notes.ts');
    expect((await notesOf([article().canonical])).map(({ body }) => body)).toEqual(['mine']);
    expect((await notesOf(['https://evil.example/a'])).map(({ body }) => body)).toEqual(['theirs']);
    const asked = await ask(
      'notesOf',
      { addresses: [article().canonical] },
      pageIn(2, 'https://evil.example/a'),
    );
    expect(asked).toMatchObject({ value: { notes: [{ body: 'theirs' }] } });
  });

  it('tell when the disk is full', async () => {
    const { database } = await import('../../utils/notes/database.ts');
    vi.spyOn(database.notes, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const result = await ask('addNote', { note: newNote() });
    expect(result).toMatchObject({ ok: false, error: { code: 'storage', why: 'diskFull' } });
  });

  it.each([
    ['an unknown question', 'unheard', {}],
    ['half a note', 'addNote', { note: { body: 'x' } }],
    ['a number for a text', 'extract', { input: 7 }],
    ['no addresses', 'notesOf', {}],
    ['no id', 'removeNote', null],
  ] as const)('refuse %s', async (_, kind, question) => {
    expect(await ask(kind, question)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('are shut to strangers', async () => {
    const stranger = { ...pageIn(1), id: 'someone-else' };
    expect(await ask('notesOf', { addresses: [] }, stranger)).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });
});

describe('sweeping', () => {
  it('is done when the browser starts', async () => {
    const { id } = await write();
    await ask('removeNote', { id });
    const { database } = await import('../../utils/notes/database.ts');
    await database.removed.update(id, { removedAt: 0 });
    await fakeBrowser.runtime.onStartup.trigger();
    expect(await database.removed.count()).toBe(0);
  });
});
