import { type Evidence, evidenceAt, isNear, least, most, type Wanted } from './anchor-evidence.ts';
import { GRAM } from './grams.ts';
import { findLike } from './likeness.ts';
import type { Page } from './page.ts';
import type { Span } from './span.ts';

/** Shorter quotes (a name, a year) with a changed character are something else; longer ones take too long to compare. */
const SHORTEST = 16;
const LONGEST = 1_000;
/** Errors allowed for each character of the quote. */
const ERRORS = 0.25;
/** The same where it stands about where it stood between surroundings that stand too. */
const ERRORS_HERE = 0.35;
/** With more errors, a place is not even worth naming. */
const LOOSEST = 0.5;
/** With so few errors, surroundings that stand by half are enough. */
const FEW_ERRORS = 0.12;
/** A quote of so many characters may have been changed and moved; or needs no surroundings where it stood. */
const LONG = 80;
/** The best place must be better than the next by so many errors a character; or by so many where little else tells it. */
const LEAD = 0.08;
const CLEAR_LEAD = 0.25;

/** At so many places of the quote a seed is tried; one that stands in more places of the text tells nothing. */
const SEEDS = 48;
const PLACES_A_SEED = 200;
const WINDOWS = 4;
/** A window with so many votes, and three times as many as any other, is compared alone. */
const ELECTED = 6;

interface Candidate extends Span {
  /** Errors for each character of the quote. */
  errors: number;
}

/**
 * Finds the place in a levelled text that looks most like a quote whose own words were changed, and says whether it
 * convinces. Exact fragments of the quote vote for places, each place is then compared in full.
 */
export function findResembling(page: Page, wanted: Wanted): (Span & { isConvincing: boolean }) | null {
  const { quote } = wanted;
  if (quote.length < SHORTEST || quote.length > LONGEST) return null;
  const found = windowsFor(page, quote).map((start) => compare(page.text, quote, start));
  const distinct = found
    .sort((a, b) => a.errors - b.errors)
    .filter(
      (place, at) => found.findIndex((other) => other.start < place.end && place.start < other.end) === at,
    );
  const [best, second] = distinct;
  if (!best || best.errors > LOOSEST) return null;
  const lead = second ? second.errors - best.errors : 1;
  const shift = Number(page.starts[best.start]) - wanted.start;
  const evidence = evidenceAt(page.text, { ...best, shift }, wanted);
  return {
    start: best.start,
    end: best.end,
    // Without an error it is a place that the quote's own words have, and was found wanting.
    isConvincing: best.errors > 0 && lead >= LEAD && confirms(evidence, { ...best, lead }, wanted),
  };
}

/** The more of the quote was changed, the more of its surroundings must stand; a long one tells itself. */
function confirms(
  { whole, shift }: Evidence,
  { errors, lead }: { errors: number; lead: number },
  wanted: Wanted,
): boolean {
  const { length } = wanted.quote;
  const isClear = lead >= CLEAR_LEAD && errors <= ERRORS;
  if (!isNear(shift, wanted)) {
    return isClear && length >= LONG && most(whole) >= 0.8;
  }
  if (errors <= FEW_ERRORS && least(whole) >= 0.5) return true;
  if (errors <= ERRORS_HERE && least(whole) >= 0.55 && most(whole) >= 0.6) return true;
  return isClear && length >= LONG;
}

/** Where a window on the text should begin to hold the quote, most votes first. */
function windowsFor({ grams }: Page, quote: string): number[] {
  const margin = marginOf(quote);
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor((quote.length - GRAM) / SEEDS));
  for (let at = 0; at + GRAM <= quote.length; at += step) {
    for (const place of grams.seedsAt(quote, at, PLACES_A_SEED)) {
      const bucket = Math.round((place - at) / margin);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const most = ranked[0]?.[1] ?? 0;
  const isElected = most >= ELECTED && most > 3 * otherVotes(votes, most);
  return ranked.slice(0, isElected ? 1 : WINDOWS).map(([bucket]) => Math.max(0, (bucket - 1) * margin));
}

/** The most votes of any window but those beside the leading one. */
function otherVotes(votes: ReadonlyMap<number, number>, most: number): number {
  const [leader = 0] = [...votes].find(([, count]) => count === most) ?? [];
  let other = 0;
  for (const [bucket, count] of votes) if (Math.abs(bucket - leader) > 1) other = Math.max(other, count);
  return other;
}

/** By so much the quote may have moved within itself. */
const marginOf = (quote: string): number => Math.max(GRAM, Math.ceil(quote.length * ERRORS));

function compare(text: string, quote: string, start: number): Candidate {
  const window = text.slice(start, start + quote.length + 3 * marginOf(quote));
  const like = findLike(quote, window);
  return { start: start + like.start, end: start + like.end, errors: like.errors / quote.length };
}
