import { dayOf, todayHere } from '../days.ts';
import type { Listed } from '../queries.ts';
import { type Field, fold, parseQuery, type Term } from './query.ts';
import { TYPES } from './values.ts';

/** What a note can be found by, folded once. Entries are replaced and never changed, so the text dies with its entry. */
const folded = new WeakMap<Listed, string>();
/** The same for each list, in its order: a list is looked through for every word and at every key. */
const foldedLists = new WeakMap<readonly Listed[], readonly string[]>();

/** The notes that fulfil a query, in their order: the whole list for an empty one. `today`: an ISO day. */
export function searchNotes<T extends Listed>(
  listed: readonly T[],
  query: string,
  today = todayHere(),
): readonly T[] {
  return fulfilling(listed, parseQuery(query), today);
}

/** The notes that fulfil all of the terms, in their order. */
export function fulfilling<T extends Listed>(
  listed: readonly T[],
  terms: readonly Term[],
  today: string,
): readonly T[] {
  if (terms.length === 0) return listed;
  const texts = foldedTexts(listed);
  const holds = (entry: T, at: number, { field, text }: Term): boolean =>
    field === null ? (texts[at] ?? '').includes(text) : TESTS[field](entry, text, today);
  return listed.filter((entry, at) => terms.every((term) => holds(entry, at, term) !== term.isNot));
}

type Test = (entry: Listed, text: string, today: string) => boolean;

const TESTS: Record<Field, Test> = {
  type: ({ note: { target } }, text) =>
    target.kind === text || (target.kind === 'name' && TYPES[target.entity.type].includes(text)),
  entity: ({ note: { target } }, text) =>
    target.kind === 'name' &&
    [target.entity.name, ...target.entity.aliases].some((name) => fold(name).includes(text)),
  tag: ({ note }, text) =>
    note.tags.some((tag) => fold(tag).startsWith(text) || dashed(tag).startsWith(text)),
  site: ({ article }, text) => foldedSource(article).includes(text),
  status: ({ note: { target } }, text) => target.kind === 'claim' && target.claim.status === text,
  label: ({ note }, text) => note.colour === text,
  before: ({ note }, text) => dayOf(note.createdAt) < text,
  // "after:2024" begins when 2024 is over.
  after: ({ note }, text) => dayOf(note.createdAt).slice(0, text.length) > text,
  has: ({ note }, text) => {
    if (text === 'note') return note.body !== '';
    if (text === 'tag' || text === 'tags') return note.tags.length > 0;
    if (text === 'quote') return note.anchor !== null;
    return text === 'label' ? note.colour !== undefined : text === 'review' && note.review !== undefined;
  },
  is: ({ note }, text, today) => text === 'due' && note.review !== undefined && note.review.due <= today,
};

/** An article's site and host, folded once. Articles are replaced and never changed. */
const sources = new WeakMap<Listed['article'], string>();

function foldedSource(article: Listed['article']): string {
  const known = sources.get(article);
  if (known !== undefined) return known;
  const source = `${fold(article.site ?? '')}\n${URL.parse(article.canonical)?.host ?? ''}`;
  sources.set(article, source);
  return source;
}

const dashed = (tag: string): string => fold(tag).replace(/\s+/g, '-');

function foldedTexts(listed: readonly Listed[]): readonly string[] {
  const known = foldedLists.get(listed);
  if (known) return known;
  const texts = listed.map(foldedText);
  foldedLists.set(listed, texts);
  return texts;
}

/** All of a note's words, folded. */
export function foldedText(entry: Listed): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const text = fold(Object.values(fieldsOf(entry)).join('\n')).replace(/[^\S\n]+/g, ' ');
  folded.set(entry, text);
  return text;
}

/** The texts of a note by what they are, weightiest first. */
export function fieldsOf({ note, article }: Listed) {
  const { target } = note;
  return {
    body: note.body,
    tags: note.tags.join('\n'),
    entity: target.kind === 'name' ? [target.entity.name, ...target.entity.aliases].join('\n') : '',
    quote: note.anchor?.quote ?? '',
    title: article.title,
    source: [article.site ?? '', article.byline ?? '', article.canonical].join('\n'),
  };
}
