import type { Linking } from './chain.ts';

/** A person while the names are being gathered. */
export interface Bearer {
  name: string;
  /** The parts of the name that says most. */
  parts: readonly string[];
  suffix: string;
  /** Names with given name and surname, and all others; indices in reading order. */
  full: number[];
  short: number[];
  /** How often titles and pronouns spoke of a woman, and of a man. */
  women: number;
  men: number;
}

type Sex = 'women' | 'men';

const TITLES: readonly (readonly [Sex, RegExp])[] = [
  ['women', /\b(?:Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|Sister)\.? $/],
  ['men', /\b(?:Mr|Sir|Lord|King|Prince|Father|Brother)\.? $/],
];
const PRONOUN = /\b(?:(she|her|herself)|(?:he|him|his|himself))\b/i;
/** How far after a name its pronoun may stand. */
const NEAR = 100;
const TITLE_VOTES = 3;

/** What the title before a name says. */
export function sexBefore({ text, names }: Linking, index: number): Sex | null {
  const start = names[index]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 12), start);
  return TITLES.find(([, title]) => title.test(before))?.[0] ?? null;
}

/** Lets the title before a full name and the pronoun after it speak. */
export function countSexes(linking: Linking, index: number, bearer: Bearer): void {
  const title = sexBefore(linking, index);
  if (title) bearer[title] += TITLE_VOTES;
  const end = linking.names[index]?.end ?? 0;
  const next = linking.names[index + 1]?.start ?? Number.POSITIVE_INFINITY;
  const after = linking.text.slice(end, Math.min(end + NEAR, next)).split(/[.!?\n]/, 1)[0] ?? '';
  const pronoun = PRONOUN.exec(after);
  if (pronoun) bearer[pronoun[1] ? 'women' : 'men'] += 1;
}

/**
 * Whom a short name means: not a man where a woman's title stands before it; the bearer named last in the same paragraph,
 * else the one that the article names in full most often, and first.
 */
export function bearerMeant(bearers: readonly Bearer[], linking: Linking, index: number): Bearer | undefined {
  const sex = sexBefore(linking, index);
  const fitting = bearers.filter((bearer) => !sex || isOf(sex, bearer));
  const candidates = fitting.length > 0 ? fitting : bearers;
  if (candidates.length < 2) return candidates[0];
  const near = candidates
    .map((bearer) => ({ bearer, at: lastNear(bearer, linking, index) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (near) return near.bearer;
  return [...candidates].sort((a, b) => b.full.length - a.full.length || firstOf(a) - firstOf(b))[0];
}

export const firstOf = ({ full, short }: Bearer): number =>
  Math.min(full[0] ?? Infinity, short[0] ?? Infinity);

const isOf = (sex: Sex, { women, men }: Bearer): boolean => (sex === 'women' ? women >= men : men >= women);

/** The last name before this one, if it stands in the same paragraph, else -1. */
function lastNear({ full, short }: Bearer, { paragraphs }: Linking, index: number): number {
  const last = Math.max(lastBelow(full, index), lastBelow(short, index));
  return paragraphs[last] === paragraphs[index] ? last : -1;
}

function lastBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? -1;
}
