import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { NameType } from '../shapes.ts';
import { type Candidate, placesOf, type Refiner, range, withoutOverlaps } from './candidate.ts';

/** A sentence of mostly capital letters, from so many words on. */
const SHOUT = { words: 3, share: 0.6 };
/** What a name that the rest of the text has is worth in a shout. */
const ECHO = 0.95;

/** Common nouns for bodies, which capitals do not make a name of. */
const COLLECTIVE =
  /^(?:army|board|church|company|council|court|government|media|ministry|party|police|press|state|team|union)$/;

/** A name of the text in lower case, word by word. */
interface Known {
  words: string[];
  type: NameType;
  confidence: number;
}

/** In a headline all in capitals the names are those that the rest of the text has, where it has any of its words. */
export const readShouts: Refiner = (candidates, prose) => {
  const shouts = prose.sentences.filter((sentence) =>
    isShout(prose.tokens.slice(sentence.first, sentence.last)),
  );
  if (shouts.length === 0) return [...candidates];
  const shouted = placesOf(shouts);
  const calm = candidates.filter(({ first }) => !shouted.has(first));
  const known = Map.groupBy(knownNames(calm, prose), ({ words }) => words[0] ?? '');
  const lower = new Set(
    prose.tokens
      .filter((token) => token.kind === 'word' && token.text === token.lower)
      .map(({ text }) => text),
  );
  const echoes = shouts.flatMap((sentence) => echoesIn(sentence, prose, known));
  const taken = placesOf(echoes);
  const own = candidates
    .filter(({ first, last }) => shouted.has(first) && !range(first, last).some((at) => taken.has(at)))
    .flatMap((candidate) => withoutCommonWords(candidate, prose, lower));
  return withoutOverlaps([...calm, ...echoes, ...own]);
};

const isShouted = ({ text, lower }: Token): boolean =>
  text.length > 1 && text !== lower && text === text.toUpperCase();

function isShout(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.length >= SHOUT.words && words.filter(isShouted).length > SHOUT.share * words.length;
}

/** Whole names, and the surnames of persons. */
function knownNames(candidates: readonly Candidate[], { tokens }: Prose): Known[] {
  return candidates.flatMap(({ first, last, type, confidence }) => {
    const words = tokens.slice(first, last).map((token) => token.lower);
    const name = { words, type, confidence: confidence * ECHO };
    const surname = words.slice(-1);
    const isLong = type === 'PER' && words.length > 1 && (surname[0]?.length ?? 0) > 2;
    return isLong ? [name, { ...name, words: surname }] : [name];
  });
}

function echoesIn(
  { first, last }: Sentence,
  { tokens }: Prose,
  known: ReadonlyMap<string, readonly Known[]>,
): Candidate[] {
  const echoes: Candidate[] = [];
  for (let at = first; at < last; at += 1) {
    const fitting = (known.get(tokens[at]?.lower ?? '') ?? []).filter(
      ({ words }) => at + words.length <= last && words.every((word, n) => word === tokens[at + n]?.lower),
    );
    const longest = fitting.sort((a, b) => b.words.length - a.words.length || b.confidence - a.confidence)[0];
    if (!longest) continue;
    const { words, type, confidence } = longest;
    echoes.push({ first: at, last: at + words.length, type, confidence });
    at += words.length - 1;
  }
  return echoes;
}

/** Cuts words off a shouted name that the text has in lower case too ("MEETS MERKEL"); nothing is left of "THE PRESS". */
function withoutCommonWords(
  candidate: Candidate,
  { tokens }: Prose,
  lower: ReadonlySet<string>,
): Candidate[] {
  let { first, last } = candidate;
  const isCommon = (at: number): boolean => lower.has(tokens[at]?.lower ?? '');
  while (first < last && isCommon(first)) first += 1;
  while (first < last && isCommon(last - 1)) last -= 1;
  const isCollective = last - first === 1 && COLLECTIVE.test(tokens[first]?.lower ?? '');
  return first < last && !isCollective ? [{ ...candidate, first, last }] : [];
}
