import { isWebAddress } from '../shape-checks.ts';
import { tidyTags } from '../tags.ts';
import {
  articleOf,
  type Highlight,
  type Incoming,
  inShort,
  noteOf,
  nothingIncoming,
  type Refused,
} from './incoming.ts';
import { isNoteRow } from './rows.ts';

/** A highlight, or why it is none. */
export type Read = { highlight: Highlight } | Refused;

/** Highlights of another program as articles and notes; those that cannot be taken are named. */
export function collect(reads: readonly Read[]): Incoming {
  const incoming = nothingIncoming();
  const articles = new Map<string, ReturnType<typeof articleOf>>();
  const seen = new Set<string>();
  for (const read of reads) {
    if ('why' in read) {
      incoming.refused.push(read);
      continue;
    }
    const { highlight } = read;
    const what = inShort(highlight.anchor?.quote || highlight.body);
    if (!isWebAddress(highlight.address)) {
      incoming.refused.push({ what, why: highlight.address === '' ? 'noAddress' : 'badAddress' });
      continue;
    }
    const tidy = { ...highlight, tags: tidyTags(highlight.tags), title: highlight.title.slice(0, 5_000) };
    const article = articles.get(highlight.address) ?? articleOf(tidy);
    const note = noteOf(tidy, article.id);
    if (seen.has(note.id)) continue;
    if (!isNoteRow(note)) {
      incoming.refused.push({ what, why: 'badNote' });
      continue;
    }
    seen.add(note.id);
    articles.set(highlight.address, article);
    incoming.notes.push(note);
  }
  incoming.articles.push(...articles.values());
  return incoming;
}
