import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../utils/notes/database.ts';
import { readDraft, saveDraft } from '../../utils/notes/drafts.ts';
import {
  addNote,
  editNote,
  KEPT_REMOVED,
  notesOf,
  removeNote,
  restoreNote,
  sweep,
} from '../../utils/notes/notes.ts';
import { findNote, type Listing, readLibrary, readSummary, watchLibrary } from '../../utils/notes/queries.ts';
import type { NewNote } from '../../utils/notes/shapes.ts';
import { NotesError } from '../../utils/notes/trouble.ts';
import { article, claimNote, nameNote, newNote } from './samples.ts';

const write = (note: NewNote, draftKey?: string) => addNote({ note, engine: '1+abc', draftKey });
const addresses = [article().canonical, ...article().aliases];

beforeEach(async () => {
  await database.delete();
  await database.open();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('writing a note', () => {
  it.each([
    ['selection', newNote()],
    ['name', nameNote()],
    ['claim', claimNote()],
    ['page', newNote({ target: { kind: 'page' }, anchor: null })],
  ])('keeps a note on a %s as it was written', async (_, note) => {
    const before = Date.now();
    const row = await write(note);
    expect(await database.notes.toArray()).toEqual([row]);
    expect(row).toMatchObject({ target: note.target, anchor: note.anchor, body: note.body, engine: '1+abc' });
    expect(row.createdAt).toBeGreaterThanOrEqual(before);
    expect(row.updatedAt).toBe(row.createdAt);
  });

  it('tidies tags', async () => {
    const { tags } = await write(newNote({ tags: [' harbour  fees ', '', 'Harbour fees', 'a'] }));
    expect(tags).toEqual(['harbour fees', 'a']);
  });

  it('writes one article for notes on the same page, and learns its other addresses', async () => {
    const first = await write(newNote());
    const second = await write(
      newNote({
        article: article({
          aliases: ['https://paper.example/harbour-fees?amp'],
          byline: null,
          title: 'Changed',
        }),
      }),
    );
    expect(second.articleId).toBe(first.articleId);
    expect(await database.articles.toArray()).toMatchObject([
      {
        ...article(),
        aliases: ['https://m.paper.example/harbour-fees', 'https://paper.example/harbour-fees?amp'],
      },
    ]);
  });

  it('knows an article again when the page names another address as canonical', async () => {
    const first = await write(newNote());
    const moved = article({ canonical: 'https://paper.example/2021/fees', aliases: [article().canonical] });
    expect((await write(newNote({ article: moved }))).articleId).toBe(first.articleId);
    const found = await database.articles.toArray();
    expect(found.map(({ canonical, aliases }) => [canonical, aliases])).toEqual([
      [article().canonical, ['https://m.paper.example/harbour-fees', 'https://paper.example/2021/fees']],
    ]);
    expect(await notesOf([moved.canonical])).toHaveLength(2);
  });

  it('keeps two articles apart that share an alias alone', async () => {
    const today = article({ canonical: 'https://paper.example/today', aliases: ['https://paper.example/'] });
    const later = article({ canonical: 'https://paper.example/later', aliases: ['https://paper.example/'] });
    const a = await write(newNote({ article: today }));
    const b = await write(newNote({ article: later }));
    expect(a.articleId).not.toBe(b.articleId);
    expect(await notesOf([today.canonical, ...today.aliases])).toEqual([a]);
  });

  it('drops the draft in the same step, and neither without the other', async () => {
    await saveDraft('k', { body: 'half a' });
    vi.spyOn(database.drafts, 'delete').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const note = newNote({ body: 'half a' });
    await expect(write(note, 'k')).rejects.toMatchObject({ code: 'storage', why: 'diskFull' });
    expect([await database.notes.count(), await database.articles.count()]).toEqual([0, 0]);
    expect(await readDraft('k')).toEqual({ body: 'half a' });
    vi.restoreAllMocks();
    await write(note, 'k');
    expect(await readDraft('k')).toEqual({ body: '' });
  });

  it('drops a draft that has tags alone, where the text is what the field began with', async () => {
    await saveDraft('k', { body: '', tags: ['fees'] });
    await write(newNote({ body: '“fees”' }), 'k');
    expect(await database.drafts.count()).toBe(0);
  });

  it('leaves a draft of another text, which is being written in another tab', async () => {
    await saveDraft('k', { body: 'half of another' });
    await write(newNote({ body: 'whole' }), 'k');
    expect(await readDraft('k')).toEqual({ body: 'half of another' });
  });
});

describe('drafts', () => {
  it('keep their tags, also without a text, until both are gone', async () => {
    await saveDraft('k', { body: 'half a', tags: ['fees'] });
    expect(await readDraft('k')).toEqual({ body: 'half a', tags: ['fees'] });
    await saveDraft('k', { body: '', tags: ['fees'] });
    expect(await readDraft('k')).toEqual({ body: '', tags: ['fees'] });
    await saveDraft('k', { body: '', tags: [] });
    expect(await database.drafts.count()).toBe(0);
  });
});

describe('changing a note', () => {
  it('changes what is named and nothing else, and ends the draft of its text', async () => {
    const row = await write(newNote());
    await saveDraft(row.id, { body: 'Ask' });
    const tagged = await editNote(row.id, { tags: ['b'] });
    expect(tagged).toEqual({ ...row, tags: ['b'], updatedAt: tagged.updatedAt });
    expect(await readDraft(row.id)).toEqual({ body: 'Ask' });
    const edited = await editNote(row.id, { body: 'Asked.' });
    expect(edited).toMatchObject({ body: 'Asked.', tags: ['b'] });
    // Another text is still being written in another tab.
    expect(await readDraft(row.id)).toEqual({ body: 'Ask' });
    await editNote(row.id, { body: 'Ask' });
    expect(await readDraft(row.id)).toEqual({ body: '' });
    const anchor = { start: 1, end: 2, quote: 'x', prefix: '', suffix: '' };
    expect(await editNote(row.id, { anchor })).toMatchObject({ anchor, body: 'Ask' });
  });

  it('writes over no text that its reader has not seen', async () => {
    const row = await write(newNote({ body: 'First' }));
    const seen = row.updatedAt - 1;
    await expect(editNote(row.id, { body: 'Mine', seen })).rejects.toMatchObject({
      code: 'conflict',
      why: 'noteChanged',
    });
    expect(await notesOf(addresses)).toMatchObject([{ body: 'First' }]);
    expect(await editNote(row.id, { tags: ['b'], seen })).toMatchObject({ tags: ['b'] });
    expect(await editNote(row.id, { body: 'First', seen })).toMatchObject({ body: 'First' });
    const { updatedAt } = (await notesOf(addresses))[0] ?? row;
    const edited = await editNote(row.id, { body: 'Mine', seen: updatedAt });
    expect(edited).not.toHaveProperty('seen');
  });

  it('says that there is no such note', async () => {
    await expect(editNote('none', { body: '' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(removeNote('none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(restoreNote('none')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('removing and bringing back', () => {
  it('brings a note back exactly as it was, and takes a second call for the first', async () => {
    const row = await write(nameNote());
    expect(await removeNote(row.id)).toEqual(row);
    expect(await removeNote(row.id)).toEqual(row);
    expect(await notesOf(addresses)).toEqual([]);
    expect(await restoreNote(row.id)).toEqual(row);
    expect(await restoreNote(row.id)).toEqual(row);
    expect(await notesOf(addresses)).toEqual([row]);
    expect(await database.removed.count()).toBe(0);
  });

  it('loses nothing when the second half fails', async () => {
    const row = await write(newNote());
    vi.spyOn(database.removed, 'put').mockImplementation(() => {
      throw new DOMException('gone', 'AbortError');
    });
    await expect(removeNote(row.id)).rejects.toBeInstanceOf(NotesError);
    expect(await database.notes.toArray()).toEqual([row]);
  });

  it('sweeps after 30 days what was removed, with its article when that has no other note', async () => {
    const other = await write(
      newNote({ article: article({ canonical: 'https://other.example/', aliases: [] }) }),
    );
    const row = await write(newNote());
    await removeNote(row.id);
    const removedAt = (await database.removed.get(row.id))?.removedAt ?? 0;
    await sweep(removedAt + KEPT_REMOVED);
    expect(await database.removed.count()).toBe(1);
    await sweep(removedAt + KEPT_REMOVED + 1);
    expect(await database.removed.count()).toBe(0);
    expect((await database.articles.toArray()).map(({ id }) => id)).toEqual([other.articleId]);
    await expect(restoreNote(row.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('sweeps an article only with its last note', async () => {
    const gone = await write(newNote());
    const kept = await write(newNote());
    await removeNote(gone.id);
    await sweep(Date.now() + 2 * KEPT_REMOVED);
    expect(await database.articles.count()).toBe(1);
    expect(await notesOf(addresses)).toEqual([kept]);
  });
});

describe('reading the library', () => {
  it('gives all notes, newest first, with their articles, and the removed ones', async () => {
    const clock = vi.spyOn(Date, 'now');
    clock.mockReturnValue(1_000);
    const first = await write(newNote());
    clock.mockReturnValue(2_000);
    const second = await write(newNote({ article: article({ canonical: 'https://other.example/' }) }));
    clock.mockReturnValue(3_000);
    const third = await write(newNote());
    clock.mockReturnValue(4_000);
    await removeNote(first.id);
    const { notes, removed } = await readLibrary();
    expect(notes.map(({ note }) => note.id)).toEqual([third.id, second.id]);
    expect(notes.map((listed) => listed.article.canonical)).toEqual([
      article().canonical,
      'https://other.example/',
    ]);
    expect(removed.map(({ note }) => note)).toEqual([{ ...first, removedAt: 4_000 }]);
    expect(await findNote(third.id)).toMatchObject({ note: third, article: article() });
    expect(await findNote(first.id)).toBeNull();
  });

  it('hears of every change until it is told to stop', async () => {
    const life = new AbortController();
    const heard: Listing[] = [];
    const counts = () => heard.map(({ notes, removed }) => [notes.length, removed.length]);
    watchLibrary((listing) => heard.push(listing), vi.fn(), life.signal);
    await vi.waitFor(() => expect(counts()).toEqual([[0, 0]]));
    const { id } = await write(newNote());
    await vi.waitFor(() => expect(counts().at(-1)).toEqual([1, 0]));
    await removeNote(id);
    await vi.waitFor(() => expect(counts().at(-1)).toEqual([0, 1]));
    life.abort();
    const until = heard.length;
    await restoreNote(id);
    await readLibrary();
    expect(heard).toHaveLength(until);
  });

  it('keeps entries that did not change as they are', async () => {
    const first = await write(newNote());
    const second = await write(newNote({ body: 'Another' }));
    const heard: Listing[] = [];
    const life = new AbortController();
    watchLibrary((listing) => heard.push(listing), vi.fn(), life.signal);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await editNote(first.id, { body: 'edited' });
    await vi.waitFor(() => expect(heard.at(-1)?.notes.some(({ note }) => note.body === 'edited')).toBe(true));
    const entry = (listing: Listing | undefined, id: string) =>
      listing?.notes.find(({ note }) => note.id === id);
    expect(entry(heard.at(-1), second.id)).toBe(entry(heard[0], second.id));
    expect(entry(heard.at(-1), first.id)).not.toBe(entry(heard[0], first.id));
    life.abort();
  });

  it('is summed up', async () => {
    expect(await readSummary()).toEqual({ count: 0, tags: [] });
    await write(newNote({ tags: ['b', 'a'] }));
    expect(await readSummary()).toEqual({ count: 1, tags: ['a', 'b'] });
  });
});
