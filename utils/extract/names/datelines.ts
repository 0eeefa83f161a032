import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import { type Candidate, placesOf, type Refiner, range, withoutOverlaps } from './candidate.ts';

const SURE = 0.9;
/** Most words of a place in a dateline, and how much has to follow it: it opens a paragraph, not a headline. */
const MOST = 3;
const FOLLOWING = 8;

/** What else is written in capitals before a dash. */
const RUBRIC =
  /^(?:analysis|breaking|column|comment|correction|editorial|exclusive|explainer|factbox|interview|just|live|more|new|news|note|now|opinion|photos?|podcast|profile|read|related|report|review|special|sports?|timeline|update[ds]?|videos?|watch|weather)$/;

/** "OSTEND — The dike …": the place that a dispatch comes from. */
export const findDatelines: Refiner = (candidates, prose) => {
  const taken = placesOf(candidates);
  const found: Candidate[] = [];
  for (const { first } of prose.sentences) {
    const last = opensLine(prose, first) ? datelineFrom(prose.tokens, first) : first;
    if (last === first || range(first, last).some((at) => taken.has(at))) continue;
    found.push({ first, last, type: 'LOC', confidence: SURE });
  }
  return withoutOverlaps([...candidates, ...found]);
};

const opensLine = ({ text, tokens }: Prose, first: number): boolean =>
  /(?:^|\n)\s*$/.test(text.slice(Math.max(0, (tokens[first]?.start ?? 0) - 2), tokens[first]?.start));

/** Behind the last word of the place; `first` where there is none. */
function datelineFrom(tokens: readonly Token[], first: number): number {
  let last = first;
  while (last - first <= MOST && isShouted(tokens[last])) last += 1;
  const isDash = /^[—–-]{1,2}$/.test(tokens[last]?.text ?? '') && tokens[last]?.spaced;
  const next = tokens.slice(last + 1, last + 1 + FOLLOWING);
  const isProse =
    next.length === FOLLOWING && next.some(({ kind, text, lower }) => kind === 'word' && text === lower);
  return last - first <= MOST && isDash && next[0]?.spaced && isProse ? last : first;
}

const isShouted = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{3,}$/u.test(token.text) && !RUBRIC.test(token.lower);
