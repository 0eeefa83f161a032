import { findLike } from './likeness.ts';
import type { Span } from './span.ts';

/** What stood before and after a passage. */
export interface Surroundings {
  before: string;
  after: string;
}

/** How much of a passage's former surroundings stands on each side of a place, 0 to 1; null where there were none. */
export interface Agreement {
  before: number | null;
  after: number | null;
  /** The place is the whole text. */
  isAlone: boolean;
}

/** How far a side may have grown and still be compared whole. */
const GROWTH = 8;

/** Compares the surroundings of a place with the former ones, a few changed characters allowed. */
export function agreementAt(text: string, { start, end }: Span, { before, after }: Surroundings): Agreement {
  const left = text.slice(Math.max(0, start - before.length - GROWTH), start);
  return {
    before: before === '' ? null : alike(backwards(before), backwards(left)),
    after: after === '' ? null : alike(after, text.slice(end, end + after.length + GROWTH)),
    isAlone: start === 0 && end === text.length,
  };
}

function alike(was: string, is: string): number {
  if (is.startsWith(was)) return 1;
  return 1 - findLike(was, is, { fromStart: true }).errors / was.length;
}

/** By code units: only ever compared with another such string. */
const backwards = (text: string): string => text.split('').reverse().join('');

/** How many characters next to a place are exactly as they were: a cheap first look. */
export function unchangedAround(text: string, { start, end }: Span, { before, after }: Surroundings): number {
  let left = 0;
  while (left < before.length && before.at(-1 - left) === text[start - 1 - left]) left += 1;
  let right = 0;
  while (right < after.length && after[right] === text[end + right]) right += 1;
  return left + right;
}
