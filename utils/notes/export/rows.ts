import { dayOf } from '../days.ts';
import type { LabelNames } from '../label-names.ts';
import type { Listed } from '../queries.ts';
import type { Note } from '../shapes.ts';

/** Articles with their notes, in the order of the first note of each; the notes in the order of reading. */
export function byArticle(listed: readonly Listed[]): Listed[][] {
  const groups = new Map<string, Listed[]>();
  for (const entry of listed) {
    const group = groups.get(entry.article.id);
    if (group) group.push(entry);
    else groups.set(entry.article.id, [entry]);
  }
  const place = ({ note }: Listed): number => note.anchor?.start ?? -1;
  return [...groups.values()].map((group) =>
    group.sort((a, b) => place(a) - place(b) || a.note.createdAt - b.note.createdAt),
  );
}

/** What an exported file is called: "dateline-2024-04-12-backup.json". */
export const fileName = (moment: number, ending: string): string => `dateline-${dayOf(moment)}${ending}`;

/** A note's label by the reader's name for it, else by its colour; empty where it has none. */
export const labelOf = ({ colour }: Note, labels: LabelNames): string =>
  colour ? (labels[colour] ?? colour) : '';

/** What a note hangs on, as text; empty for the page as a whole. */
export const quoteOf = ({ note }: Listed): string => note.anchor?.quote ?? '';
