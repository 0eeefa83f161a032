import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found, Said } from '../said.ts';

const RANGED = new Set<Said['kind']>(['day', 'year', 'yearly', 'decade', 'century']);
/** A comma may stand before the word that joins: "from January 3, 2019, to March 4". */
const COMMA = symbolOf('COMMA');
/** Without space around it, and with. */
const HYPHEN = symbolOf('HYPHEN');
const DASH = symbolOf('DASH');
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
function startOf(lexemes: Lexemes, a: Found, b: Found): number | null {
  const { symbols } = lexemes;
  const between = symbols.slice(a.last, b.first).replace(COMMA, '');
  if (between.length !== 1) return null;
  if (!isAlike(a.said, b.said)) return null;
  if (between === HYPHEN || (between === DASH && !isLongDash(lexemes, a.last))) return a.first;
  const before = symbols.charAt(a.first - 1);
  if (between === AND) return before === BETWEEN ? a.first - 1 : null;
  if (!TO.has(between)) return null;
  if (before !== FROM) return a.first;
  return isMoved(lexemes, a.first - 1) ? null : a.first - 1;
}

/** A long dash with space around it parts: "PARIS, March 3 — March sales rose". */
function isLongDash({ list, prose }: Lexemes, at: number): boolean {
  const text = prose.tokens[list[at]?.first ?? -1]?.text ?? '';
  return text === '—' || text === '--' || text === '_';
}

/** So many words may stand between "moved" and "from May to July". */
const MOVED_BEFORE = 6;
const MOVES = new Set(
  'move moved moves moving postpone postponed postpones delay delayed delays push pushed shift shifted reschedule rescheduled bring brought change changed extend extended rise rose fell fall grew'.split(
    ' ',
  ),
);

/** "moved from May to July" names two dates. */
function isMoved({ list, prose }: Lexemes, from: number): boolean {
  for (let at = from - 1; at >= from - MOVED_BEFORE; at -= 1) {
    const lexeme = list[at];
    if (!lexeme || lexeme.class === 'BREAK') return false;
    if (MOVES.has(prose.tokens[lexeme.first]?.lower ?? '')) return true;
  }
  return false;
}

/** Both years, both months or days of one, both weekdays. */
function isAlike(a: Said, b: Said): boolean {
  if (a.kind === 'yearly' && b.kind === 'yearly') return familyOf(a.what.kind) === familyOf(b.what.kind);
  const isDate = (said: Said): boolean =>
    said.kind === 'day' || (said.kind === 'yearly' && familyOf(said.what.kind) === 'month');
  return a.kind === b.kind || (isDate(a) && isDate(b));
}

const familyOf = (kind: string): string => (kind === 'monthday' ? 'month' : kind);
