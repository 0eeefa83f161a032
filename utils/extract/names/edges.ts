import { opensLine, type Token } from '../../text/tokens.ts';
import type { NameType } from '../shapes.ts';
import { type Candidate, type Refiner, surfaceOf } from './candidate.ts';
import { TITLES } from './roles.ts';

const POSSESSIVE = /^['’]s?$/i;
/** "Frenchman Corentin Moutet". */
const PEOPLE = /^(?:dutch|english|french|irish|scots|welsh)(?:man|woman)$/;
/** "Second Brandvold-Deng summit": what a headline begins with is no given name. */
const COUNTING = /^(?:first|second|third|fourth|fifth|another|new)$/;
const PREPOSITION = /^(?:at|by|in|of|on|to)$/;
const isEdge = ({ kind }: Token): boolean => kind === 'punctuation';

/** Cuts a name down to the bare name: no article, title or quotation mark before it, no possessive after it. */
export const trimEdges: Refiner = (candidates, { tokens }) =>
  candidates.flatMap((candidate) => {
    let { first, last } = candidate;
    while (first < last && isBefore(tokens[first], candidate, last - first)) first += 1;
    while (first < last && isAfter(tokens[last - 1], candidate, last - first)) last -= 1;
    if (isScore(tokens, last)) last -= 1;
    if (last - first > 3 && isCompound(tokens.slice(last - 3, last), candidate.type)) last -= 3;
    return first < last ? [{ ...candidate, first, last }] : [];
  });

/** "Leicester 2-1": the network takes the first figure for part of the name. */
const isScore = (tokens: readonly Token[], last: number): boolean =>
  tokens[last - 1]?.kind === 'number' &&
  /^[-–]$/.test(tokens[last]?.text ?? '') &&
  tokens[last + 1]?.kind === 'number';

function isBefore(token: Token | undefined, { type }: Candidate, left: number): boolean {
  if (!token || isEdge(token)) return true;
  if (left < 2) return false;
  // The possessive of the word before, cut off: "China’ s Foreign Affairs Office".
  if (token.text === 's') return true;
  if (isCommon(token, type) || (type !== 'MISC' && PREPOSITION.test(token.text))) return true;
  return token.lower === 'the' || (type === 'PER' && isPrefix(token.lower));
}

const isPrefix = (word: string): boolean => TITLES.has(word) || COUNTING.test(word) || PEOPLE.test(word);

function isAfter(token: Token | undefined, { type }: Candidate, left: number): boolean {
  if (!token || POSSESSIVE.test(token.text) || (isEdge(token) && token.text !== ')')) return true;
  return left > 1 && token.spaced && (isCommon(token, type) || MEMBERS.test(token.text));
}

/** Members of parliaments and orders, which are not part of the name of their party, seat or person. */
const MEMBERS = /^(?:MEPs?|MLAs?|MNAs?|MPs?|MSPs?|[CDKMO]BE)$/;

/** "the Boru secretary-general": one word, of three tokens. */
const isCompound = (tokens: readonly Token[], type: NameType): boolean =>
  tokens[1]?.text === '-' && tokens.every((token, at) => at === 1 || isCommon(token, type));

/** "southern California", "the Boru Forest rangers"; works begin and end so, and people write others' names so. */
const isCommon = ({ text }: Token, type: NameType): boolean =>
  type !== 'MISC' && type !== 'PER' && /^[a-z]{3,}$/.test(text);

/**
 * Two names that share a hyphen ("the Brandvold-Deng summit") are two names where each stands by itself elsewhere, and
 * nobody bears both ("Ana Brandvold-Deng").
 */
export const splitPairs: Refiner = (candidates, prose) => {
  const { tokens } = prose;
  const alone = new Set(
    candidates.filter(({ first, last }) => last - first === 1).map(({ first }) => tokens[first]?.text),
  );
  const ends = new Set(candidates.map(({ last }) => tokens[last - 1]?.text));
  const isKnown = (at: number): boolean => alone.has(tokens[at]?.text) || ends.has(tokens[at]?.text);
  const borne = new Set(
    candidates
      .filter(({ first, last }) => last - first > 3)
      .map(({ last }) => surfaceOf(prose, { first: last - 3, last })),
  );
  return candidates.flatMap((candidate) => {
    const { first, last } = candidate;
    const isPair = last - first === 3 && /^[-–]$/.test(tokens[first + 1]?.text ?? '');
    if (!isPair || !alone.has(tokens[first]?.text) || !isKnown(last - 1)) return [candidate];
    if (borne.has(surfaceOf(prose, candidate))) return [candidate];
    return [
      { ...candidate, last: first + 1 },
      { ...candidate, first: last - 1 },
    ];
  });
};

/** Bodies whose name is whole before a possessive: "Northwestern University’s Kellogg School" is two names. */
const WHOLE = new Set(
  'university college ministry department government parliament party bank council commission'.split(' '),
);

/** Prepositions that stand between two names and in none, but in titles. */
const BETWEEN = new Set('about after against amid before during over since than until via while'.split(' '));

/** Verbs that stand after a name and in none. */
const PREDICATE = /^(?:had|has|have|is|said|says|was|were|will|would|\p{Ll}{2,}ed)$/u;

const isBreak = (word: string): boolean => BETWEEN.has(word) || PREDICATE.test(word);

/** No name goes on over the end of a line, a preposition, or the possessive of a whole one or of a country. */
export const splitRuns: Refiner = (candidates, prose, model) => {
  const { tokens } = prose;
  const isCountry = (first: number, last: number): boolean =>
    model.countries.byName(surfaceOf(prose, { first, last })).length > 0;
  return candidates.flatMap((candidate) => {
    const cuts: Candidate[] = [];
    let { first } = candidate;
    for (let at = first + 1; at < candidate.last; at += 1) {
      const word = tokens[at]?.text ?? '';
      const isLine = opensLine(prose, at);
      const isPossessive = POSSESSIVE.test(word);
      const isCountrys = isPossessive && isCountry(first, at);
      const isOwned = isPossessive && WHOLE.has(tokens[at - 1]?.lower ?? '');
      const isBetween = candidate.type !== 'MISC' && word === tokens[at]?.lower && isBreak(word);
      if (!isLine && !isOwned && !isCountrys && !isBetween) continue;
      cuts.push({ ...candidate, first, last: at, type: isCountrys ? 'LOC' : candidate.type });
      first = isLine ? at : at + 1;
    }
    return [...cuts, { ...candidate, first }].filter((cut) => cut.first < cut.last);
  });
};
