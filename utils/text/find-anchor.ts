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
import { isBetweenWords, level, originalSpan } from './levelled.ts';
import { openPage, type Page } from './page.ts';
import { findResembling } from './resembling.ts';
import { type Span, textOf } from './span.ts';

/**
 * A search in one text: finds the passages of anchors one after the other. White space, quotation marks, dashes, ligatures and
 * accents may have been restyled; words may have been changed where the surroundings tell the passage. A guess is never
 * given out as found: a wrong passage is worse than none.
 */
export function openSearch(text: string): (anchor: Anchor) => Finding {
  let page: Page | null = null;
  return (anchor) => {
    if (standsWhereItStood(text, anchor)) {
      return { kind: 'found', span: { start: anchor.start, end: anchor.end } };
    }
    page ??= openPage(text);
    return search(text, page, anchor);
  };
}

function search(text: string, page: Page, anchor: Anchor): Finding {
  const wanted = wantedOf(anchor);
  if (wanted.quote === '') return { kind: 'orphan', nearest: null };
  const only = onlyPlace(page, wanted);
  if (only) return { kind: only.start === anchor.start ? 'found' : 'moved', span: only };
  const { places, count } = rankedPlaces(page, wanted);
  const isCut = isCutOut(page, wanted);
  const isOneMissing = count <= wanted.twins.count;
  const convincing = places.filter((place) => isConvincing(place, wanted, { isCut, isOneMissing }));
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

function settled(text: string, page: Page, { anchor, wanted, convincing }: Choice): Finding {
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
function onlyPlace(page: Page, { quote, around, twins }: Wanted): Span | null {
  const { before, after } = around;
  if (Math.min(before.length, after.length) < NO_DOUBT) return null;
  if (twins.alike >= before.length + after.length) return null;
  const [at, ...others] = page.grams.placesOf(before + quote + after);
  if (at === undefined || others.length > 0) return null;
  const start = at + before.length;
  return originalSpan(page, { start, end: start + quote.length });
}

/** Places that get the closer look. */
const LOOKED_AT = 16;

/**
 * Where the quote's words stand, best first: by how much of the surroundings stands there too, then by nearness. `count`: in how
 * many places.
 */
function rankedPlaces(page: Page, wanted: Wanted): { places: Evidence[]; count: number } {
  const { text, starts, grams } = page;
  const length = wanted.quote.length;
  const all = grams
    .placesOf(wanted.quote)
    .map((start) => ({ start, end: start + length, shift: Number(starts[start]) - wanted.start }));
  const places = all
    .filter((place) => fits(text, place, wanted))
    .map((place) => ({ place, unchanged: unchangedAround(text, place, wanted.around) }))
    .sort((a, b) => b.unchanged - a.unchanged || Math.abs(a.place.shift) - Math.abs(b.place.shift))
    .slice(0, LOOKED_AT)
    .map(({ place }) => evidenceAt(text, place, wanted))
    .sort((a, b) => b.agreement - a.agreement || Math.abs(a.shift) - Math.abs(b.shift));
  return { places, count: all.length };
}

/** Does it begin and end between words where the quote did? */
const fits = (text: string, { start, end }: Span, { quote, beginsWord, endsWord }: Wanted): boolean =>
  (!beginsWord || isBetweenWords(text.slice(Math.max(0, start - 2), start), quote)) &&
  (!endsWord || isBetweenWords(quote, text.slice(end, end + 2)));
