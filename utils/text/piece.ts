import type { Span } from './span.ts';

export type PieceKind = 'headline' | 'subhead' | 'paragraph' | 'item' | 'quote' | 'caption';

/** One block of an article's own text. Pieces stand in reading order, joined by a line feed. */
export interface Piece extends Span {
  kind: PieceKind;
  /** Who wrote it, where that is not the article's author (an embedded post). */
  author?: string;
  /** The day it was written, ISO, where that is not the article's (an embedded post). */
  published?: string;
}
