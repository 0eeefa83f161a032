import type { TimexMod } from '../shapes.ts';
import type { Lexeme, Lexemes } from './lexemes.ts';
import { compile, type Pattern } from './pattern.ts';
import type { Found, Said } from './said.ts';

/** Where a pattern matched: its named parts, and what stands around it. */
export interface Match {
  /** Lexemes `[first, last)`. */
  first: number;
  last: number;
  has(name: string): boolean;
  /** The number that the named part carries. */
  num(name: string): number;
  /** The named part in lower case; '' when it is absent. */
  word(name: string): string;
  /** Lower-cased first token of the lexeme some places before the match; '' at a sentence's start. */
  before(distance?: number): string;
  /** Likewise after the match. */
  after(distance?: number): string;
  /** As written, after the match. */
  textAfter(): string;
  /** As written, the match's first token. */
  text(): string;
  /** Lower-cased first token of one of its lexemes. */
  inside(index: number): string;
  classBefore(distance?: number): string;
  classAfter(distance?: number): string;
  /** Nothing but the match's own signs stands between its tokens. */
  isGlued(): boolean;
}

/** What a finder makes of a match; `trim` lexemes are left out at its start. */
export interface Reading {
  said: Said;
  mod?: TimexMod | null;
  trim?: number;
}

/** A finder: a pattern, and what it says where it matches; null where the words mean something else. */
export interface Finder {
  name: string;
  pattern: string;
  say(match: Match): Said | Reading | null;
}

interface Compiled extends Pattern {
  finder: Finder;
}

/** Finders by the class that a match can begin with, in their order. */
export type FinderIndex = ReadonlyMap<string, readonly Compiled[]>;

export function indexFinders(finders: readonly Finder[]): FinderIndex {
  const index = new Map<string, Compiled[]>();
  for (const finder of finders) {
    const pattern = compile(finder.pattern);
    for (const start of pattern.starts) {
      index.set(start, [...(index.get(start) ?? []), { ...pattern, finder }]);
    }
  }
  return index;
}

/** Goes through the text once; where several finders match, the longest reading counts, and of these the first. */
export function findAll(lexemes: Lexemes, index: FinderIndex): Found[] {
  const found: Found[] = [];
  const { symbols } = lexemes;
  for (let at = 0; at < symbols.length; at += 1) {
    const finders = index.get(symbols.charAt(at));
    if (!finders) continue;
    const best = longestAt(lexemes, at, finders);
    if (!best) continue;
    found.push(best);
    at = best.last - 1;
  }
  return found;
}

function longestAt(lexemes: Lexemes, at: number, finders: readonly Compiled[]): Found | null {
  let best: Found | null = null;
  for (const { expression, finder } of finders) {
    expression.lastIndex = at;
    const match = expression.exec(lexemes.symbols);
    if (!match || (best && at + match[0].length <= best.last)) continue;
    const reading = readingOf(finder.say(matchOf(lexemes, match)));
    if (!reading) continue;
    const first = at + (reading.trim ?? 0);
    best = { first, last: at + match[0].length, said: reading.said, mod: reading.mod ?? null };
  }
  return best;
}

function readingOf(said: Said | Reading | null): Reading | null {
  return said && 'said' in said ? said : said && { said };
}

function matchOf({ list, prose }: Lexemes, match: RegExpExecArray): Match {
  const first = match.index;
  const last = first + match[0].length;
  const lexeme = (name: string): Lexeme | undefined => {
    const span = match.indices?.groups?.[name];
    return span && list[span[0]];
  };
  const tokenOf = (index: number) => {
    const at = list[index];
    return at && at.class !== 'BREAK' ? prose.tokens[at.first] : undefined;
  };
  return {
    first,
    last,
    has: (name) => match.groups?.[name] !== undefined,
    num: (name) => lexeme(name)?.value ?? Number.NaN,
    word: (name) => prose.tokens[lexeme(name)?.first ?? -1]?.lower ?? '',
    before: (distance = 1) => tokenOf(first - distance)?.lower ?? '',
    after: (distance = 1) => tokenOf(last + distance - 1)?.lower ?? '',
    textAfter: () => tokenOf(last)?.text ?? '',
    text: () => tokenOf(first)?.text ?? '',
    inside: (index) => tokenOf(first + index)?.lower ?? '',
    classBefore: (distance = 1) => list[first - distance]?.class ?? 'BREAK',
    classAfter: (distance = 1) => list[last + distance - 1]?.class ?? 'BREAK',
    isGlued: () => {
      for (let token = (list[first]?.first ?? 0) + 1; token < (list[last - 1]?.last ?? 0); token += 1) {
        if (prose.tokens[token]?.spaced) return false;
      }
      return true;
    },
  };
}
