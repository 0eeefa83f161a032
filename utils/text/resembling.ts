import { agreementAt, type Surroundings } from './context.ts';
import { findLike } from './likeness.ts';
import type { Span } from './span.ts';

/** Shorter quotes (a name, a year) with a changed character are something else; longer ones take too long to compare. */
const SHORTEST = 16;
const LONGEST = 1_000;
/** Errors allowed for each character of the quote. */
const ERRORS = 0.25;
/** So many errors at most where the surroundings are gone, and only in a quote of so many characters. */
const ERRORS_ALONE = 0.12;
const LONG_ALONE = 48;
/** The best place must be better than the next by so many errors a character. */
const LEAD = 0.08;

/** Length of the exact fragments by which places are found, how many are tried, and how many places each may name. */
const SEED = 8;
const SEEDS = 48;
const PLACES_A_SEED = 32;
const WINDOWS = 4;

interface Candidate extends Span {
  /** Errors for each character of the quote. */
  errors: number;
}

/**
 * Finds the place in a levelled text that resembles a quote whose own words were changed; null if none does clearly.
 * Exact fragments of the quote vote for places, each place is then compared in full.
 */
export function findResembling(text: string, quote: string, around: Surroundings): Span | null {
  if (quote.length < SHORTEST || quote.length > LONGEST) return null;
  const found = windowsFor(text, quote).map((start) => compare(text, quote, start));
  const distinct = found
    .sort((a, b) => a.errors - b.errors)
    .filter(
      (place, at) => found.findIndex((other) => other.start < place.end && place.start < other.end) === at,
    );
  const [best, second] = distinct;
  if (!best || best.errors > ERRORS) return null;
  if (second && second.errors - best.errors < LEAD) return null;
  const { both, better } = agreementAt(text, best, around);
  const isConfirmed = both >= 0.6 || better >= 0.75;
  const speaksForItself = best.errors <= ERRORS_ALONE && quote.length >= LONG_ALONE;
  return isConfirmed || speaksForItself ? { start: best.start, end: best.end } : null;
}

/** Where a window on the text should begin to hold the quote, most votes first. */
function windowsFor(text: string, quote: string): number[] {
  const margin = marginOf(quote);
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor((quote.length - SEED) / SEEDS));
  for (let at = 0; at + SEED <= quote.length; at += step) {
    const seed = quote.slice(at, at + SEED);
    let place = text.indexOf(seed);
    for (let count = 0; place >= 0 && count < PLACES_A_SEED; count += 1) {
      const bucket = Math.round((place - at) / margin);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      place = text.indexOf(seed, place + 1);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, WINDOWS)
    .map(([bucket]) => Math.max(0, (bucket - 1) * margin));
}

/** By so much the quote may have moved within itself. */
const marginOf = (quote: string): number => Math.max(SEED, Math.ceil(quote.length * ERRORS));

function compare(text: string, quote: string, start: number): Candidate {
  const window = text.slice(start, start + quote.length + 3 * marginOf(quote));
  const like = findLike(quote, window);
  return { start: start + like.start, end: start + like.end, errors: like.errors / quote.length };
}
