// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadPage } from '../../entrypoints/content/reading.ts';
import { beginVisit } from '../../entrypoints/content/visit.ts';
import { judgePage, readArticle } from '../../utils/article/read.ts';
import type { Reading } from '../../utils/article/shapes.ts';
import { askBackground } from '../../utils/messages.ts';
import { ALL, extraction, noteOn, readPage, spanOf, TEXT } from './samples.ts';

vi.mock('../../utils/article/read.ts');
vi.mock('../../utils/messages.ts');

const verdict = { isArticle: true, score: 1, evidence: {} };
const readingOf = (text: string, node = {} as Text): Reading => ({
  article: { ...readPage().article, text },
  stretches: [{ start: 0, end: text.length, node, offset: 0 }],
});
const note = noteOn('n1', 'in Cusco', { kind: 'selection' });
const failure = { ok: false as const, error: { code: 'model' as const, why: 'noModel' as const } };

/** Answers of the background, by kind of question; a test may replace one. */
let background: Record<string, (question: unknown) => unknown>;
const asked = (kind: string): number =>
  vi.mocked(askBackground).mock.calls.filter(([k]) => k === kind).length;
/** Keeps an answer back until what comes of this is called with it. */
function hold(kind: string): (answer: unknown) => void {
  let release = (_: unknown): void => {};
  background[kind] = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  return (answer) => release(answer);
}
let wishes = ALL;
const onPage = vi.fn<(page: ReadPage | null) => void>();

function begin(signal = new AbortController().signal) {
  return beginVisit({ document, signal, wishes: () => wishes, onPage });
}

beforeEach(() => {
  vi.clearAllMocks();
  wishes = ALL;
  background = {
    extract: () => ({ ok: true, value: { extraction, engine: 'test' } }),
    notesOf: () => ({ ok: true, value: { notes: [note] } }),
    findAnchors: () => failure,
  };
  vi.mocked(askBackground).mockImplementation(
    async (kind, question) => background[kind]?.(question) as Awaited<ReturnType<typeof askBackground>>,
  );
  vi.mocked(judgePage).mockReturnValue(verdict);
  vi.mocked(readArticle).mockReturnValue(readingOf(TEXT));
});

