import { findLike } from './likeness.ts';
import type { Span } from './span.ts';

/** What stood before and after a passage. */
export interface Surroundings {
  before: string;
  after: string;
}

/** How much of a passage's former surroundings stands around a place. */
export interface Agreement {
  /** Both sides together, 0 to 1. */
  both: number;
  /** The better side alone, 0 to 1; 0 where it is too short to tell. */
  better: number;
}

/** A side shorter than this says nothing by itself. */
const TELLING_SIDE = 12;
/** How far a side may have grown and still be compared whole. */
const GROWTH = 8;

/** Compares the surroundings of a place with the former ones, a few changed characters allowed. */
export function agreementAt(text: string, { start, end }: Span, { before, after }: Surroundings): Agreement {
  const length = before.length + after.length;
  // A passage that was the whole text has no surroundings, and must have none now.
  if (length === 0)
    return start === 0 && end === text.length ? { both: 1, better: 1 } : { both: 0, better: 0 };
  const left = text.slice(Math.max(0, start - before.length - GROWTH), start);
  const leftShare = alike(backwards(before), backwards(left));
  const rightShare = alike(after, text.slice(end, end + after.length + GROWTH));
  return {
    both: (leftShare * before.length + rightShare * after.length) / length,
    better: Math.max(
      before.length < TELLING_SIDE ? 0 : leftShare,
      after.length < TELLING_SIDE ? 0 : rightShare,
    ),
  };
}

function alike(was: string, is: string): number {
  if (was === '' || is.startsWith(was)) return 1;
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
