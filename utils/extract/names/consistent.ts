import type { NameType } from '../shapes.ts';
import { type Candidate, type Refiner, surfaceOf, withoutOverlaps } from './candidate.ts';

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
  const taken = new Set<number>();
  const surest = new Map<string, Candidate>();
  for (const candidate of candidates) {
    for (let at = candidate.first; at < candidate.last; at += 1) taken.add(at);
    const head = tokens[candidate.first]?.text ?? '';
    if (candidate.confidence < KNOWN || head.length < 3) continue;
    const surface = surfaceOf(prose, candidate);
    if (candidate.confidence > (surest.get(surface)?.confidence ?? 0)) surest.set(surface, candidate);
  }
  const known = Map.groupBy(surest.values(), ({ first }) => tokens[first]?.text ?? '');
  const again = tokens.flatMap((token, first) => {
    const likes = known.get(token.text) ?? [];
    const longest = likes
      .filter((name) => isSame(name, first))
      .sort((a, b) => b.last - b.first - (a.last - a.first))[0];
    if (!longest) return [];
    const last = first + longest.last - longest.first;
    return [{ first, last, type: longest.type, confidence: longest.confidence * SPREAD }];
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
