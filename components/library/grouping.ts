import type { Listed } from '../../utils/notes/queries.ts';
import { libraryWords } from './words.ts';

export type Grouping = keyof typeof libraryWords.list.groups;
export type Sorting = keyof typeof libraryWords.list.sorts;

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

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });

/** Parts a list into groups, each where its first note stands; a note with several tags stands in each of their groups. */
export function grouped(listed: readonly Listed[], by: Grouping): Group[] {
  if (by === 'none') return [{ key: '', title: null, entries: listed }];
  const groups = new Map<string, { key: string; title: string; entries: Listed[] }>();
  for (const entry of listed) {
    for (const [key, title] of keysOf(entry, by)) {
      const group = groups.get(key);
      if (group) group.entries.push(entry);
      else groups.set(key, { key, title, entries: [entry] });
    }
  }
  return [...groups.values()];
}

function keysOf({ note, article }: Listed, by: Exclude<Grouping, 'none'>): [key: string, title: string][] {
  const { list, labels } = libraryWords;
  const { target } = note;
  switch (by) {
    case 'article':
      return [[article.id, article.title || list.untitled]];
    case 'entity':
      return target.kind === 'name'
        ? [[`${target.entity.type} ${target.entity.name}`, target.entity.name]]
        : [['', list.noEntity]];
    case 'date': {
      const month = MONTH.format(note.createdAt);
      return [[month, month]];
    }
    case 'label':
      return note.colour ? [[note.colour, labels[note.colour]]] : [['', list.noLabel]];
    case 'tag':
      return note.tags.length > 0 ? note.tags.map((tag) => [tag.toLowerCase(), tag]) : [['', list.noTag]];
  }
}
