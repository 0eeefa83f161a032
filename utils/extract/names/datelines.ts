import { opensLine, type Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import { type Candidate, placesOf, type Refiner, range, withoutOverlaps } from './candidate.ts';

const SURE = 0.9;
/** Most words of a place in a dateline, and how much has to follow it: it opens a paragraph, not a headline. */
const MOST = 3;
const FOLLOWING = 8;

/** What else is written in capitals before a dash. */
const RUBRIC =
  /^(?:analysis|breaking|column|comment|correction|editorial|exclusive|explainer|factbox|interview|just|live|more|new|news|note|now|opinion|photos?|podcast|profile|read|related|report|review|special|sports?|timeline|update[ds]?|videos?|watch|weather)$/;

/** Where in a line the agency's brackets may open. */
const FARTHEST = 9;

/** "BERGEN, Norway (Northern Wire) — …": who a dispatch comes from is an organisation. */
export const findAgencies: Refiner = (candidates, prose) =>
  candidates.map((candidate) => (isAgency(candidate, prose) ? { ...candidate, type: 'ORG' } : candidate));

function isAgency({ first, last }: Candidate, prose: Prose): boolean {
  const { tokens } = prose;
  const isBracketed = tokens[first - 1]?.text === '(' && tokens[last]?.text === ')';
  if (!isBracketed || !isDash(tokens[last + 1])) return false;
  const line = range(Math.max(0, first - FARTHEST), first).findLast((at) => opensLine(prose, at));
  return line !== undefined && isShouted(tokens[line]);
}

/** "OSTEND — The dike …": the place that a dispatch comes from. */
export const findDatelines: Refiner = (candidates, prose) => {
  const datelines = prose.sentences
    .filter(({ first }) => opensLine(prose, first))
    .flatMap(({ first }) => datelineFrom(prose.tokens, first) ?? []);
  if (datelines.length === 0) return [...candidates];
  const taken = placesOf(candidates);
  const found = datelines.filter(({ first, last }) => !range(first, last).some((at) => taken.has(at)));
  return withoutOverlaps([...candidates, ...found]);
};

function datelineFrom(tokens: readonly Token[], first: number): Candidate | null {
  let last = first;
  while (last - first <= MOST && isShouted(tokens[last])) last += 1;
  if (last === first || last - first > MOST) return null;
  const next = tokens.slice(last + 1, last + 1 + FOLLOWING);
  const isProse =
    next.length === FOLLOWING && next.some(({ kind, text, lower }) => kind === 'word' && text === lower);
  return isDash(tokens[last]) && next[0]?.spaced && isProse
    ? { first, last, type: 'LOC', confidence: SURE }
    : null;
}

const isDash = (token: Token | undefined): boolean =>
  token?.spaced === true && /^[—–-]{1,2}$/.test(token.text);

const isShouted = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{3,}$/u.test(token.text) && !RUBRIC.test(token.lower);
