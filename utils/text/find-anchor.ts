import { type Anchor, type Finding, standsWhereItStood } from './anchor.ts';
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
 * A search in one text: finds the passages of anchors one after the other. White space, quotation marks, dashes, ligatures and
 * accents may have been restyled; words may have been changed where the surroundings tell the passage. A guess is never
 * given out as found: a wrong passage is worse than none.
 */
export function openSearch(text: string): (anchor: Anchor) => Finding {
  let page: Levelled | null = null;
  return (anchor) => {
    if (standsWhereItStood(text, anchor)) {
      return { kind: 'found', span: { start: anchor.start, end: anchor.end } };
    }
    page ??= level(text);
    return search(text, page, anchor);
  };
}

export const findAnchor = (text: string, anchor: Anchor): Finding => openSearch(text)(anchor);

function search(text: string, page: Levelled, anchor: Anchor): Finding {
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
