import { type Evidence, evidenceAt, isNear, type Wanted } from './anchor-evidence.ts';
import type { Levelled } from './levelled.ts';
import { findLike } from './likeness.ts';
import type { Span } from './span.ts';

/** Shorter quotes (a name, a year) with a changed character are something else; longer ones take too long to compare. */
const SHORTEST = 16;
const LONGEST = 1_000;
/** Errors allowed for each character of the quote. */
const ERRORS = 0.25;
/** The same where it stands about where it stood. */
const ERRORS_HERE = 0.35;
/** With more errors, a place is not even worth naming. */
const LOOSEST = 0.5;
/** So many errors at most where the surroundings are gone, and only in a quote of so many characters. */
const ERRORS_ALONE = 0.12;
const LONG_ALONE = 48;
/** The best place must be better than the next by so many errors a character. */
const LEAD = 0.08;

/** Length of the exact fragments by which places are found, how many are tried, and how many places each may name. */
const SEED = 8;
const SEEDS = 24;
const PLACES_A_SEED = 32;
const WINDOWS = 4;
/** A window with so many votes, and three times as many as any other, needs no more. */
const ELECTED = 6;

interface Candidate extends Span {
  /** Errors for each character of the quote. */
  errors: number;
}

/**
 * Finds the place in a levelled text that looks most like a quote whose own words were changed, and says whether it
 * convinces. Exact fragments of the quote vote for places, each place is then compared in full.
 */
export function findResembling(page: Levelled, wanted: Wanted): (Span & { isConvincing: boolean }) | null {
  const { quote } = wanted;
  if (quote.length < SHORTEST || quote.length > LONGEST) return null;
  const found = windowsFor(page.text, quote).map((start) => compare(page.text, quote, start));
  const distinct = found
    .sort((a, b) => a.errors - b.errors)
    .filter(
      (place, at) => found.findIndex((other) => other.start < place.end && place.start < other.end) === at,
    );
  const [best, second] = distinct;
  if (!best || best.errors > LOOSEST) return null;
  const isClear = !second || second.errors - best.errors >= LEAD;
  const shift = Number(page.starts[best.start]) - wanted.start;
  const evidence = evidenceAt(page.text, { ...best, shift }, wanted);
  return {
    start: best.start,
    end: best.end,
    isConvincing: isClear && confirms(evidence, best.errors, wanted),
  };
}

/** The more of the quote was changed, the more of its surroundings must stand. */
function confirms(evidence: Evidence, errors: number, wanted: Wanted): boolean {
  const { quote } = wanted;
  const { before, after } = evidence.whole;
  const sides = [before, after].filter((share) => share !== null);
  const least = Math.min(1, ...sides);
  const most = Math.max(0, ...sides);
  const isHere = isNear(evidence.shift, wanted);
  if (isHere && errors <= ERRORS_HERE && least >= 0.55 && most >= 0.6) return true;
  if (errors > ERRORS) return false;
  if (errors > ERRORS_ALONE) return least >= 0.75;
  return quote.length >= LONG_ALONE ? isHere || most >= 0.8 : least >= 0.6;
}

/** Where a window on the text should begin to hold the quote, most votes first. */
function windowsFor(text: string, quote: string): number[] {
  const margin = marginOf(quote);
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.ceil((quote.length - SEED) / SEEDS));
  let most = 0;
  for (let at = 0; at + SEED <= quote.length; at += step) {
    const seed = quote.slice(at, at + SEED);
    let place = text.indexOf(seed);
    for (let found = 0; place >= 0 && found < PLACES_A_SEED; found += 1) {
      const bucket = Math.round((place - at) / margin);
      const count = (votes.get(bucket) ?? 0) + 1;
      votes.set(bucket, count);
      most = Math.max(most, count);
      place = text.indexOf(seed, place + 1);
    }
    if (most >= ELECTED && most > 3 * otherVotes(votes, most)) break;
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, WINDOWS)
    .map(([bucket]) => Math.max(0, (bucket - 1) * margin));
}

/** The most votes of any window but those beside the leading one. */
function otherVotes(votes: ReadonlyMap<number, number>, most: number): number {
  const [leader = 0] = [...votes].find(([, count]) => count === most) ?? [];
  let other = 0;
  for (const [bucket, count] of votes) if (Math.abs(bucket - leader) > 1) other = Math.max(other, count);
  return other;
}

/** By so much the quote may have moved within itself. */
const marginOf = (quote: string): number => Math.max(SEED, Math.ceil(quote.length * ERRORS));

function compare(text: string, quote: string, start: number): Candidate {
  const window = text.slice(start, start + quote.length + 3 * marginOf(quote));
  const like = findLike(quote, window);
  return { start: start + like.start, end: start + like.end, errors: like.errors / quote.length };
}
