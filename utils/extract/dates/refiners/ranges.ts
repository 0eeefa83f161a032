import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found, Said } from '../said.ts';

const RANGED = new Set<Said['kind']>(['day', 'year', 'yearly', 'decade', 'century']);
/** A comma may stand before the word that joins: "from January 3, 2019, to March 4". */
const COMMA = symbolOf('COMMA');
const DASHES = new Set([symbolOf('HYPHEN'), symbolOf('DASH')]);
const TO = new Set([symbolOf('TO'), symbolOf('UNTIL')]);
const AND = symbolOf('AND');
const BETWEEN = symbolOf('BETWEEN');
const FROM = symbolOf('FROM');

/** Joins two dates that are written as a range into one that covers both. */
export function joinRanges(lexemes: Lexemes, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const first =
      before && RANGED.has(before.said.kind) && RANGED.has(one.said.kind)
        ? startOf(lexemes, before, one)
        : null;
    if (before && first !== null)
      joined[joined.length - 1] = { first, last: one.last, mod: null, said: rangeOf(before, one) };
    else joined.push(one);
  }
  return joined;
}

const rangeOf = (from: Found, to: Found): Said => ({ kind: 'range', from, to });

/** First lexeme of the range that two dates make, "from" or "between" included; null when they make none. */
function startOf({ symbols, list, prose }: Lexemes, a: Found, b: Found): number | null {
  const between = symbols.slice(a.last, b.first).replace(COMMA, '');
  if (between.length !== 1) return null;
  if (DASHES.has(between)) return a.first;
  if (!isAlike(a.said, b.said)) return null;
  const before = symbols.charAt(a.first - 1);
  if (between === AND) return before === BETWEEN ? a.first - 1 : null;
  if (!TO.has(between)) return null;
  if (before !== FROM) return a.first;
  return isMove(
    prose.tokens.slice(Math.max(0, (list[a.first]?.first ?? 0) - MOVED_BEFORE), list[a.first]?.first),
  )
    ? null
    : a.first - 1;
}

/** So many words may stand between "moved" and "from May to July". */
const MOVED_BEFORE = 6;
const MOVES = new Set(
  'move moved moves moving postpone postponed postpones delay delayed delays push pushed shift shifted reschedule rescheduled bring brought change changed extend extended rise rose fell fall grew'.split(
    ' ',
  ),
);

/** "moved from May to July" names two dates. */
const isMove = (words: readonly { lower: string }[]): boolean => words.some(({ lower }) => MOVES.has(lower));

/** Both years, both months or days of one, both weekdays. */
function isAlike(a: Said, b: Said): boolean {
  if (a.kind === 'yearly' && b.kind === 'yearly') return familyOf(a.what.kind) === familyOf(b.what.kind);
  const isDate = (said: Said): boolean =>
    said.kind === 'day' || (said.kind === 'yearly' && familyOf(said.what.kind) === 'month');
  return a.kind === b.kind || (isDate(a) && isDate(b));
}

const familyOf = (kind: string): string => (kind === 'monthday' ? 'month' : kind);
