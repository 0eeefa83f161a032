import type { Anchor, Twins } from './anchor.ts';
import { type Agreement, agreementAt, type Surroundings, unchangedAround } from './context.ts';
import { isBetweenWords, level } from './levelled.ts';
import type { Page } from './page.ts';
import type { Span } from './span.ts';

/** An anchor as it is looked for: levelled like the text, and parted where its paragraph begins and ends. */
export interface Wanted {
  quote: string;
  around: Surroundings;
  /** What of the surroundings lies in the quote's own paragraph: it goes where the passage goes. */
  inside: Surroundings;
  /** The quote began, or ended, between words. */
  beginsWord: boolean;
  endsWord: boolean;
  /** Where it stood in the original text. */
  start: number;
  /** As the anchor has them, or as many and as alike as must be feared. */
  twins: Twins;
}

/** From so many characters on a quote is not likely to stand anywhere else. */
const SPEAKING = 40;
/** Surroundings that a place with the same words may well have by chance or by habit of the site, in characters. */
const FEARED = 24;

/** Where nothing is known of twins, surroundings that all stand are enough, however short they are. */
const feared = ({ length }: string, around: number): Twins => ({
  count: Number.POSITIVE_INFINITY,
  alike: length >= SPEAKING ? 0 : Math.max(0, Math.min(FEARED, around - AHEAD)),
});

export function wantedOf({ quote, prefix, suffix, start, twins }: Anchor): Wanted {
  const whole = level(quote).text;
  const bare = whole.trim();
  const lead = whole.slice(0, whole.indexOf(bare));
  const trail = whole.slice(lead.length + bare.length);
  const before = level(prefix + lead).text;
  const after = level(trail + suffix).text;
  const [head = ''] = suffix.split('\n');
  return {
    quote: bare,
    around: { before, after },
    inside: {
      before: level(prefix.slice(prefix.lastIndexOf('\n') + 1) + lead).text,
      after: level(trail + head).text,
    },
    beginsWord: isBetweenWords(before, bare),
    endsWord: isBetweenWords(bare, after),
    start,
    twins: twins ?? feared(bare, before.length + after.length),
  };
}

/** A place where the quote may stand, and what speaks for it. */
export interface Evidence extends Span {
  /** How far it is from where the quote stood. */
  shift: number;
  whole: Agreement;
  /** Of the quote's own paragraph alone. */
  inside: Agreement;
  /** Both sides together, and once more those of its own paragraph, 0 to 1. */
  agreement: number;
  /** So many characters next to it are exactly as they were. */
  unchanged: number;
}

/** So many characters of the quote's own paragraph tell something. */
const ENOUGH_INSIDE = 8;

export function evidenceAt(text: string, place: Span & { shift: number }, wanted: Wanted): Evidence {
  const whole = agreementAt(text, place, wanted.around);
  const inside = agreementAt(text, place, wanted.inside);
  const isInsideTold = wanted.inside.before.length + wanted.inside.after.length >= ENOUGH_INSIDE;
  const agreement = mean(whole, wanted.around);
  return {
    ...place,
    whole,
    inside,
    agreement: isInsideTold ? (agreement + mean(inside, wanted.inside)) / 2 : agreement,
    unchanged: unchangedAround(text, place, wanted.around),
  };
}

/** Sides that are empty (the text began or ended there) say nothing. */
const told = ({ before, after }: Agreement): number[] =>
  [before, after].filter((share): share is number => share !== null);

export const least = (agreement: Agreement): number => Math.min(1, ...told(agreement));
export const most = (agreement: Agreement): number => Math.max(0, ...told(agreement));

/** The longer a side, the more it counts. */
function mean({ before, after }: Agreement, around: Surroundings): number {
  const length = around.before.length + around.after.length;
  if (length === 0) return 0;
  return ((before ?? 0) * around.before.length + (after ?? 0) * around.after.length) / length;
}

/** Small edits before a passage shift it by a few characters in a hundred. */
export const isNear = (shift: number, { start }: Wanted): boolean => Math.abs(shift) <= 20 + 0.04 * start;

/** What was on both sides of the quote, as far as it takes to tell. */
const SEAM = 12;
const SHORTEST_SEAM = 8;

/** Do the quote's surroundings stand in the text, the one right after the other? Then it was cut out. */
export function isCutOut({ grams }: Page, { around }: Wanted): boolean {
  const before = around.before.trimEnd().slice(-SEAM);
  const after = around.after.trimStart().slice(0, SEAM);
  if (before.length < SHORTEST_SEAM || after.length < SHORTEST_SEAM) return false;
  return [`${before} ${after}`, before + after].some((seam) => grams.placesOf(seam).length > 0);
}

interface Circumstances {
  /** The surroundings close up where the quote stood. */
  isCut: boolean;
  /** The quote's words stand in fewer places than they did: one of them may have been the passage. */
  isOneMissing: boolean;
}

/** Surroundings of unrelated English agree to about a third: a side that agrees so far is no accident. */
const RELATED = 0.45;
/** The same for the better side of a short quote, and for both sides together. */
const RELATED_SHORT = 0.55;
const RELATED_WHOLE = 0.5;
/** The same for what surrounds it in its own paragraph, where that must tell it from its twins. */
const RELATED_INSIDE = 0.6;
/** So many characters more than any twin had must stand where they stood. */
const AHEAD = 6;
/** A quote of so many characters is not brought in by chance. */
const TELLING = 32;

/**
 * Do the surroundings say that this is the passage? While the quote's words stand in as many places as they did, little
 * is needed. When one of the places is gone it may have been the passage, and the surroundings must be such as none of the others
 * had. Thresholds were fitted on seeded edits of real pages, half of those that the benchmark draws from (`--part fit`).
 */
export function isConvincing(
  place: Evidence,
  wanted: Wanted,
  { isCut, isOneMissing }: Circumstances,
): boolean {
  const { around, twins, quote } = wanted;
  if (isCut && least(place.whole) < 0.95) return false;
  // A passage that was the whole text has no surroundings, and must have none now.
  if (around.before === '' && around.after === '') return place.whole.isAlone;
  const isTelling = quote.length >= TELLING;
  // What stayed in its place has kept its own paragraph.
  if (!isTelling && isNear(place.shift, wanted) && least(place.inside) < RELATED) return false;
  if (!isOneMissing) return isTelling || most(place.whole) >= RELATED_SHORT;
  if (isNear(place.shift, wanted) && least(place.whole) < RELATED) return false;
  if (least(place.inside) < RELATED_INSIDE) return false;
  return place.unchanged >= twins.alike + AHEAD && mean(place.whole, around) >= RELATED_WHOLE;
}
