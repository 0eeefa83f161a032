import type { Prose } from '../prose.ts';
import { type Candidate, placesOf, type Refiner, range, surfaceOf, withoutOverlaps } from './candidate.ts';

/** Names of well-known firms that mean nothing else. */
export interface Firms {
  has(name: string): boolean;
  /** The most tokens in a firm's name that begins with this word; 0 where none does. */
  longest(word: string): number;
}

/** Tokens that a word of a firm's name may come apart into: "Procter & Gamble", "Moody's", "Coca-Cola". */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Reads the model's section: a name a line. */
export function readFirms(section: string): Firms {
  const names = new Set(section.split('\n').filter(Boolean));
  const longest = new Map<string, number>();
  for (const name of names) {
    const tokens = name.match(TOKENS) ?? [];
    const first = tokens[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length));
  }
  return { has: (name) => names.has(name), longest: (word) => longest.get(word) ?? 0 };
}

/** How sure the network is of a person before a firm of that name is no longer thought of. */
const SURE_PERSON = 0.95;
const SURE = 0.9;

/**
 * Firms that the network overlooked, cut in two or took for something else, many of which are younger than its word
 * vectors. One of a single word stays a person where the article tells of one.
 */
export const settleFirms: Refiner = (candidates, prose, { firms }) => {
  const whole = wholeFirms(candidates, prose, firms);
  const inside = placesOf(whole);
  const others = candidates.filter(({ first, last }) => range(first, last).every((at) => !inside.has(at)));
  const bearers = bearersOf(others, prose);
  const settled = others.map((candidate) => {
    const surface = surfaceOf(prose, candidate);
    const isPerson = candidate.type === 'PER' && (candidate.confidence > SURE_PERSON || bearers.has(surface));
    return firms.has(surface.replaceAll('’', "'")) && !isPerson
      ? { ...candidate, type: 'ORG' as const }
      : candidate;
  });
  return withoutOverlaps([...settled, ...whole]);
};

/** Firms of several words, unless they are part of a longer name. */
function wholeFirms(candidates: readonly Candidate[], prose: Prose, firms: Firms): Candidate[] {
  const around = new Map<number, Candidate>();
  for (const one of candidates) for (const at of range(one.first, one.last)) around.set(at, one);
  const found: Candidate[] = [];
  for (let first = 0; first < prose.tokens.length; first += 1) {
    const last = endOfFirm(prose, first, firms);
    if (last === null) continue;
    const isFree = range(first, last).every((at) => {
      const other = around.get(at);
      return !other || (other.first >= first && other.last <= last);
    });
    if (!isFree) continue;
    found.push({ first, last, type: 'ORG', confidence: SURE });
    first = last - 1;
  }
  return found;
}

/** Where the longest firm of several words ends that begins with this token. */
function endOfFirm(prose: Prose, first: number, firms: Firms): number | null {
  const { tokens } = prose;
  const most = Math.min(firms.longest(tokens[first]?.text ?? ''), tokens.length - first);
  for (let last = first + most; last > first + 1; last -= 1) {
    const surface = surfaceOf(prose, { first, last }).replaceAll('’', "'");
    if (/[ &]/.test(surface) && firms.has(surface)) return last;
  }
  return null;
}

/** Family and given names of the persons who are named in full. */
function bearersOf(candidates: readonly Candidate[], prose: Prose): Set<string> {
  const people = candidates.filter(({ type }) => type === 'PER');
  const words = people.map((person) => surfaceOf(prose, person).split(/\s+/));
  return new Set(words.filter(({ length }) => length > 1).flat());
}
