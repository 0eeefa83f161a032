import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type Answers,
  type Asker,
  answer,
  askBackground,
  askPage,
  type Failure,
  type Result,
} from '../utils/messages.ts';

const OWN = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const PAGE = { id: 'test-extension-id', url: 'https://paper.example/story', tab: { id: 7 }, frameId: 0 };

const isNull = (value: unknown): value is null => value === null;
const isNoteId = (value: unknown): value is { noteId: string } =>
  typeof value === 'object' && value !== null && 'noteId' in value && typeof value.noteId === 'string';
const never = (_: unknown): _ is never => false;
const failureOf = (error: unknown): Failure => ({ code: 'storage', why: 'store', detail: String(error) });

/** A background that answers only two kinds, and notes who asked. */
function answersOf(askers: Asker[]): Answers<'background'> {
  const shut = { isQuestion: never, from: [], give: () => Promise.reject(new Error('not asked')) };
  return {
    extract: shut,
    findAnchors: shut,
    notesOf: shut,
    summary: shut,
    addNote: shut,
    editNote: shut,
    removeNote: shut,
    restoreNote: shut,
    patchNotes: shut,
    removeNotes: shut,
    renameTag: shut,
    undoChange: shut,
    notesWritten: shut,
    backUp: shut,
    readDraft: shut,
    saveDraft: shut,
    correct: shut,
    showCount: shut,
    countEntityNotes: shut,
    needCard: shut,
    openPassage: {
      isQuestion: isNoteId,
      from: ['own'],
      give: async ({ noteId }) => {
        if (noteId === 'bad') throw new Error('disk');
        return null;
      },
    },
    passageWanted: {
      isQuestion: isNull,
      from: ['own', 'page'],
      give: (_, asker) => {
        askers.push(asker);
        return { noteId: 'n1' };
      },
    },
  };
}

/** Sends a message as the browser would, from any sender, and waits for what `sendResponse` gets. */
function send(message: unknown, sender: object): Promise<Result<unknown>> {
  return new Promise((resolve, reject) => {
    void fakeBrowser.runtime.onMessage
      .trigger(message, sender as never, resolve as never)
      .then((returned) => {
        if (!returned.includes(true as never)) reject(new Error('nobody answers'));
      });
  });
}

const envelope = (kind: string, question: unknown) => ({ dateline: 'background', kind, question });

let askers: Asker[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  askers = [];
});
afterEach(() => vi.restoreAllMocks());

describe('answering', () => {
  it('answers what is asked in the right form by the right one', async () => {
    answer('background', answersOf(askers), { failureOf });
    expect(await send(envelope('passageWanted', null), PAGE)).toEqual({ ok: true, value: { noteId: 'n1' } });
    expect(await send(envelope('openPassage', { noteId: 'n' }), OWN)).toEqual({ ok: true, value: null });
  });

  it('tells pages from its own pages, in a tab or not, and its own worker', async () => {
    answer('background', answersOf(askers), { failureOf });
    await send(envelope('passageWanted', null), PAGE);
    await send(envelope('passageWanted', null), OWN);
    await send(envelope('passageWanted', null), { ...OWN, tab: { id: 3 } });
    await send(envelope('passageWanted', null), { id: OWN.id });
    expect(askers).toEqual([
      { who: 'page', tabId: 7, address: 'https://paper.example/story' },
      { who: 'own' },
      { who: 'own' },
      { who: 'own' },
    ]);
  });

  it.each([
    ['another extension', { ...OWN, id: 'someone-else' }],
    ['no sender at all', {}],
    [
      'an address that only begins like ours',
      { id: OWN.id, url: 'chrome-extension://test-extension-id.evil/x' },
    ],
    ['a page outside any tab', { id: OWN.id, url: 'https://paper.example/' }],
  ])('refuses %s', async (_, sender) => {
    answer('background', answersOf(askers), { failureOf });
    const reply = await send(envelope('passageWanted', null), sender);
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(askers).toEqual([]);
  });

  it('refuses a page what only its own pages may ask', async () => {
    answer('background', answersOf(askers), { failureOf });
    const reply = await send(envelope('openPassage', { noteId: 'n' }), PAGE);
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it.each([
    ['an unknown kind', envelope('eraseAll', null)],
    ['a kind that every object has', envelope('toString', null)],
    ['a kind of the wrong type', { dateline: 'background', kind: 7, question: null }],
    ['a question of the wrong shape', envelope('openPassage', { noteId: 7 })],
    ['no question', { dateline: 'background', kind: 'passageWanted' }],
    ['no envelope', 'hello'],
    ['nothing', null],
  ])('answers %s with bad-request', async (_, message) => {
    answer('background', answersOf(askers), { failureOf });
    expect(await send(message, OWN)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('turns what an answer throws into a failure', async () => {
    answer('background', answersOf(askers), { failureOf });
    const reply = await send(envelope('openPassage', { noteId: 'bad' }), OWN);
    expect(reply).toEqual({ ok: false, error: { code: 'storage', why: 'store', detail: 'Error: disk' } });
  });

  it('leaves questions to the other side alone, and stops when told', async () => {
    const life = new AbortController();
    answer('background', answersOf(askers), { failureOf, signal: life.signal });
    await expect(send({ dateline: 'page', kind: 'describe', question: null }, OWN)).rejects.toThrow('nobody');
    life.abort();
    await expect(send(envelope('passageWanted', null), OWN)).rejects.toThrow('nobody');
  });
});

describe('asking', () => {
  it('gives what the background answers', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) =>
      send(message, PAGE),
    );
    answer('background', answersOf(askers), { failureOf });
    expect(await askBackground('passageWanted', null)).toEqual({ ok: true, value: { noteId: 'n1' } });
    expect(await askBackground('openPassage', { noteId: 'n' })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });

  it('tells that nobody is there', async () => {
    const result = await askBackground('passageWanted', null);
    expect(result).toMatchObject({ ok: false, error: { code: 'unreachable', why: 'silent' } });
  });

  it.each([[undefined], [null], ['yes'], [{ ok: true }], [{ ok: false, error: 'no' }]])(
    'takes %j for no answer',
    async (reply) => {
      vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(reply as never);
      expect(await askBackground('passageWanted', null)).toMatchObject({ error: { code: 'unreachable' } });
    },
  );

  it('tells that the extension was replaced under the page', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    fakeBrowser.runtime.id = '';
    const result = await askBackground('passageWanted', null);
    expect(result).toMatchObject({
      error: { code: 'unreachable', why: 'updated' },
    });
  });

  it('asks the top frame of a tab', async () => {
    const sendMessage = vi.fn(async () => ({ ok: true, value: { shown: true } }));
    Object.assign(fakeBrowser.tabs, { sendMessage });
    expect(await askPage(7, 'showNote', { noteId: 'n' })).toEqual({ ok: true, value: { shown: true } });
    expect(sendMessage).toHaveBeenCalledWith(
      7,
      { dateline: 'page', kind: 'showNote', question: { noteId: 'n' } },
      { frameId: 0 },
    );
    sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
    expect(await askPage(7, 'describe', null)).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });
});
