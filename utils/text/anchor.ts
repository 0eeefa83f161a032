import {
  type Evidence,
  evidenceAt,
  isConvincing,
  isCutOut,
  type Wanted,
  wantedOf,
} from './anchor-evidence.ts';
import { settleTie } from './anchor-ties.ts';
import { unchangedAround } from './context.ts';
import { isBetweenWords, type Levelled, level, originalSpan } from './levelled.ts';
import { findResembling } from './resembling.ts';
import { type Span, textOf } from './span.ts';

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
export function anchorOf(text: string, { start, end }: Span): Anchor {
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

/**
 * Finds an anchor's passage in a text. White space, quotation marks, dashes, ligatures and accents may have been restyled;
 * words may have been changed where the surroundings tell the passage. A guess is never given out as found: a wrong
 * passage is worse than none.
 */
export function findAnchor(text: string, anchor: Anchor): Finding {
  if (standsWhereItStood(text, anchor))
    return { kind: 'found', span: { start: anchor.start, end: anchor.end } };
  const page = levelled(text);
  const wanted = wantedOf(anchor);
  if (wanted.quote === '') return { kind: 'orphan', nearest: null };
  const only = onlyPlace(page, wanted);
  if (only) return { kind: only.start === anchor.start ? 'found' : 'moved', span: only };
  const places = rankedPlaces(page, wanted);
  const isCut = isCutOut(page.text, wanted);
  const convincing = places.filter((place) =>
    isConvincing(place, wanted, { isCut, others: places.length - 1 }),
  );
  const [best] = convincing;
  if (best) return settled(text, page, { anchor, wanted, convincing });
  const like = findResembling(page, wanted);
  if (like?.isConvincing && !isCut) {
    const span = originalSpan(page, like);
    return { kind: 'changed', span, was: anchor.quote, is: textOf(text, span) };
  }
  const nearest = like ?? places[0];
  return { kind: 'orphan', nearest: nearest ? originalSpan(page, nearest) : null };
}

interface Choice {
  anchor: Anchor;
  wanted: Wanted;
  convincing: readonly Evidence[];
}

function settled(text: string, page: Levelled, { anchor, wanted, convincing }: Choice): Finding {
  const { place, isSettled, isCopy } = settleTie(page.text, wanted, convincing);
  const span = originalSpan(page, place);
  if (!isSettled) return isCopy ? { kind: 'uncertain', span } : { kind: 'orphan', nearest: span };
  if (textOf(text, span) === anchor.quote || level(textOf(text, span)).text.trim() === wanted.quote) {
    return { kind: span.start === anchor.start ? 'found' : 'moved', span };
  }
  return { kind: 'changed', span, was: anchor.quote, is: textOf(text, span) };
}

const standsWhereItStood = (text: string, { start, end, quote, prefix, suffix }: Anchor): boolean =>
  quote !== '' &&
  text.slice(start, end) === quote &&
  text.slice(Math.max(0, start - prefix.length), start) === prefix &&
  text.slice(end, end + suffix.length) === suffix &&
  // At either end of the text there is no context to tell: there must still be none.
  (prefix !== '' || start === 0) &&
  (suffix !== '' || end === text.length);

/** The notes of a page are looked for one after the other in the same text. */
let latest: { text: string; page: Levelled } | null = null;

function levelled(text: string): Levelled {
  if (latest?.text !== text) latest = { text, page: level(text) };
  return latest.page;
}

/** So many characters of surroundings beside a quote, all as they were and once in the text, leave no doubt. */
const NO_DOUBT = 24;

/** Where the quote stands with all of its surroundings, where that is once: what most notes need, and quickly told. */
function onlyPlace(page: Levelled, { quote, around }: Wanted): Span | null {
  const { before, after } = around;
  if (Math.min(before.length, after.length) < NO_DOUBT) return null;
  const whole = before + quote + after;
  const at = page.text.indexOf(whole);
  if (at < 0 || page.text.indexOf(whole, at + 1) >= 0) return null;
  const start = at + before.length;
  return originalSpan(page, { start, end: start + quote.length });
}

/** Places that get the closer look, and places that are looked at at all. */
const LOOKED_AT = 40;
const MANY = 400;

/** Where the quote's words stand, best first: by how much of the surroundings stands there too, then by nearness. */
function rankedPlaces(page: Levelled, wanted: Wanted): Evidence[] {
  const places: { place: Span; run: number; shift: number }[] = [];
  const { text, starts } = page;
  const length = wanted.quote.length;
  for (let start = text.indexOf(wanted.quote); start >= 0; start = text.indexOf(wanted.quote, start + 1)) {
    const place = { start, end: start + length };
    const run = unchangedAround(text, place, wanted.around);
    // Of a word that stands everywhere, only places that have something of its surroundings are worth a look.
    if (places.length > MANY && run < 2) continue;
    places.push({ place, run, shift: Number(starts[start]) - wanted.start });
  }
  return places
    .sort((a, b) => b.run - a.run || Math.abs(a.shift) - Math.abs(b.shift))
    .filter(({ place }, at) => at < MANY && fits(text, place, wanted))
    .slice(0, LOOKED_AT)
    .map(({ place, shift }) => evidenceAt(text, { ...place, shift }, wanted))
    .sort((a, b) => b.agreement - a.agreement || Math.abs(a.shift) - Math.abs(b.shift));
}

/** Does it begin and end between words where the quote did? */
const fits = (text: string, { start, end }: Span, { quote, beginsWord, endsWord }: Wanted): boolean =>
  (!beginsWord || isBetweenWords(text.slice(Math.max(0, start - 2), start), quote)) &&
  (!endsWord || isBetweenWords(quote, text.slice(end, end + 2)));
