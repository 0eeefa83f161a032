import type { Article, Reading, Stretch, Verdict } from '../../utils/article/shapes.ts';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Standing } from '../../utils/messages.ts';
import { type ArticleCorrections, type Corrections, correctionsOf } from '../../utils/notes/corrections.ts';
import { setRight } from '../../utils/notes/set-right.ts';
import type { ArticleIdentity, Note } from '../../utils/notes/shapes.ts';
import {
  indexMarks,
  type MarkChoice,
  type MarkIndex,
  marksOf,
  type NotedSpan,
} from '../../utils/page/marks.ts';
import { groupByNode, type Segment, type StretchesByNode, segmentsOf } from '../../utils/page/segments.ts';
import { anchorOf, findAnchor } from '../../utils/text/anchor.ts';
import type { Span } from '../../utils/text/span.ts';

/** An article as it stands on the page now, with what was found in it and the notes on it. */
export interface ReadPage {
  verdict: Verdict;
  article: Article;
  stretches: readonly Stretch[];
  byNode: StretchesByNode;
  /** The canonical one first. */
  addresses: string[];
  /** As the engine gave it. */
  found: Extraction;
  /** As the reader set it right. */
  extraction: Extraction;
  corrections: ArticleCorrections;
  notes: readonly Note[];
  /** Where each note was found again, by its id; orphans and notes on the page are missing. */
  placements: ReadonlyMap<string, Span>;
  /** What became of those that do not stand as they stood. */
  standings: Readonly<Record<string, Standing>>;
  index: MarkIndex;
}

export const NOTHING_FOUND: Extraction = { names: [], entities: [], dates: [], claims: [] };

/** How the reader wants pages to be shown. */
export interface Wishes {
  marks: MarkChoice;
  corrections: Corrections;
}

interface Parts {
  verdict: Verdict;
  reading: Reading;
  addresses: string[];
  found: Extraction;
  notes: readonly Note[];
  wishes: Wishes;
}

/** Joins what was read, found and noted. */
export function assemble({ verdict, reading, addresses, found, notes, wishes }: Parts): ReadPage {
  const { article, stretches } = reading;
  return withWishes(
    {
      verdict,
      article,
      stretches,
      byNode: groupByNode(stretches),
      addresses,
      found,
      extraction: found,
      corrections: {},
      notes,
      ...findingsOf(article, notes),
      index: indexMarks([]),
    },
    wishes,
  );
}

/** The page with what was found set right, and with the marks that the reader wants. */
export function withWishes(page: ReadPage, { corrections, marks }: Wishes): ReadPage {
  const ofArticle = correctionsOf(corrections, page.addresses);
  const extraction = setRight(page.found, corrections.never, ofArticle);
  return { ...page, extraction, corrections: ofArticle, index: indexOf(page, extraction, marks) };
}

/** The same text, standing in other text nodes of the page. */
export function relocated(page: ReadPage, { article, stretches }: Reading): ReadPage {
  return { ...page, article, stretches, byNode: groupByNode(stretches) };
}

/** The page with these notes on it, each looked up in the text anew. */
export function withNotes(page: ReadPage, notes: readonly Note[], wishes: Wishes): ReadPage {
  return withWishes({ ...page, notes, ...findingsOf(page.article, notes) }, wishes);
}

function findingsOf({ text }: Article, notes: readonly Note[]): Pick<ReadPage, 'placements' | 'standings'> {
  const placements = new Map<string, Span>();
  const standings: Record<string, Standing> = {};
  for (const { id, anchor } of notes) {
    const finding = anchor && findAnchor(text, anchor);
    if (!finding) continue;
    const { kind } = finding;
    if (kind !== 'orphan' && kind !== 'uncertain') placements.set(id, finding.span);
    if (kind === 'found' || kind === 'moved') continue;
    const span = kind === 'orphan' ? finding.nearest : finding.span;
    standings[id] = { kind, anchor: span && anchorOf(text, span) };
  }
  return { placements, standings };
}

function indexOf({ placements }: ReadPage, extraction: Extraction, choice: MarkChoice): MarkIndex {
  const noted = [...placements].map(([noteId, span]): NotedSpan => ({ ...span, noteId }));
  return indexMarks(marksOf(extraction, noted, choice));
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
