import type { Model } from '../model.ts';
import type { Prose } from '../prose.ts';
import type { NameType } from '../shapes.ts';

/** A run of tokens `[first, last)` on its way to becoming a name. */
export interface Candidate {
  first: number;
  last: number;
  type: NameType;
  /** 0 to 1. */
  confidence: number;
}

/** One step from candidates to names: takes all, gives all, in reading order. */
export type Refiner = (candidates: readonly Candidate[], prose: Prose, model: Model) => Candidate[];

/** The words of a candidate, as they stand, without the space before them. */
export function surfaceOf(
  { text, tokens }: Prose,
  { first, last }: Pick<Candidate, 'first' | 'last'>,
): string {
  const start = tokens[first]?.start ?? 0;
  return text.slice(start, tokens[last - 1]?.end ?? start);
}

/** The token indices `[first, last)`. */
export const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, at) => first + at);

/** The tokens that candidates stand on. */
export function placesOf(candidates: readonly Pick<Candidate, 'first' | 'last'>[]): Set<number> {
  const places = new Set<number>();
  for (const { first, last } of candidates) for (let at = first; at < last; at += 1) places.add(at);
  return places;
}

/** The candidate that stands on each token. */
export function candidateByToken(candidates: readonly Candidate[]): Map<number, Candidate> {
  const found = new Map<number, Candidate>();
  for (const one of candidates) for (let at = one.first; at < one.last; at += 1) found.set(at, one);
  return found;
}

/** Joins each candidate to the one before it where the two are one name, which is of the first one's type. */
export function joinWhere(
  candidates: readonly Candidate[],
  areOne: (before: Candidate, next: Candidate) => boolean,
): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined.at(-1);
    if (before && areOne(before, candidate)) joined[joined.length - 1] = { ...before, last: candidate.last };
    else joined.push(candidate);
  }
  return joined;
}

/** Candidates in reading order without those that overlap an earlier, likelier one. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.first - b.first);
  const isClear = ordered.every(({ last }, at) => last <= (ordered[at + 1]?.first ?? last));
  return isClear ? ordered : likeliest(candidates).sort((a, b) => a.first - b.first);
}

function likeliest(candidates: readonly Candidate[]): Candidate[] {
  const occupied = new Set<number>();
  return [...candidates]
    .sort((a, b) => b.confidence - a.confidence)
    .filter(({ first, last }) => {
      const places = range(first, last);
      if (places.some((at) => occupied.has(at))) return false;
      for (const at of places) occupied.add(at);
      return true;
    });
}
