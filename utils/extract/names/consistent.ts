import type { Prose } from '../prose.ts';
import type { NameType } from '../shapes.ts';
import { type Candidate, placesOf, type Refiner, surfaceOf, withoutOverlaps } from './candidate.ts';
import { familyNameOf } from './given-names.ts';

/** A type must outweigh the others by this factor before it is given to the rest. */
const CLEAR = 2;
/** What another place of a surely known name is worth. */
const SPREAD = 0.9;
const KNOWN = 0.8;

type Weights = Map<NameType, number>;

/** The same words mean the same kind of thing throughout an article, where most places agree. */
export const agreeOnType: Refiner = (candidates, prose) => {
  const weights = new Map<string, Weights>();
  for (const candidate of candidates) {
    for (const word of typedWords(candidate, surfaceOf(prose, candidate))) {
      const types: Weights = weights.get(word) ?? new Map();
      types.set(candidate.type, (types.get(candidate.type) ?? 0) + candidate.confidence);
      weights.set(word, types);
    }
  }
  return candidates.map((candidate) => {
    const type = clearest(weights.get(surfaceOf(prose, candidate)));
    return type ? { ...candidate, type } : candidate;
  });
};

/** A person's name speaks for its parts as well: "Walter Brandvold" for a bare "Brandvold". */
function typedWords({ type, first, last }: Candidate, surface: string): string[] {
  if (type !== 'PER' || last - first === 1) return [surface];
  return [surface, ...surface.split(/\s+/).filter((part) => part.length > 2)];
}

function clearest(types: Weights | undefined): NameType | null {
  const [best, second] = [...(types ?? [])].sort((a, b) => b[1] - a[1]);
  return best && best[1] > CLEAR * (second?.[1] ?? 0) ? best[0] : null;
}

/** A name that was surely recognised is one wherever its words stand again, capitals and all. */
export const findAgain: Refiner = (candidates, prose) => {
  const { tokens } = prose;
  const taken = placesOf(candidates);
  const known = Map.groupBy(surest(candidates, prose), ({ first }) => tokens[first]?.text ?? '');
  const again: Candidate[] = [];
  tokens.forEach((token, first) => {
    const likes = known.get(token.text);
    if (!likes || taken.has(first)) return;
    const longest = likes
      .filter((name) => isSame(name, first))
      .sort((a, b) => b.last - b.first - (a.last - a.first))[0];
    if (!longest) return;
    const last = first + longest.last - longest.first;
    again.push({ first, last, type: longest.type, confidence: longest.confidence * SPREAD });
  });
  return withoutOverlaps([...candidates, ...again]);

  function isSame(name: Candidate, first: number): boolean {
    for (let at = 0; at < name.last - name.first; at += 1) {
      if (taken.has(first + at) || tokens[first + at]?.text !== tokens[name.first + at]?.text) return false;
    }
    // A lone word inside a longer run of capitals is rather part of something else.
    const isLone = name.last - name.first === 1;
    const next = tokens[first + (name.last - name.first)];
    return !(isLone && next?.kind === 'word' && /^\p{Lu}/u.test(next.text) && next.spaced);
  }
};

/** The surest place of each name that was surely recognised, and of its bearer's family name. */
function surest(candidates: readonly Candidate[], prose: Prose): Iterable<Candidate> {
  const names = new Map<string, Candidate>();
  const common = new Set<string>();
  for (const { text, lower } of prose.tokens) if (text === lower) common.add(text);
  for (const candidate of candidates) {
    if (candidate.confidence < KNOWN) continue;
    for (const name of [candidate, ...familyName(candidate, prose, common)]) {
      const head = prose.tokens[name.first]?.text ?? '';
      const surface = surfaceOf(prose, name);
      const isLong = head.length > 2 || name !== candidate;
      if (isLong && name.confidence > (names.get(surface)?.confidence ?? 0)) names.set(surface, name);
    }
  }
  return names.values();
}

/** The family name within a person's name, unless the text has it as a common word as well. */
function familyName(candidate: Candidate, { tokens }: Prose, common: ReadonlySet<string>): Candidate[] {
  if (candidate.type !== 'PER') return [];
  const words = tokens.slice(candidate.first, candidate.last);
  const family = familyNameOf(words.map(({ text }) => text));
  const at = words.findIndex(({ text }) => text === family);
  const word = words[at];
  if (!word || word.text.length < 2 || !/^\p{Lu}/u.test(word.text) || common.has(word.lower)) return [];
  const first = candidate.first + at;
  return [{ ...candidate, first, last: first + 1, confidence: candidate.confidence * SPREAD }];
}
