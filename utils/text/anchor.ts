import { unchangedAround } from './context.ts';
import { occurrences } from './occurrences.ts';
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
  /** Where else the same words stood: what must not be taken for the passage. Missing where it is not known. */
  twins?: Twins;
}

/** Other places with the words of a quote. */
export interface Twins {
  count: number;
  /** Of prefix and suffix together, so many characters next to the quote stood at one of those places too. */
  alike: number;
}

/**
 * What became of an anchor's passage. `found`: it stands where it stood. `moved`: its words stand elsewhere. `changed`: other
 * words stand in its place, and `was` is what they replaced. `uncertain`: the reader should say whether this is it. `orphan`: it
 * is gone, and `nearest` is where it may have been, or what looks most like it.
 */
export type Finding =
  | { kind: 'found' | 'moved' | 'uncertain'; span: Span }
  | { kind: 'changed'; span: Span; was: string; is: string }
  | { kind: 'orphan'; nearest: Span | null };

/** Code units of surroundings that an anchor keeps on each side. */
const CONTEXT = 32;

/** Describes a span of a text so that it can be found again after the text has changed. */
export function anchorOf(text: string, span: Span): Anchor {
  const quoted = quotedFrom(text, span);
  return { ...quoted, twins: twinsOf(text, quoted) };
}

/** A span's words with what stands around them. */
export function quotedFrom(text: string, { start, end }: Span): Omit<Anchor, 'twins'> {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(CUT_HEAD, ''),
    suffix: text.slice(end, end + CONTEXT).replace(CUT_TAIL, ''),
  };
}

/** What the cut at 32 may leave of a character: half a surrogate pair, or marks without their letter. */
const CUT_HEAD = /^[\p{Cs}\p{M}\u200d]+/u;
const CUT_TAIL = /\p{Cs}$/u;

function twinsOf(text: string, { start, quote, prefix, suffix }: Omit<Anchor, 'twins'>): Twins {
  const twins = { count: 0, alike: 0 };
  for (const at of occurrences(text, quote)) {
    if (at === start) continue;
    const place = { start: at, end: at + quote.length };
    twins.count += 1;
    twins.alike = Math.max(twins.alike, unchangedAround(text, place, { before: prefix, after: suffix }));
  }
  return twins;
}

/** Are quote, surroundings and position all as they were? What most notes need, and told without a search. */
export const standsWhereItStood = (text: string, { start, end, quote, prefix, suffix }: Anchor): boolean =>
  quote !== '' &&
  text.slice(start, end) === quote &&
  text.slice(Math.max(0, start - prefix.length), start) === prefix &&
  text.slice(end, end + suffix.length) === suffix &&
  // At either end of the text there is no context to tell: there must still be none.
  (prefix !== '' || start === 0) &&
  (suffix !== '' || end === text.length);
