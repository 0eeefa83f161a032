import type { LabelNames } from '../../utils/notes/label-names.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { labelInWords } from '../note/labels.ts';
import { inLanguage, t } from '../words.ts';

export const GROUPINGS = ['none', 'article', 'entity', 'date', 'tag', 'label'] as const;
export const SORTINGS = ['best', 'newest', 'oldest', 'edited', 'place'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type Sorting = (typeof SORTINGS)[number];

/** Notes that are listed together; `title` null: without a heading. */
export interface Group {
  key: string;
  title: string | null;
  entries: readonly Listed[];
}

/** Sorts notes; `best` leaves them in the order of the search. */
export function sorted(listed: readonly Listed[], by: Sorting): readonly Listed[] {
  if (by === 'best') return listed;
  const order: Record<Exclude<Sorting, 'best'>, (entry: Listed) => number> = {
    newest: ({ note }) => -note.createdAt,
    oldest: ({ note }) => note.createdAt,
    edited: ({ note }) => -note.updatedAt,
    place: ({ note }) => note.anchor?.start ?? -1,
  };
  const rank = order[by];
  return [...listed].sort((a, b) => rank(a) - rank(b));
}

const MONTH = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }));

/** Parts a list into groups, each where its first note stands; a note with several tags stands in each of their groups. */
export function grouped(listed: readonly Listed[], by: Grouping, labels: LabelNames = {}): Group[] {
  if (by === 'none') return [{ key: '', title: null, entries: listed }];
  const groups = new Map<string, { key: string; title: string; entries: Listed[] }>();
  for (const entry of listed) {
    for (const [key, title] of keysOf(entry, by, labels)) {
      const group = groups.get(key);
      if (group) group.entries.push(entry);
      else groups.set(key, { key, title, entries: [entry] });
    }
  }
  return [...groups.values()];
}

function keysOf(
  { note, article }: Listed,
  by: Exclude<Grouping, 'none'>,
  labels: LabelNames,
): [key: string, title: string][] {
  const { target } = note;
  switch (by) {
    case 'article':
      return [[article.id, article.title || t('untitled')]];
    case 'entity':
      return target.kind === 'name'
        ? [[`${target.entity.type} ${target.entity.name}`, target.entity.name]]
        : [['', t('noEntity')]];
    case 'date': {
      const month = MONTH().format(note.createdAt);
      return [[month, month]];
    }
    case 'label':
      return note.colour ? [[note.colour, labelInWords(note.colour, labels)]] : [['', t('noLabel')]];
    case 'tag':
      return note.tags.length > 0 ? note.tags.map((tag) => [tag.toLowerCase(), tag]) : [['', t('noTag')]];
  }
}
