import { type Agreement, agreementAt, type Surroundings, unchangedAround } from './context.ts';
import { type Levelled, level } from './levelled.ts';
import { findResembling } from './resembling.ts';
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
}

/**
 * Where an anchor stands in a text now. `how` says by what it was recognised: it stands where it stood; its surroundings
 * told it from others; it is the only place with its words; or its words were changed and still resemble it.
 */
export interface Placement extends Span {
  how: 'position' | 'context' | 'quote' | 'resemblance';
}

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
 * Finds an anchor's passage in a text; null where that would be a guess, since a wrong passage is worse than none.
 * White space, quotation marks, dashes, ligatures and accents may have been restyled.
 */
export function findAnchor(text: string, anchor: Anchor): Placement | null {
  if (standsWhereItStood(text, anchor)) return { start: anchor.start, end: anchor.end, how: 'position' };
  const page = levelled(text);
  const wanted = wantedOf(anchor);
  if (wanted.quote === '') return null;
  const places = placesOf(page.text, wanted);
  if (places.length === 0) {
    const span = findResembling(page.text, wanted.quote, wanted.around);
    return span && { ...original(page, span), how: 'resemblance' };
  }
  const chosen = choose(places, { page, wanted, anchor });
  if (!chosen) return null;
  const span = original(page, chosen);
  const how = span.start === anchor.start ? 'position' : places.length === 1 ? 'quote' : 'context';
  return { ...span, how };
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

interface Wanted {
  quote: string;
  around: Surroundings;
  /** The quote began, or ended, between words. */
  beginsWord: boolean;
  endsWord: boolean;
}

function wantedOf({ quote, prefix, suffix }: Anchor): Wanted {
  const whole = level(quote).text;
  const bare = whole.trim();
  const lead = whole.slice(0, whole.indexOf(bare));
  const trail = whole.slice(lead.length + bare.length);
  const before = level(prefix + lead).text;
  const after = level(trail + suffix).text;
  return {
    quote: bare,
    around: { before, after },
    beginsWord: isBetweenWords(before, bare),
    endsWord: isBetweenWords(bare, after),
  };
}

/** Does no word go on from the one string into the other? */
const isBetweenWords = (left: string, right: string): boolean =>
  !(/[\p{L}\p{N}\p{M}\u200d]$/u.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right)) &&
  !(left.endsWith('\u200d') || right.startsWith('\u200d'));

function placesOf(text: string, { quote, beginsWord, endsWord }: Wanted): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const fits =
      (!beginsWord || isBetweenWords(text.slice(Math.max(0, start - 2), start), quote)) &&
      (!endsWord || isBetweenWords(quote, text.slice(end, end + 2)));
    if (fits) places.push({ start, end });
  }
  return places;
}

interface Search {
  page: Levelled;
  wanted: Wanted;
  anchor: Anchor;
}

/** Places that get the closer look. */
const LOOKED_AT = 40;
/** A quote of this many characters that stands once in the text is recognised by itself; a shorter one less so. */
const TELLING = 32;
const HALF_TELLING = 14;
/** The best of several places must agree by so much more than the next, unless both are exact copies. */
const LEAD = 0.1;

function choose(places: readonly Span[], { page, wanted, anchor }: Search): Span | null {
  const distance = ({ start }: Span): number => Math.abs(Number(page.starts[start]) - anchor.start);
  const ranked = places
    .map((place) => ({ place, run: unchangedAround(page.text, place, wanted.around), far: distance(place) }))
    .sort((a, b) => b.run - a.run || a.far - b.far)
    .slice(0, LOOKED_AT)
    .map(({ place, far }) => ({ place, far, agreement: agreementAt(page.text, place, wanted.around) }))
    .sort((a, b) => b.agreement.both - a.agreement.both || a.far - b.far);
  const [best, second] = ranked;
  if (!best) return null;
  if (!second) return isEnough(best.agreement, wanted.quote.length) ? best.place : null;
  if (!isEnough(best.agreement, 0)) return null;
  const isClear = best.agreement.both - second.agreement.both >= LEAD;
  if (isClear) return best.place;
  // Copies with the same surroundings say the same: the nearest is as right as any.
  const equals = ranked.filter(({ agreement }) => best.agreement.both - agreement.both < LEAD);
  const isCopied = equals.every(({ agreement }) => agreement.both > 1 - LEAD);
  return isCopied ? (equals.sort((a, b) => a.far - b.far)[0]?.place ?? null) : null;
}

/** Do the surroundings confirm a quote of this length? Random English agrees to about a third. */
function isEnough({ both, better }: Agreement, length: number): boolean {
  if (length >= TELLING) return true;
  if (length >= HALF_TELLING) return both >= 0.45 || better >= 0.6;
  return both >= 0.6 || better >= 0.75;
}

const original = ({ starts, ends }: Levelled, { start, end }: Span): Span => ({
  start: Number(starts[start]),
  end: Number(ends[end - 1]),
});
