import { describe, expect, it } from 'vitest';
import type { Listed } from '../../utils/notes/queries.ts';
import { nextReview } from '../../utils/notes/review.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { misreadIn, parseQuery } from '../../utils/notes/search/query.ts';
import { openRanking } from '../../utils/notes/search/ranked.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { claimNote, article as identity, nameNote, newNote } from './samples.ts';

const article = { ...identity(), id: 'a', savedAt: 0 };
const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const row = (id: string, change: Partial<Note> = {}, of: Partial<Listed['article']> = {}): Listed => ({
  note: {
    ...newNote(),
    id,
    articleId: 'a',
    engine: '',
    createdAt: day('2024-03-05'),
    updatedAt: 1,
    tags: [],
    ...change,
  },
  article: { ...article, ...of },
});

const notes = [
  row('plain', { body: 'Ask the harbour master.', tags: ['to check'] }),
  row('person', {
    target: nameNote().target,
    body: 'Chairs it.',
    createdAt: day('2023-12-31'),
    tags: ['people'],
  }),
  row('claim', { target: claimNote().target, body: '', colour: 'red', createdAt: day('2024-01-01') }),
  row(
    'page',
    {
      target: { kind: 'page' },
      anchor: null,
      body: 'Andrés was here',
      review: { due: '2024-03-06', step: 0 },
    },
    {
      site: 'Gazette',
      canonical: 'https://www.gazette.example/x',
      title: 'Ferries',
    },
  ),
];
const found = (query: string): string[] => searchNotes(notes, query, '2024-03-06').map(({ note }) => note.id);

describe('the query language', () => {
  it.each<[string, string[]]>([
    ['', ['plain', 'person', 'claim', 'page']],
    ['harbour master', ['plain']],
    ['"harbour master"', ['plain']],
    ['"master harbour"', []],
    ['andres', ['page']],
    ['type:person', ['person']],
    ['type:claim', ['claim']],
    ['type:page', ['page']],
    ['type:org', []],
    ['entity:quill', ['person']],
    ['entity:"ada quill"', ['person']],
    ['tag:to', ['plain']],
    ['#to-check', ['plain']],
    ['tag:"to check"', ['plain']],
    ['#harbour', []],
    ['site:gazette', ['page']],
    ['site:paper.example', ['plain', 'person', 'claim']],
    ['status:planned', ['claim']],
    ['status:denied', []],
    ['label:red', ['claim']],
    ['before:2024', ['person']],
    ['before:2024-01-02', ['person', 'claim']],
    ['after:2023', ['plain', 'claim', 'page']],
    ['after:2024-01', ['plain', 'page']],
    ['has:note', ['plain', 'person', 'page']],
    ['-has:note', ['claim']],
    ['has:tag', ['plain', 'person']],
    ['is:due', ['page']],
    ['-type:claim -master', ['person', 'page']],
    ['-"harbour master" has:quote', ['person', 'claim']],
    ['type: harbour', ['plain', 'person', 'claim']],
    ['TAG:People', ['person']],
    ['note:x', []],
    ['type:foo master', ['plain']],
    ['-type:foo before:2024', ['person']],
    ['"', ['plain', 'person', 'claim', 'page']],
    ['-', ['plain', 'person', 'claim', 'page']],
  ])('finds %j', (query, ids) => expect(found(query)).toEqual(ids));

  it.each<[string, string[]]>([
    ['harbour type:person tag:anything note:x type:', []],
    ['before:2024 before:2024-12 after:2024-02-29 -after:2023', []],
    ['after:2024-13', ['after:2024-13']],
    ['after:2023-02-29 before:2024-1', ['after:2023-02-29', 'before:2024-1']],
    ['before:nonsense -type:foo status:planed', ['before:nonsense', 'type:foo', 'status:planed']],
    ['label:pink has:x is:late LABEL:Red', ['label:pink', 'has:x', 'is:late']],
  ])('says what it does not understand of %j', (query, words) => expect(misreadIn(query)).toEqual(words));

  it('takes an address for words', () => {
    expect(parseQuery('https://paper.example')).toEqual([
      { field: null, text: 'https://paper.example', isNot: false, isQuoted: false },
    ]);
  });
});

describe('the ranking', () => {
  const breathe = async (): Promise<void> => {};
  const ids = (list: readonly Listed[] | null) => list?.map(({ note }) => note.id);

  it('puts what the reader wrote before what the page says, and keeps to the query', async () => {
    const ranking = openRanking(breathe);
    const two = [
      row('title', { body: 'x' }, { title: 'The ferry' }),
      row('body', { body: 'The ferry, again' }),
      row('none', { body: 'y' }),
    ];
    expect(ranking.search(two, 'ferry', '2024-01-01')).toBeNull();
    await ranking.keepUp(two);
    expect(ids(ranking.search(two, 'ferry', '2024-01-01'))).toEqual(['body', 'title']);
    expect(ids(ranking.search(two, 'ferr -again', '2024-01-01'))).toEqual(['title']);
    expect(ids(ranking.search(two, '', '2024-01-01'))).toEqual(['title', 'body', 'none']);
  });

  it('keeps up with changes', async () => {
    const ranking = openRanking(breathe);
    await ranking.keepUp(notes);
    const changed = [row('plain', { body: 'Now a lighthouse', updatedAt: 2 }), ...notes.slice(2)];
    expect(ranking.search(changed, 'lighthouse', '2024-01-01')).toBeNull();
    await ranking.keepUp(changed);
    expect(ids(ranking.search(changed, 'lighthouse', '2024-01-01'))).toEqual(['plain']);
    expect(ids(ranking.search(changed, 'master', '2024-01-01'))).toEqual([]);
  });
});

describe('reviews', () => {
  it('come after 1, 3, 7 and 21 days', () => {
    const first = nextReview(undefined, '2024-02-28');
    expect(first).toEqual({ due: '2024-02-29', step: 0 });
    const second = nextReview(first, '2024-02-29');
    expect(second).toEqual({ due: '2024-03-03', step: 1 });
    const third = nextReview(second, '2024-03-03');
    expect([third.due, nextReview(third, '2024-03-10').due]).toEqual(['2024-03-10', '2024-03-31']);
    expect(nextReview({ due: '2024-01-01', step: 99 }, '2024-01-01').due).toBe('2024-06-29');
  });
});
