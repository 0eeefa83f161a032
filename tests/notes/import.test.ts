import { beforeEach, describe, expect, it, vi } from 'vitest';
import { undoChange } from '../../utils/notes/changes.ts';
import { database } from '../../utils/notes/database.ts';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import { planImport } from '../../utils/notes/import/plan.ts';
import { openNotesFile, readNotesFile } from '../../utils/notes/import/read.ts';
import { editNote, removeNote } from '../../utils/notes/notes.ts';
import { readLibrary } from '../../utils/notes/queries.ts';
import type { LibraryRows } from '../../utils/notes/shapes.ts';
import type { FileTrouble } from '../../utils/notes/trouble.ts';
import { libraryOf } from './library.ts';

beforeEach(() => database.delete({ disableAutoOpen: false }));

const planFor = async (text: string) => planImport(await readRows(), readNotesFile(text));
const importText = async (text: string) => applyImport(await planFor(text));
const refusals = async (text: string): Promise<string[]> =>
  (await planFor(text)).refused.map(({ why }) => why);

describe('the backup', () => {
  const library: LibraryRows = {
    ...libraryOf(200),
    drafts: [{ key: 'note-000001', body: 'half a thou', updatedAt: 5 }],
  };
  const file = backupOf(library);

  it('comes back byte for byte', async () => {
    const { count } = await importText(file);
    expect(count).toBe(200);
    expect(backupOf(await readRows())).toBe(file);
  });

  it('says in advance what is new, changed, the same and refused', async () => {
    await importText(file);
    const [first, second, third] = library.notes;
    if (!first || !second || !third) throw new Error('The library is empty.');
    const other = backupOf({
      ...library,
      notes: [
        { ...first, body: 'newer', updatedAt: first.updatedAt + 1 },
        { ...second, body: 'older', updatedAt: second.updatedAt - 1 },
        third,
        { ...third, id: 'another' },
      ],
    });
    const plan = await planFor(other);
    expect([plan.fresh, plan.changed, plan.same]).toEqual([1, 1, 1]);
    expect(plan.refused.map(({ why }) => why)).toEqual(['olderVersion']);
    expect((await readRows()).notes).toHaveLength(200);
  });

  it('counts a note once that stands in the file several times, and takes the newest', async () => {
    const [first] = library.notes;
    const [article] = library.articles;
    if (!first || !article) throw new Error('The library is empty.');
    const newer = { ...first, body: 'newer', updatedAt: first.updatedAt + 1 };
    const twin = { ...article, id: 'twin' };
    const plan = await planFor(
      backupOf({
        articles: [article, article, twin],
        notes: [first, newer, first, { ...first, id: 'another', articleId: 'twin' }],
        removed: [
          { ...first, id: 'gone', removedAt: 1 },
          { ...first, id: 'gone', removedAt: 1 },
        ],
        drafts: [
          { key: 'k', body: 'older', updatedAt: 1 },
          { key: 'k', body: 'newer', updatedAt: 2 },
        ],
      }),
    );
    expect([plan.fresh, plan.changed, plan.same]).toEqual([2, 0, 0]);
    expect(plan.refused.map(({ why }) => why)).toEqual(['twice', 'twice']);
    const { id, count } = await applyImport(plan);
    expect(count).toBe(2);
    const rows = await readRows();
    expect(rows.articles).toHaveLength(1);
    expect(rows.notes.map(({ body, articleId }) => [body, articleId])).toEqual([
      [first.body, article.id],
      ['newer', article.id],
    ]);
    expect(rows.removed).toHaveLength(1);
    expect(rows.drafts.map(({ body }) => body)).toEqual(['newer']);
    await undoChange(id);
    expect(await readRows()).toEqual({ articles: [], notes: [], removed: [], drafts: [] });
  });

  it('changes nothing the second time', async () => {
    await importText(file);
    const before = backupOf(await readRows());
    const plan = await planFor(file);
    expect([plan.fresh, plan.changed, plan.same]).toEqual([0, 0, 200]);
    expect(plan.rows).toEqual({ articles: [], notes: [], removed: [], drafts: [] });
    await applyImport(plan);
    expect(backupOf(await readRows())).toBe(before);
  });

  it('is undone, but for notes edited since', async () => {
    const { id } = await importText(file);
    await editNote('note-000007', { body: 'mine now' });
    expect(await undoChange(id)).toMatchObject({ kept: 1 });
    const rows = await readRows();
    expect(rows.notes.map((note) => note.body)).toEqual(['mine now']);
    expect(rows.articles.map((article) => article.id)).toEqual(['article-1']);
    await expect(undoChange(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is undone into what was there before, byte for byte', async () => {
    await importText(backupOf(libraryOf(8)));
    const before = backupOf(await readRows());
    const notes = libraryOf(40).notes.map((note) => ({
      ...note,
      body: 'other',
      updatedAt: note.updatedAt + 5,
    }));
    const { id } = await importText(backupOf({ ...libraryOf(40), notes }));
    expect(backupOf(await readRows())).not.toBe(before);
    await undoChange(id);
    expect(backupOf(await readRows())).toBe(before);
  });

  it('brings back what was removed since', async () => {
    await importText(file);
    await removeNote('note-000003');
    await importText(file);
    expect(backupOf(await readRows())).toBe(file);
  });

  it('writes all or nothing', async () => {
    const plan = await planFor(file);
    const [note] = plan.rows.notes.slice(-1);
    if (!note) throw new Error('The plan is empty.');
    Object.assign(note, { id: {} });
    await expect(applyImport(plan)).rejects.toMatchObject({ code: 'storage' });
    expect((await readLibrary()).notes).toEqual([]);
    expect(await database.articles.count()).toBe(0);
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    await applyImport(await planFor(backupOf(libraryOf(2001))), (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('joins an article that is known under another id', async () => {
    await importText(backupOf(libraryOf(4)));
    const { articles, notes } = libraryOf(4);
    const twin = {
      ...libraryOf(0),
      articles: articles.map((article) => ({ ...article, id: 'twin' })),
      notes: notes.slice(0, 1).map((note) => ({ ...note, id: 'n', articleId: 'twin' })),
    };
    await importText(backupOf(twin));
    const rows = await readRows();
    expect(rows.articles).toHaveLength(1);
    expect(new Set(rows.notes.map(({ articleId }) => articleId))).toEqual(new Set(['article-0']));
  });
});

describe('files that are refused', () => {
  const file = backupOf(libraryOf(8));

  it.each<[string, string, FileTrouble]>([
    ['is empty', '', 'fileEmpty'],
    ['is cut off', file.slice(0, file.length / 2), 'fileDamaged'],
    ['is of a newer version', file.replace('"version": 2', '"version": 3'), 'backupNewer'],
    ['is of no version', file.replace('"version": 2', '"version": "x"'), 'backupUnknown'],
    ['lacks preferences', file.replace('"preferences"', '"other"'), 'backupNotWhole'],
    ['lacks a list', file.replace('"drafts": []', '"other": []'), 'backupNotWhole'],
    ['is nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'fileTooDeep'],
    ['is nested deeply in objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'fileTooDeep'],
    ['names a prototype', file.replace('"body":', '"__proto__": {"admin": true}, "body":'), 'fileUnsafe'],
    [
      'names a prototype in disguise',
      file.replace('"body":', '"__\\u0070roto__": {"a": 1}, "body":'),
      'fileUnsafe',
    ],
    ['is some other JSON', '{"a": 1}', 'fileUnknown'],
    ['holds too much', `[${','.repeat(20_000_001)}]`, 'fileTooFull'],
    ['is JSON, but nothing', 'null', 'fileUnknown'],
    ['is JSON, but a number', '12', 'fileUnknown'],
    ['is JSON, but a text', '"Highlights, mostly"', 'fileUnknown'],
    ['is a text', 'Dear Ada,\n\nthe harbour board, I hear, meets on Friday.\n', 'fileUnknown'],
    ['is a text of one line', 'Bread', 'fileUnknown'],
    ['is a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'fileNoText'],
    ['is an archive', 'PK\x03\x04\x14\0\b\0', 'fileNoText'],
    ['is some other table', 'a,b\n1,2\n', 'tableUnknown'],
    ['is a table with a column too few', 'Highlight,URL\na,b,c\n', 'tableTooWide'],
    ['is a table too wide', `Highlight,URL${','.repeat(1_000)}`, 'fileTooFull'],
    ['is a table too long', `Highlight,URL\n${'a,b\n'.repeat(200_001)}`, 'fileTooFull'],
    ['is a table that is cut off', 'Highlight,URL\n"half', 'tableOpenQuote'],
  ])('%s', (_, text, why) => {
    expect(() => readNotesFile(text)).toThrow(why);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it('is too large: it is not even read', async () => {
    const text = vi.fn(async () => file);
    await expect(openNotesFile({ size: 500_000_000, text })).rejects.toThrow('fileTooLarge');
    expect(text).not.toHaveBeenCalled();
    expect((await openNotesFile({ size: 50_000_000, text })).notes).toHaveLength(8);
  });

  it('takes brackets inside texts for text', async () => {
    const rows = libraryOf(1);
    const notes = rows.notes.map((note) => ({ ...note, body: `${'[{'.repeat(500)}"\\` }));
    await importText(backupOf({ ...rows, notes }));
    expect((await readRows()).notes).toEqual(notes);
  });
});

describe('rows that are refused', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense'])(
    '%s',
    async (address) => {
      const rows = libraryOf(8);
      const articles = rows.articles.map((article, at) =>
        at === 0 ? { ...article, canonical: address } : article,
      );
      const why = await refusals(backupOf({ ...rows, articles }));
      expect(why[0]).toMatch(/badAddress|badForm/);
      expect(why.slice(1)).toEqual(Array(4).fill('noArticle'));
    },
  );

  it('names rows of another form', async () => {
    const rows = libraryOf(2);
    const notes = rows.notes.map((note, at) => (at === 0 ? { ...note, body: 5 } : note));
    expect(await refusals(backupOf({ ...rows, notes } as never))).toEqual(['badForm']);
  });
});
