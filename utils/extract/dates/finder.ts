import type { TimexMod } from '../shapes.ts';
import type { Lexemes } from './lexemes.ts';
import { Match } from './match.ts';
import { compile, type Pattern, symbolAt } from './pattern.ts';
import type { Found, Said } from './said.ts';

export type { Match };

/** What a finder makes of a match; `trim` lexemes are left out at its start. */
export interface Reading {
  said: Said;
  mod?: TimexMod | null;
  side?: -1 | 1;
  trim?: number;
}

/** A finder: a pattern, and what it says where it matches; null where the words mean something else. */
export interface Finder {
  /** An example of what it finds. */
  name: string;
  pattern: string;
  say(match: Match): Said | Reading | typeof NO_DATE | null;
}

/** The words are no date, nor is any part of them: "31 February 2024". */
export const NO_DATE = 'no date';

interface Compiled extends Pattern {
  finder: Finder;
}

/** Finders by the first two symbols of what they match, in their order; the table is filled as texts need it. */
export interface FinderIndex {
  finders: readonly Compiled[];
  byPair: Map<number, readonly Compiled[]>;
}

export const indexFinders = (finders: readonly Finder[]): FinderIndex => ({
  finders: finders.map((finder) => ({ ...compile(finder.pattern), finder })),
  byPair: new Map(),
});

/** More than there are classes of lexemes. */
const CLASSES = 1024;

function findersAt(index: FinderIndex, symbols: string, at: number): readonly Compiled[] {
  const first = symbolAt(symbols, at);
  const second = symbolAt(symbols, at + 1);
  const key = first * CLASSES + second;
  let fitting = index.byPair.get(key);
  if (!fitting) {
    const one = symbols.charAt(at);
    const two = symbols.slice(at, at + 2);
    fitting = index.finders.filter(({ singles, pairs }) => singles.has(one) || pairs.has(two));
    index.byPair.set(key, fitting);
  }
  return fitting;
}

/** Goes through the text once; where several finders match, the longest reading counts, and of these the first. */
export function findAll(lexemes: Lexemes, index: FinderIndex): Found[] {
  const found: Found[] = [];
  const { symbols } = lexemes;
  for (let at = 0; at < symbols.length; at += 1) {
    const finders = findersAt(index, symbols, at);
    const best = finders.length > 0 ? longestAt(lexemes, at, finders) : null;
    if (!best) continue;
    if (best.said) found.push({ ...best, said: best.said });
    at = best.last - 1;
  }
  return found;
}

/** What was read at a place; without `said`, words that are no date. */
type Candidate = Omit<Found, 'said'> & { said: Said | null };

function longestAt(lexemes: Lexemes, at: number, finders: readonly Compiled[]): Candidate | null {
  let best: Candidate | null = null;
  for (const { expression, finder } of finders) {
    expression.lastIndex = at;
    const match = expression.exec(lexemes.symbols);
    if (!match || (best && at + match[0].length <= best.last)) continue;
    const last = at + match[0].length;
    const said = finder.say(new Match(lexemes, match));
    const reading = said === NO_DATE ? null : readingOf(said);
    if (reading) {
      const { trim = 0, mod = null, ...kept } = reading;
      best = { first: at + trim, last, mod, ...kept };
    } else if (said === NO_DATE) best = { first: at, last, said: null, mod: null };
  }
  return best;
}

function readingOf(said: Said | Reading | null): Reading | null {
  return said && 'said' in said ? said : said && { said };
}
