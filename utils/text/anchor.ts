import type { Span } from './span.ts';

/**
 * What lets a note be found again: W3C TextQuoteSelector (quote, prefix, suffix) and TextPositionSelector
 * (start, end, UTF-16 code units of the article's text).
 */
export interface Anchor extends Span {
  quote: string;
  /** Up to 32 characters before the quote. */
  prefix: string;
  /** Up to 32 characters after it. */
  suffix: string;
}

/** Where an anchor stands in a text now; `how` says by what it was recognised. */
export interface Placement extends Span {
  how: 'position' | 'context' | 'quote';
}
