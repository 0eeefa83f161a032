import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDrafts } from '../../entrypoints/content/drafts.ts';
import { noteActions } from '../../entrypoints/content/note-actions.ts';
import { hookOnSpan } from '../../entrypoints/content/subjects.ts';
import { askBackground } from '../../utils/messages.ts';
import { noteOn, readPage, spanOf } from './samples.ts';

vi.mock('../../utils/messages.ts');

const page = readPage();
const hook = hookOnSpan(page, spanOf('in Cusco'));
const { key } = hook.subject;
const note = noteOn('n1', 'in Cusco', { kind: 'selection' });
const failure = { ok: false as const, error: { code: 'storage' as const, why: 'diskFull' as const } };
const text = { body: 'Check.', tags: ['talks'] };

/** What the background was asked, in order. */
let asked: string[];
let reply: Awaited<ReturnType<typeof askBackground>>;

function openActions(hookAt = (wanted: string) => (wanted === key ? hook : undefined)) {
  const visit = {
    page: () => page,
    putNote: vi.fn(),
    dropNote: vi.fn(),
    look: vi.fn(),
    state: vi.fn(),
    settled: vi.fn(),
    readAnyway: vi.fn(),
    refreshNotes: vi.fn(),
    reconsider: vi.fn(),
  };
  const drafts = openDrafts({
    read: async () => ({ ok: true, value: { body: '' } }),
    save: (draftKey, text) => askBackground('saveDraft', { key: draftKey, ...text }),
  });
  return { visit, drafts, actions: noteActions({ visit, drafts, hookAt }) };
}

beforeEach(() => {
  asked = [];
  reply = { ok: true, value: { note } };
  vi.mocked(askBackground).mockImplementation(async (kind) => {
    asked.push(kind);
    return kind === 'saveDraft' ? { ok: true, value: null } : reply;
  });
});

describe('adding a note', () => {
  it('sends the draft before the note, and then forgets it', async () => {
    const { actions, drafts, visit } = openActions();
    drafts.keep(key, text);
    expect(await actions.add(key, text)).toEqual({ ok: true, value: note });
    expect(asked).toEqual(['saveDraft', 'addNote']);
    expect(await drafts.read(key)).toEqual({ body: '' });
    expect(visit.putNote).toHaveBeenCalledWith(note);
  });

  it('says what it hangs on and in which article', async () => {
    await openActions().actions.add(key, text);
    expect(vi.mocked(askBackground)).toHaveBeenCalledWith('addNote', {
      draftKey: key,
      note: {
        ...text,
        target: { kind: 'selection' },
        anchor: expect.objectContaining({ quote: 'in Cusco', ...spanOf('in Cusco') }),
        article: expect.objectContaining({ canonical: page.addresses[0], title: 'Treaty' }),
      },
    });
  });

  it('keeps the draft when it fails, and says why', async () => {
    const { actions, drafts, visit } = openActions();
    drafts.keep(key, text);
    reply = failure;
    expect(await actions.add(key, text)).toEqual(failure);
    expect(await drafts.read(key)).toEqual(text);
    expect(visit.putNote).not.toHaveBeenCalled();
  });

  it('fails in words when the passage is gone', async () => {
    const result = await openActions(() => undefined).actions.add(key, text);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(asked).toEqual([]);
  });
});

describe('a note already there', () => {
  it('is edited after its draft was sent, which is then forgotten', async () => {
    const { actions, drafts, visit } = openActions();
    drafts.keep('n1', text);
    await actions.edit('n1', text);
    expect(asked).toEqual(['saveDraft', 'editNote']);
    expect(await drafts.read('n1')).toEqual({ body: '' });
    expect(visit.putNote).toHaveBeenCalledWith(note);
  });

  it('has the notes asked for again when it was changed elsewhere', async () => {
    const { actions, drafts, visit } = openActions();
    drafts.keep('n1', text);
    reply = { ok: false, error: { code: 'conflict', why: 'noteChanged' } };
    expect(await actions.edit('n1', { ...text, seen: 1 })).toEqual(reply);
    expect(visit.refreshNotes).toHaveBeenCalled();
    expect(await drafts.read('n1')).toEqual(text);
  });

  it('leaves the page when deleted, and comes back', async () => {
    const { actions, visit } = openActions();
    await actions.remove('n1');
    expect(visit.dropNote).toHaveBeenCalledWith('n1');
    await actions.restore('n1');
    expect(visit.putNote).toHaveBeenCalledWith(note);
  });

  it('stays when it cannot be deleted', async () => {
    const { actions, visit } = openActions();
    reply = failure;
    expect(await actions.remove('n1')).toEqual(failure);
    expect(visit.dropNote).not.toHaveBeenCalled();
  });
});
