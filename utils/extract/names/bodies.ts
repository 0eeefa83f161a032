import type { Prose } from '../prose.ts';
import {
  type Candidate,
  candidateByToken,
  placesOf,
  type Refiner,
  range,
  surfaceOf,
  withoutOverlaps,
} from './candidate.ts';
import { type Lexicon, longestKnown, SURE } from './longest.ts';

/** Names of well-known organisations that mean nothing else. */
export interface Bodies {
  has(name: string): boolean;
  /** The most tokens in a name that begins with this one; 0 where none does. */
  longest(token: string): number;
}

/** What the words of a name may come apart into: "Procter & Gamble", "Coca-Cola". */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Reads the model's section: a name a line. */
export function readBodies(section: string): Bodies {
  const names = new Set(section.split('\n').filter(Boolean));
  const longest = new Map<string, number>();
  for (const name of names) {
    const tokens = name.match(TOKENS) ?? [];
    const first = tokens[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length));
  }
  return {
    has: (name) => names.has(name.replaceAll('’', "'")),
    longest: (token) => longest.get(token) ?? 0,
  };
}

/** How sure the network is of a person of one word before an organisation of that name is no longer thought of. */
const SURE_PERSON = 0.95;

/**
 * Organisations that the network overlooked, cut in two or took for something else; many are younger than its word
 * vectors. A name of one word stays a person's where the article tells of one.
 */
export const settleBodies: Refiner = (candidates, prose, { bodies }) => {
  const whole = wholeBodies(candidates, prose, bodies);
  const inside = placesOf(whole);
  const others = candidates.filter(({ first, last }) => range(first, last).every((at) => !inside.has(at)));
  const bearers = bearersOf(others, prose);
  const settled = others.map((candidate) => {
    const surface = surfaceOf(prose, candidate);
    const isSure = candidate.confidence > SURE_PERSON && candidate.last - candidate.first === 1;
    const isPerson = candidate.type === 'PER' && (isSure || bearers.has(surface));
    if (!bodies.has(surface) || isPerson) return candidate;
    return { ...candidate, type: 'ORG' as const, confidence: Math.max(candidate.confidence, SURE) };
  });
  return withoutOverlaps([...settled, ...whole]);
};

/** The one word in lower case that names begin with: "al-Qaeda". */
const ARTICLE = 'al';

/** Organisations that stand by themselves, and those of several words that the network has in pieces. */
function wholeBodies(candidates: readonly Candidate[], prose: Prose, bodies: Bodies): Candidate[] {
  const around = candidateByToken(candidates);
  const isPiece = (one: Candidate, body: Candidate): boolean =>
    one.first >= body.first && one.last <= body.last && one.last - one.first < body.last - body.first;
  const fits = (body: Candidate): boolean =>
    range(body.first, body.last)
      .flatMap((at) => around.get(at) ?? [])
      .every((one) => isPiece(one, body));
  const lexicon: Lexicon = {
    longest: ({ text, lower }) => (text !== lower || text === ARTICLE ? bodies.longest(text) : 0),
    typeOf: (surface) => (bodies.has(surface) ? 'ORG' : null),
  };
  const found: Candidate[] = [];
  for (let first = 0; first < prose.tokens.length; first += 1) {
    const body = longestKnown(prose, first, { lexicon, fits });
    if (!body) continue;
    found.push(body);
    first = body.last - 1;
  }
  return found;
}

/** Family and given names of the persons who are named in full. */
function bearersOf(candidates: readonly Candidate[], prose: Prose): Set<string> {
  const people = candidates.filter(({ type }) => type === 'PER');
  const words = people.map((person) => surfaceOf(prose, person).split(/\s+/));
  return new Set(words.filter(({ length }) => length > 1).flat());
}
