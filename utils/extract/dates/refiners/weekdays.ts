import { wordClass } from '../../verb-words.ts';
import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found, Said } from '../said.ts';

const IN = symbolOf('IN');
const INDEFINITE = new Set(['A', 'ONE'].map(symbolOf));
/** Before "a Thursday" they name no day in particular. */
const LEADS = /^(?:on|was|is)$/;

/**
 * A weekday of a month or year that follows it belongs there, whichever it was: "on a Thursday night in 1989". By itself
 * "on a Thursday" is no particular day.
 */
export function placeWeekdays(lexemes: Lexemes, found: readonly Found[]): Found[] {
  const placed: Found[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const one = found[at];
    const next = found[at + 1];
    if (!one) continue;
    if (!isWeekday(one.said)) placed.push(one);
    else if (next && isInside(lexemes, one, next)) {
      placed.push({ ...next, first: one.first });
      at += 1;
    } else if (!isAny(lexemes, one)) placed.push(one);
  }
  return placed;
}

function isWeekday(said: Said): boolean {
  if (said.kind === 'dayPart') return said.on !== null && isWeekday(said.on);
  return said.kind === 'yearly' && said.what.kind === 'weekday' && said.which === null;
}

const isIndefinite = ({ symbols }: Lexemes, { first }: Found): boolean =>
  INDEFINITE.has(symbols.charAt(first - 1));

/** "Tuesday in 2008"; a month without its year needs the article: "a Saturday in July". */
function isInside(lexemes: Lexemes, one: Found, { first, said }: Found): boolean {
  if (lexemes.symbols.slice(one.last, first) !== IN) return false;
  if (said.kind === 'year') return true;
  if (said.kind !== 'yearly' || (said.what.kind !== 'month' && said.what.kind !== 'season')) return false;
  return said.year !== null || isIndefinite(lexemes, one);
}

/** "on a Thursday"; but "told a Thursday meeting". */
function isAny(lexemes: Lexemes, one: Found): boolean {
  const { list, prose } = lexemes;
  if (!isIndefinite(lexemes, one)) return false;
  const before = prose.tokens[list[one.first - 2]?.first ?? -1];
  const after = prose.tokens[list[one.last]?.first ?? -1];
  return LEADS.test(before?.lower ?? '') && (after?.kind !== 'word' || wordClass(after.lower) !== null);
}
