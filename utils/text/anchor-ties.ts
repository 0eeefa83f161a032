import type { Evidence, Wanted } from './anchor-evidence.ts';

/** Places whose surroundings agree as well as the best one's, but for so much, are as good. */
const LEAD = 0.1;
/** So many characters of a passage and its paragraph that stand where they stood are not there by chance. */
const UNMOVED = 24;
/** Surroundings that agree so well are the same. */
const TRUE_COPY = 0.95;
/** How far a repeated stretch is followed, in characters each way. */
const REACH = 4_000;
/** What an edit that copies a passage may add besides: a line feed, a space. */
const SLACK = 3;
/** A place is the nearest by far when all others are so many times farther. */
const BY_FAR = 8;

/**
 * Of several places that all convince, the passage itself. Of true copies it is the one that stands where the passage
 * stood, or the nearest to it by far; or the one that was pushed on by just the length of a copy before it. Otherwise none
 * can be told; the nearest is named without being sure, and `isCopy` says whether they are true copies of it.
 */
export function settleTie(
  text: string,
  wanted: Wanted,
  places: readonly Evidence[],
): { place: Evidence; isSettled: boolean; isCopy: boolean } {
  const [best] = places;
  if (!best) throw new RangeError('There must be a place.');
  const unmoved = places.find(
    ({ shift, inside }) => shift === 0 && Math.min(inside.before ?? 1, inside.after ?? 1) >= 0.95,
  );
  if (unmoved && wanted.quote.length + wanted.inside.before.length + wanted.inside.after.length >= UNMOVED) {
    return { place: unmoved, isSettled: true, isCopy: true };
  }
  const equal = places
    .filter(({ agreement }) => best.agreement - agreement < LEAD)
    .sort((a, b) => Math.abs(a.shift) - Math.abs(b.shift));
  const [nearest = best, next] = equal;
  const isByFar =
    !next ||
    (Math.abs(next.shift) > BY_FAR * Math.abs(nearest.shift) && Math.abs(nearest.shift) < wanted.start / 50);
  if (isByFar) return { place: nearest, isSettled: true, isCopy: true };
  const pushed = equal.find((place) => isPushedOn(text, place, equal));
  if (pushed) return { place: pushed, isSettled: true, isCopy: true };
  return { place: nearest, isSettled: false, isCopy: best.agreement >= TRUE_COPY };
}

/** Was just this copy put in before it? */
const isPushedOn = (text: string, place: Evidence, others: readonly Evidence[]): boolean =>
  place.shift > 0 &&
  others.some(
    (copy) => copy.start < place.start && Math.abs(repeated(text, copy, place) - place.shift) <= SLACK,
  );

/** Length of the stretch around two copies that reads the same. */
function repeated(text: string, copy: Evidence, place: Evidence): number {
  let before = 0;
  while (
    before < REACH &&
    copy.start > before &&
    text[copy.start - 1 - before] === text[place.start - 1 - before]
  )
    before += 1;
  let after = 0;
  const gap = place.start - copy.start;
  while (
    after < REACH &&
    copy.end + after < text.length &&
    text[copy.end + after] === text[copy.end + after + gap]
  )
    after += 1;
  return before + (place.end - place.start) + after;
}
