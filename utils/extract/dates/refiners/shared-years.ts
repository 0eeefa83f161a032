import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found, Said, Season } from '../said.ts';

const COMMA = symbolOf('COMMA');
const JOINED = new RegExp(`^[${symbolOf('AND')}${symbolOf('OR')}]$`);

/** "in June, July and August 2019": the year behind the last month is that of all. */
export function shareYears({ symbols }: Lexemes, found: readonly Found[]): Found[] {
  const shared = [...found];
  const beforeOf = (before: Found | undefined, one: Found): string =>
    before ? symbols.slice(before.last, one.first) : '';
  let isListed = false;
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const one = shared[at];
    const next = shared[at + 1];
    if (!one || !next) continue;
    const between = symbols.slice(one.last, next.first);
    const said: Said | null = isJoined(between, { isListed, before: beforeOf(shared[at - 1], one) })
      ? withYear(one.said, next.said)
      : null;
    if (said) shared[at] = { ...one, said };
    isListed = said !== null;
  }
  return shared;
}

/** "and"; in a list a comma before it, and a comma alone: "changed in May, and June 2019 saw riots" is none. */
function isJoined(between: string, { isListed, before }: { isListed: boolean; before: string }): boolean {
  if (JOINED.test(between)) return true;
  if (between === COMMA) return isListed;
  return before === COMMA && between.startsWith(COMMA) && JOINED.test(between.slice(COMMA.length));
}

/** The first with the second's year, or the year before where the list runs on over its end; null where they share none. */
function withYear(said: Said, next: Said): Said | null {
  if (said.kind !== 'yearly' || said.year || said.which !== null) return null;
  const { what } = said;
  if (what.kind === 'monthday' && next.kind === 'day')
    return { ...said, year: { year: yearBefore(what.month, next.month, next.year) } };
  if (what.kind === 'season') return withYearOfSeason(said, what.season, next);
  if (what.kind !== 'month' || next.kind !== 'yearly' || next.what.kind !== 'month') return null;
  if (!next.year) return null;
  if (!('year' in next.year)) return { ...said, year: next.year };
  return { ...said, year: { year: yearBefore(what.month, next.what.month, next.year.year) } };
}

/** "the spring and summer of 2019": all but a winter that the spring follows are of the same year. */
function withYearOfSeason(said: YearlySaid, season: Season, next: Said): Said | null {
  if (next.kind !== 'yearly' || next.what.kind !== 'season' || !next.year || !('year' in next.year))
    return null;
  const isBefore = season === 'WI' && next.what.season !== 'WI';
  return { ...said, year: { year: next.year.year - (isBefore ? 1 : 0) } };
}

type YearlySaid = Extract<Said, { kind: 'yearly' }>;

/** Months so far apart, the later one first, lie on two sides of a year's end: "in December and January 2019". */
const ACROSS = 7;

const yearBefore = (month: number, next: number, year: number): number =>
  month - next >= ACROSS ? year - 1 : year;
