import type { Article, Reading, Stretch, Verdict } from '../../utils/article/shapes.ts';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { ArticleIdentity, Note } from '../../utils/notes/shapes.ts';
import { indexMarks, type MarkIndex, marksOf, type NotedSpan } from '../../utils/page/marks.ts';
import { groupByNode, type Segment, type StretchesByNode, segmentsOf } from '../../utils/page/segments.ts';
import { findAnchor } from '../../utils/text/anchor.ts';
import type { Span } from '../../utils/text/span.ts';

/** An article as it stands on the page now, with what was found in it and the notes on it. */
export interface ReadPage {
  verdict: Verdict;
  article: Article;
  stretches: readonly Stretch[];
  byNode: StretchesByNode;
  /** The canonical one first. */
  addresses: string[];
  extraction: Extraction;
  notes: readonly Note[];
  /** Where each note was found again, by its id; orphans and notes on the page are missing. */
  placements: ReadonlyMap<string, Span>;
  index: MarkIndex;
}

export const NOTHING_FOUND: Extraction = { names: [], entities: [], dates: [], claims: [] };

interface Parts {
  verdict: Verdict;
  reading: Reading;
  addresses: string[];
  extraction: Extraction;
  notes: readonly Note[];
}

/** Joins what was read, found and noted. */
export function assemble({ verdict, reading, addresses, extraction, notes }: Parts): ReadPage {
  const { article, stretches } = reading;
  const located = { stretches, byNode: groupByNode(stretches) };
  return withNotes(
    {
      verdict,
      article,
      ...located,
      addresses,
      extraction,
      notes,
      placements: new Map(),
      index: indexMarks([]),
    },
    notes,
  );
}

/** The same text, standing in other text nodes of the page. */
export function relocated(page: ReadPage, { article, stretches }: Reading): ReadPage {
  return { ...page, article, stretches, byNode: groupByNode(stretches) };
}

/** The page with these notes on it, each looked up in the text anew. */
export function withNotes(page: ReadPage, notes: readonly Note[]): ReadPage {
  const placements = new Map<string, Span>();
  const noted: NotedSpan[] = [];
  for (const { id, anchor } of notes) {
    const found = anchor ? findAnchor(page.article.text, anchor) : null;
    if (!found) continue;
    const span = { start: found.start, end: found.end };
    placements.set(id, span);
    noted.push({ ...span, noteId: id });
  }
  return { ...page, notes, placements, index: indexMarks(marksOf(page.extraction, noted)) };
}

/** Ids of notes whose passage is not on the page now. */
export const orphansOf = ({ notes, placements }: ReadPage): string[] =>
  notes.filter(({ id, anchor }) => anchor && !placements.has(id)).map(({ id }) => id);

export const segmentsIn = (page: ReadPage, span: Span): Segment[] => segmentsOf(page.stretches, span);

/** What a new note says of its article. */
export function identityOf({ article, addresses }: ReadPage): ArticleIdentity {
  const [canonical = '', ...aliases] = addresses;
  const { title, site, byline, published, lang } = article;
  return { canonical, aliases, title: title ?? '', site, byline, published, lang };
}

/** Does each stretch stand where it stood? */
export function sameStretches(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return (
    a.length === b.length &&
    a.every((stretch, at) => {
      const other = b[at];
      return other?.node === stretch.node && other.start === stretch.start && other.offset === stretch.offset;
    })
  );
}
