import type { Prose } from '../prose.ts';
import { type Candidate, placesOf, type Refiner, withoutOverlaps } from './candidate.ts';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u;
/** What an acronym is worth that its full form explains. */
const EXPLAINED = 0.9;

/** An acronym in brackets after its full form ("the Rural Roads Board (RRB)") names the same, there and elsewhere. */
export const explainAcronyms: Refiner = (candidates, prose) => {
  const meanings = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const acronym = acronymAfter(prose, candidate);
    if (acronym && !meanings.has(acronym)) meanings.set(acronym, candidate);
  }
  if (meanings.size === 0) return [...candidates];
  const lone = new Map(candidates.filter(isLone).map((candidate) => [candidate.first, candidate]));
  const taken = placesOf(candidates);
  const explained = prose.tokens.flatMap(({ text }, first) => {
    const meaning = meanings.get(text);
    const old = lone.get(first);
    if (!meaning || (taken.has(first) && !old)) return [];
    const confidence = Math.max(meaning.confidence * EXPLAINED, old?.confidence ?? 0);
    return [{ first, last: first + 1, type: meaning.type, confidence }];
  });
  const places = new Set(explained.map(({ first }) => first));
  return withoutOverlaps([
    ...candidates.filter((one) => !isLone(one) || !places.has(one.first)),
    ...explained,
  ]);
};

const isLone = ({ first, last }: Candidate): boolean => last - first === 1;

/** The acronym of a name of several words that stands in brackets right after it. */
function acronymAfter({ tokens }: Prose, { first, last }: Candidate): string | null {
  const acronym = tokens[last + 1]?.text ?? '';
  const isBracketed = tokens[last]?.text === '(' && tokens[last + 2]?.text === ')';
  if (!isBracketed || last - first < 2 || !ACRONYM.test(acronym)) return null;
  const initials = tokens.slice(first, last).filter(({ text }) => /^\p{Lu}/u.test(text));
  const spelled = initials.map(({ text }) => text.charAt(0)).join('');
  const isSpelled = spelled.startsWith(acronym.slice(0, 2)) || spelled.endsWith(acronym.slice(-2));
  // "Security Service of Ukraine (SBU)": of a name in another language some letters stay.
  const shared = [...acronym].filter((letter) => spelled.includes(letter)).length;
  return isSpelled || (shared > 1 && shared > acronym.length / 2) ? acronym : null;
}
