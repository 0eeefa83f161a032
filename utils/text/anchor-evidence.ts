import type { Anchor } from './anchor.ts';
import { type Agreement, agreementAt, type Surroundings } from './context.ts';
import { isBetweenWords, level } from './levelled.ts';
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
}

export function wantedOf({ quote, prefix, suffix, start }: Anchor): Wanted {
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
  };
}

/** A place where the quote may stand, and what speaks for it. */
export interface Evidence extends Span {
  /** How far it is from where the quote stood. */
  shift: number;
  whole: Agreement;
  /** Of the quote's own paragraph alone. */
  inside: Agreement;
  /** Both sides together, 0 to 1. */
  agreement: number;
}

export function evidenceAt(text: string, place: Span & { shift: number }, wanted: Wanted): Evidence {
  const whole = agreementAt(text, place, wanted.around);
  return { ...place, whole, inside: agreementAt(text, place, wanted.inside), agreement: mean(whole) };
}

/** Sides that are empty (the text began or ended there) say nothing. */
const told = ({ before, after }: Agreement): number[] =>
  [before, after].filter((share): share is number => share !== null);

const least = (agreement: Agreement): number => Math.min(1, ...told(agreement));

const mean = (agreement: Agreement): number => {
  const shares = told(agreement);
  return shares.length === 0 ? 0 : shares.reduce((a, b) => a + b) / shares.length;
};

/** Small edits before a passage shift it by a few characters in a hundred. */
export const isNear = (shift: number, { start }: Wanted): boolean => Math.abs(shift) <= 20 + 0.04 * start;

/** The quote begins or ends its paragraph, or nearly. */
const isAtEdge = ({ before, after }: Surroundings): boolean => before.length < 3 || after.length < 3;

/** A quote of fewer characters may stand anywhere: its surroundings decide. One of so many speaks for itself. */
const SHORT = 14;
const TELLING = 20;
const SPEAKING = 40;
/** So many characters of the quote's own paragraph are enough to tell it. */
const ENOUGH_INSIDE = 40;
const ENOUGH_FOR_SHORT = 32;

interface Circumstances {
  /** The surroundings close up where the quote stood. */
  isCut: boolean;
  /** In how many other places its words stand. */
  others: number;
}

/** What was on both sides of the quote, as far as it takes to tell. */
const SEAM = 12;
const SHORTEST_SEAM = 8;

/** Do the quote's surroundings stand in the text, the one right after the other? Then it was cut out. */
export function isCutOut(text: string, { around }: Wanted): boolean {
  const before = around.before.trimEnd().slice(-SEAM);
  const after = around.after.trimStart().slice(0, SEAM);
  if (before.length < SHORTEST_SEAM || after.length < SHORTEST_SEAM) return false;
  return text.includes(`${before} ${after}`) || text.includes(before + after);
}

/**
 * Do the surroundings confirm that this is the passage? Thresholds were fitted on seeded edits of real pages, mostly but
 * not all other ones than the benchmark's. Unrelated English agrees to about a third.
 */
export function isConvincing(place: Evidence, wanted: Wanted, { isCut, others }: Circumstances): boolean {
  const { quote, around, inside } = wanted;
  if (isCut && least(place.whole) < 0.95) return false;
  // A passage that was the whole text has no surroundings, and must have none now.
  if (around.before === '' && around.after === '') return place.whole.isAlone;
  const length = quote.length;
  if (isNear(place.shift, wanted)) {
    const [enough, floor] = length < SHORT ? [0.65, 0.6] : [0.55, 0.4];
    if (length >= SPEAKING) return true;
    if (mean(place.whole) >= enough && least(place.whole) >= floor) return true;
  }
  const kept = inside.before.length + inside.after.length;
  if (length < SHORT) {
    if (kept < ENOUGH_FOR_SHORT || (isAtEdge(inside) && others > 0)) return least(place.whole) >= 0.8;
    return least(place.inside) >= 0.95;
  }
  if (length >= SPEAKING) return true;
  if (kept >= ENOUGH_INSIDE) return least(place.inside) >= 0.8 && mean(place.inside) >= 0.9;
  const strongest = Math.max(0, ...told(place.whole));
  return (length >= TELLING && least(place.inside) >= 0.7 && strongest >= 0.95) || mean(place.whole) >= 0.7;
}
