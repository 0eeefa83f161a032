import type { Article, Reading, Stretch, Verdict } from '../../utils/article/shapes.ts';
import type { Extraction } from '../../utils/extract/shapes.ts';
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
import type { Span } from '../../utils/text/span.ts';
import { type Findings, type Placed, placedIn } from './placing.ts';

/** An article as it stands on the page now, with what was found in it and the notes on it. */
export interface ReadPage extends Placed {
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
  /** What is known of the notes' anchors in this text. A note of which nothing is known is still looked for. */
  findings: Findings;
  index: MarkIndex;
}

export const NOTHING_FOUND: Extraction = { names: [], entities: [], dates: [], claims: [] };

/** How the reader wants pages to be shown. */
export interface Wishes {
  marks: MarkChoice;
  corrections: Corrections;
  /** The reader's word on all pages of the site, where there is one. */
  areArticles: boolean | null;
}

interface Parts {
  verdict: Verdict;
  reading: Reading;
  addresses: string[];
  found: Extraction;
  notes: readonly Note[];
  findings: Findings;
  wishes: Wishes;
}

/** Joins what was read, found and noted. */
export function assemble({ verdict, reading, addresses, found, notes, findings, wishes }: Parts): ReadPage {
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
      findings,
      ...placedIn(article.text, notes, findings),
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

/** The page with these notes on it, those that are known to stand somewhere in their places. */
export function withNotes(page: ReadPage, notes: readonly Note[], wishes: Wishes): ReadPage {
  const noted = { ...page, notes, ...placedIn(page.article.text, notes, page.findings) };
  return { ...noted, index: indexOf(noted, page.extraction, wishes.marks) };
}

/** The page with more known of its notes. */
export function withFindings(page: ReadPage, more: Findings, wishes: Wishes): ReadPage {
  return withNotes({ ...page, findings: new Map([...page.findings, ...more]) }, page.notes, wishes);
}

function indexOf({ placements }: ReadPage, extraction: Extraction, choice: MarkChoice): MarkIndex {
  const noted = [...placements].map(([noteId, span]): NotedSpan => ({ ...span, noteId }));
  return indexMarks(marksOf(extraction, noted, choice));
}

/** Ids of notes whose passage is not on the page now. */
export const orphansOf = ({ notes, placements, standings }: ReadPage): string[] =>
  notes.filter(({ id }) => standings[id] && !placements.has(id)).map(({ id }) => id);

export const segmentsIn = (page: ReadPage, span: Span): Segment[] => segmentsOf(page.stretches, span);

/** What a new note says of its article. */
export function identityOf({ article, addresses }: ReadPage): ArticleIdentity {
  const [canonical = '', ...aliases] = addresses;
  const { title, site, authors, published, lang } = article;
  // A printed line may hold more than names: "By Ana Ruiz · Thursday 19 November".
  const byline = authors.join(', ') || article.byline;
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
