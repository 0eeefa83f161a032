import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../utils/notes/database.ts';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { readwiseCsvOf } from '../../utils/notes/export/csv.ts';
import { webAnnotationsOf } from '../../utils/notes/export/web-annotation.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import { parseCsv } from '../../utils/notes/import/csv.ts';
import { planImport } from '../../utils/notes/import/plan.ts';
import { readNotesFile } from '../../utils/notes/import/read.ts';
import { readLibrary } from '../../utils/notes/queries.ts';
import { libraryOf } from './library.ts';

beforeEach(() => database.delete({ disableAutoOpen: false }));

const planFor = async (text: string) => planImport(await readRows(), readNotesFile(text));
const importText = async (text: string) => applyImport(await planFor(text));
const refusals = async (text: string): Promise<string[]> =>
  (await planFor(text)).refused.map(({ why }) => why);

describe('W3C annotations', () => {
  it('come back with everything that the model can say', async () => {
    const rows = libraryOf(40);
    await importText(backupOf(rows));
    const listed = (await readLibrary()).notes;
    const text = webAnnotationsOf(listed);
    expect((await planFor(text)).fresh).toBe(0);
    await database.delete({ disableAutoOpen: false });
    await importText(text);
    const back = new Map((await readRows()).notes.map((note) => [note.id, note]));
    for (const { id, target, anchor, body, tags, createdAt, updatedAt } of rows.notes) {
      expect(back.get(id)).toMatchObject({ target, anchor, body, tags, createdAt, updatedAt });
    }
  });

  it('of others are read: a single one, a bare target, a bare body', async () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'A comment' },
      target: {
        source: 'https://example.org/page1',
        selector: { type: 'TextQuoteSelector', exact: 'the passage' },
      },
    };
    await importText(JSON.stringify(annotation));
    await importText(
      JSON.stringify([
        { ...annotation, id: 'b', bodyValue: 'plain', body: undefined, target: 'https://example.org/2' },
      ]),
    );
    const { notes } = await readLibrary();
    expect(notes.map(({ note }) => [note.body, note.anchor?.quote, note.target.kind])).toEqual(
      expect.arrayContaining([
        ['A comment', 'the passage', 'selection'],
        ['plain', undefined, 'page'],
      ]),
    );
  });

  it('on anything but pages of the web are refused', async () => {
    const on = (target: unknown) => JSON.stringify({ id: 'x', type: 'Annotation', bodyValue: 'b', target });
    expect(await refusals(on('javascript:alert(1)'))).toEqual(['badAddress']);
    expect(await refusals(on(undefined))).toEqual(['noAddress']);
  });
});

describe('Hypothesis', () => {
  const row = {
    id: 'abc',
    uri: 'https://paper.example/a',
    created: '2020-01-02T03:04:05.678Z',
    updated: '2020-02-02T03:04:05.678Z',
    text: 'my comment',
    tags: ['x y', 'X Y', ''],
    document: { title: ['The title'] },
    target: [
      {
        source: 'https://paper.example/a',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]' },
          { type: 'TextPositionSelector', start: 12, end: 23 },
          { type: 'TextQuoteSelector', exact: 'the passage', prefix: `${'p'.repeat(40)} `, suffix: ' after' },
        ],
      },
    ],
  };

  it.each([
    ['rows of its API', { rows: [row], total: 1 }],
    ['an export of its client', { export_date: 'x', annotations: [row] }],
    ['a bare list', [row]],
  ])('is read from %s, once', async (_, file) => {
    await importText(JSON.stringify(file));
    expect((await planFor(JSON.stringify(file))).same).toBe(1);
    const [entry] = (await readLibrary()).notes;
    expect(entry?.article).toMatchObject({ canonical: row.uri, title: 'The title' });
    expect(entry?.note).toMatchObject({
      body: 'my comment',
      tags: ['x y'],
      anchor: { start: 12, end: 23, quote: 'the passage', prefix: `${'p'.repeat(31)} `, suffix: ' after' },
      createdAt: Date.parse(row.created),
      updatedAt: Date.parse(row.updated),
    });
  });

  it('keeps a note on the page, and refuses one without an address', async () => {
    const page = { ...row, id: 'p', target: [{ source: row.uri }] };
    const plan = await planFor(JSON.stringify([page, { ...row, id: 'q', uri: 'urn:x-pdf:1' }]));
    expect(plan.rows.notes.map(({ target, anchor }) => [target.kind, anchor])).toEqual([['page', null]]);
    expect(plan.refused).toHaveLength(1);
  });
});

describe('Readwise', () => {
  it('is read from its layout, with tags from the first line, once', async () => {
    const text = [
      'Highlight,Title,Author,URL,Note,Location,Date',
      '"A ""quoted"" passage,\nof two lines",The title,Ada,https://paper.example/a,".harbour .fees\nMy words",3,2020-01-02 03:04:05',
      'No address,Title,,,,,',
      ',Title,,https://paper.example/a,,,',
    ].join('\r\n');
    const plan = await planFor(text);
    expect(plan.rows.notes).toMatchObject([
      {
        anchor: { quote: 'A "quoted" passage,\nof two lines' },
        body: 'My words',
        tags: ['harbour', 'fees'],
        createdAt: Date.parse('2020-01-02T03:04:05Z'),
      },
    ]);
    expect(plan.refused.map(({ why }) => why)).toEqual(['noAddress', 'noHighlight']);
    await applyImport(plan);
    expect((await planFor(text)).same).toBe(1);
  });

  it('is read from its export', async () => {
    const text =
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Source URL\nWords,T,A,,n,yellow,"a, b",page,1,2020-01-02T03:04:05Z,https://paper.example/a\n';
    expect((await planFor(text)).rows.notes).toMatchObject([{ body: 'n', tags: ['a', 'b'] }]);
  });

  it('comes back from our own table in its layout', async () => {
    const rows = libraryOf(4);
    const notes = rows.notes.map((note) => ({ ...note, body: `=1+1\n${note.body}` }));
    await importText(backupOf({ ...rows, notes }));
    const table = readwiseCsvOf((await readLibrary()).notes);
    await database.delete({ disableAutoOpen: false });
    await importText(table);
    const quoted = notes.filter(({ anchor }) => anchor);
    const back = (await readRows()).notes;
    expect(back.map(({ anchor, body, tags }) => [anchor?.quote, body, tags.length]).sort()).toEqual(
      quoted.map(({ anchor, body, tags }) => [anchor?.quote, body, tags.length]).sort(),
    );
  });

  it.each<[string, string[][]]>([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['"a\r\nb","c""d"', [['a\r\nb', 'c"d']]],
    ['\ufeffa\r\n\r\nb', [['a'], ['b']]],
    [',', [['', '']]],
  ])('reads the table %j', (text, rows) => expect(parseCsv(text)).toEqual(rows));
});
