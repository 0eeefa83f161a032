import type { Piece } from '../text/piece.ts';
import type { Span } from '../text/span.ts';
import type { Features } from './evidence/features.ts';
import type { Reason } from './evidence/reasons.ts';

/** Where the publication day was read. */
export type PublishedFrom = 'given' | 'jsonld' | 'meta' | 'time' | 'visible' | 'url' | 'guess';

/** Is this page an article. */
export interface Verdict {
  isArticle: boolean;
  /** 0 (surely not) to 1 (surely). */
  score: number;
  /** What was weighed, or why there was nothing to weigh. `explained` makes reasons of it. */
  evidence: Features | Reason;
}

/** A verdict for whoever asks why: what spoke for and against, weightiest first. */
export type ExplainedVerdict = Pick<Verdict, 'isArticle' | 'score'> & { reasons: Reason[] };

/** A page as Dateline reads it: plain data, no DOM. */
export interface Article {
  isArticle: boolean;
  score: number;
  title: string | null;
  /** As printed. */
  byline: string | null;
  authors: string[];
  site: string | null;
  canonical: string | null;
  /** ISO day, in the page's own stated offset. */
  published: string | null;
  publishedFrom: PublishedFrom | null;
  modified: string | null;
  /** BCP 47. */
  lang: string | null;
  /** The pieces, joined by line feeds. */
  text: string;
  pieces: Piece[];
}

/** A stretch of `Article.text` that stands character for character in one text node, from `offset` on. */
export interface Stretch extends Span {
  node: Text;
  offset: number;
}

/** What reading a document gives: the article, and where each stretch of its text stands (sorted by start). */
export interface Reading {
  article: Article;
  stretches: Stretch[];
}