describe('a visit', () => {
  it('asks nobody about a page that is no article, and draws nothing', async () => {
    vi.mocked(judgePage).mockReturnValue({ ...verdict, isArticle: false, evidence: 'front' });
    const visit = begin();
    visit.look();
    await visit.settled();
    expect(visit.state()).toMatchObject({ kind: 'not-article', verdict: { evidence: 'front' } });
    expect(askBackground).not.toHaveBeenCalled();
    expect(onPage).not.toHaveBeenCalled();
  });

  it('takes a page that cannot be read for no article', () => {
    vi.mocked(judgePage).mockImplementation(() => {
      throw new Error('no body');
    });
    const visit = begin();
    visit.look();
    expect(visit.state().kind).toBe('not-article');
  });

  it('reads, asks once and hands the page on to be drawn', async () => {
    const visit = begin();
    visit.look();
    expect(visit.state().kind).toBe('reading');
    visit.look();
    await visit.settled();
    expect(visit.state()).toMatchObject({ kind: 'read', orphans: [] });
    expect(asked('extract')).toBe(1);
    expect(onPage).toHaveBeenCalledTimes(1);
    expect(onPage.mock.calls[0]?.[0]?.placements.has('n1')).toBe(true);
  });

  it('draws again but asks nothing when the same text stands in new nodes', async () => {
    const visit = begin();
    await visit.look();
    await visit.settled();
    const node = {} as Text;
    vi.mocked(readArticle).mockReturnValue(readingOf(TEXT, node));
    await visit.look();
    await visit.look();
    await visit.settled();
    expect(asked('extract')).toBe(1);
    expect(onPage).toHaveBeenCalledTimes(2);
    expect(visit.page()?.stretches[0]?.node).toBe(node);
  });

  it('drops what was found in a text that has changed meanwhile', async () => {
    const answerOld = hold('extract');
    const visit = begin();
    await visit.look();
    const answerNew = hold('extract');
    const late = `${TEXT} Late words.`;
    vi.mocked(readArticle).mockReturnValue(readingOf(late));
    await visit.look();
    answerOld({ ok: true, value: { extraction, engine: 'old' } });
    await Promise.resolve();
    answerNew({ ok: true, value: { extraction, engine: 'new' } });
    await visit.settled();
    expect(onPage).toHaveBeenCalledTimes(1);
    expect(visit.page()?.article.text).toBe(late);
  });

  it('shows the notes without the engine, says what failed, and tries again', async () => {
    background.extract = () => failure;
    const visit = begin();
    await visit.look();
    await visit.settled();
    expect(visit.state()).toEqual({ kind: 'failed', error: failure.error });
    expect(visit.page()?.placements.has('n1')).toBe(true);
    visit.dropNote('n1');
    expect(visit.state().kind).toBe('failed');
    background.extract = () => ({ ok: true, value: { extraction, engine: 'test' } });
    await visit.look();
    await visit.settled();
    expect(visit.state().kind).toBe('read');
  });

  it('takes the marks away when the page stops being an article', async () => {
    const visit = begin();
    await visit.look();
    await visit.settled();
    vi.mocked(judgePage).mockReturnValue({ ...verdict, isArticle: false });
    await visit.look();
    expect(onPage).toHaveBeenLastCalledWith(null);
  });

  it('draws nothing after its time', async () => {
    const life = new AbortController();
    const visit = begin(life.signal);
    await visit.look();
    life.abort();
    await visit.settled();
    await Promise.resolve();
    expect(onPage).not.toHaveBeenCalled();
  });

  it('reads any page on demand, and keeps the notes written there', async () => {
    vi.mocked(judgePage).mockReturnValue({ ...verdict, isArticle: false });
    background.notesOf = () => ({ ok: true, value: { notes: [] } });
    const visit = begin();
    await visit.look();
    expect(await visit.readAnyway()).not.toBeNull();
    visit.putNote(note);
    expect(visit.page()?.notes).toEqual([note]);
    expect(visit.state().kind).toBe('not-article');
    expect(onPage).not.toHaveBeenCalled();
  });

  it('takes over notes that were changed elsewhere', async () => {
    const visit = begin();
    await visit.look();
    await visit.settled();
    await visit.refreshNotes();
    expect(onPage).toHaveBeenCalledTimes(1);
    background.notesOf = () => ({ ok: true, value: { notes: [] } });
    await visit.refreshNotes();
    expect(visit.page()?.notes).toEqual([]);
    expect(onPage).toHaveBeenCalledTimes(2);
  });

  it('has a note looked for once in a text, and again in a newer one', async () => {
    const anchor = { start: 0, end: 12, quote: 'at Cusco now', prefix: '', suffix: 'met' };
    const moved = { kind: 'moved' as const, span: spanOf('in Cusco') };
    background.notesOf = () => ({ ok: true, value: { notes: [{ ...note, anchor }] } });
    background.findAnchors = () => ({ ok: true, value: { findings: [moved] } });
    const visit = begin();
    await visit.look();
    await visit.settled();
    expect(visit.page()?.placements.get('n1')).toEqual(moved.span);
    visit.putNote({ ...note, anchor, body: 'edited' });
    await visit.refreshNotes();
    wishes = {
      ...ALL,
      corrections: { never: [], articles: { [document.location.href]: { published: '2024-04-01' } } },
    };
    visit.reconsider();
    await visit.settled();
    expect(asked('findAnchors')).toBe(1);
    vi.mocked(readArticle).mockReturnValue(readingOf(`${TEXT} Late words.`));
    await visit.look();
    await visit.settled();
    expect(asked('findAnchors')).toBe(2);
  });

  it('shows a new note at once, and where it stands when that is known', async () => {
    const release = hold('findAnchors');
    const visit = begin();
    await visit.look();
    await visit.settled();
    const anchor = { start: 0, end: 6, quote: 'Guispe', prefix: '', suffix: ' met' };
    visit.putNote({ ...note, id: 'n2', anchor });
    expect(visit.page()?.notes.map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(visit.state()).toMatchObject({ orphans: [] });
    release({ ok: true, value: { findings: [{ kind: 'orphan', nearest: spanOf('Quispe') }] } });
    await vi.waitFor(() => expect(visit.state()).toMatchObject({ orphans: ['n2'] }));
    expect(visit.page()?.notes.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('keeps a note that was written while the page was read again', async () => {
    const visit = begin();
    await visit.look();
    await visit.settled();
    const release = hold('extract');
    vi.mocked(readArticle).mockReturnValue(readingOf(`${TEXT} Late words.`));
    await visit.look();
    visit.putNote({ ...note, id: 'n2' });
    release({ ok: true, value: { extraction, engine: 'test' } });
    await visit.settled();
    expect(visit.page()?.article.text).toContain('Late words.');
    expect([...(visit.page()?.placements.keys() ?? [])]).toEqual(['n1', 'n2']);
  });

  it('takes the reader’s word on what is an article and when it was published', async () => {
    vi.mocked(judgePage).mockReturnValue({ ...verdict, isArticle: false });
    vi.mocked(readArticle).mockReturnValue({
      ...readingOf(TEXT),
      article: { ...readingOf(TEXT).article, isArticle: false },
    });
    const visit = begin();
    await visit.look();
    expect(visit.state().kind).toBe('not-article');
    const own = { isArticle: true, published: '2024-04-01' };
    wishes = { ...ALL, corrections: { never: [], articles: { [document.location.href]: own } } };
    visit.reconsider();
    await visit.settled();
    expect(visit.state()).toMatchObject({
      kind: 'read',
      isOverruled: true,
      article: { published: '2024-04-01', publishedFrom: 'given' },
    });
    expect(askBackground).toHaveBeenCalledWith('extract', {
      input: expect.objectContaining({ published: '2024-04-01' }),
    });
    wishes = {
      ...ALL,
      corrections: { never: [], articles: { [document.location.href]: { isArticle: false } } },
    };
    visit.reconsider();
    expect(visit.state()).toMatchObject({ kind: 'not-article', isOverruled: true });
    expect(onPage).toHaveBeenLastCalledWith(null);
  });

  it('is reading again from the moment that the day of publication is set right, whatever was under way', async () => {
    const visit = begin();
    await visit.look();
    const days = ['2024-04-01', '2024-03-01'];
    for (const published of days) {
      wishes = { ...ALL, corrections: { never: [], articles: { [document.location.href]: { published } } } };
      visit.reconsider();
      expect(visit.state().kind).toBe('reading');
    }
    await visit.settled();
    expect(asked('extract')).toBe(3);
    expect(visit.state()).toMatchObject({ kind: 'read', article: { published: '2024-03-01' } });
    expect(onPage).toHaveBeenCalledTimes(1);
  });

  it('sets right what was found without asking again', async () => {
    const visit = begin();
    await visit.look();
    await visit.settled();
    wishes = { ...ALL, corrections: { never: ['Quispe'], articles: {} } };
    visit.reconsider();
    expect(asked('extract')).toBe(1);
    expect(visit.page()?.extraction.names.map(({ text }) => text)).toEqual(['Valdivia', 'Valdivia']);
    wishes = ALL;
    visit.reconsider();
    expect(visit.page()?.extraction.names).toHaveLength(3);
  });

  it('takes the reader’s word on a site, unless there is one on the page', async () => {
    const visit = begin();
    await visit.look();
    await visit.settled();
    expect(visit.state().kind).toBe('read');
    wishes = { ...ALL, areArticles: false };
    visit.reconsider();
    expect(visit.state()).toMatchObject({ kind: 'not-article', isOverruled: false });
    const own = { isArticle: true };
    wishes = { ...wishes, corrections: { never: [], articles: { [document.location.href]: own } } };
    visit.reconsider();
    await visit.settled();
    expect(visit.state().kind).toBe('read');
  });
});
