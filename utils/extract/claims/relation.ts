import type { Token } from '../../text/tokens.ts';
import type { ClaimRelation, DateExpression } from '../shapes.ts';

export interface Bounds {
  earliest: string | null;
  latest: string | null;
}

/** A date's relation and the first token of the words that say it (the date's own first token if none does). */
export interface DatePhrase {
  relation: ClaimRelation;
  first: number;
}

/** The date closes what has no beginning. */
export const closes = (relation: ClaimRelation): boolean =>
  relation === 'by' || relation === 'until' || relation === 'before';

/** Prepositions before a date, longest first; every phrase ends right before the date (or its article). */
const PHRASES: readonly (readonly [string, ClaimRelation])[] = [
  ['no later than', 'by'],
  ['not later than', 'by'],
  ['no earlier than', 'since'],
  ['as early as', 'since'],
  ['as of', 'on'],
  ['as late as', 'on'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['up until', 'until'],
  ['up to', 'until'],
  ['starting on', 'since'],
  ['starting in', 'since'],
  ['starting from', 'since'],
  ['starting', 'since'],
  ['beginning on', 'since'],
  ['beginning in', 'since'],
  ['beginning', 'since'],
  ['effective', 'since'],
  ['ever since', 'since'],
  ['since', 'since'],
  ['from', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['during', 'during'],
  ['throughout', 'during'],
  ['over', 'during'],
  ['within', 'during'],
  ['on', 'on'],
  ['in', 'on'],
  ['at', 'on'],
  ['for', 'on'],
  ['around', 'on'],
  ['about', 'on'],
];

const SPLIT = PHRASES.map(([words, relation]) => ({ words: words.split(' '), relation }));

/** Reads the words right before token `at`, where a date begins. */
export function readRelation(tokens: readonly Token[], at: number, floor: number): DatePhrase {
  let end = at;
  while (end > floor && /^(?:the|about|around|late|early|mid|-|a)$/.test(tokens[end - 1]?.lower ?? ''))
    end -= 1;
  for (const { words, relation } of SPLIT) {
    const first = end - words.length;
    if (first < floor) continue;
    if (!words.every((word, index) => tokens[first + index]?.lower === word)) continue;
    return isClose(tokens, first, relation) ? { relation: 'on', first: first - 1 } : { relation, first };
  }
  return { relation: 'on', first: at };
}

/** "shortly before 2am", "soon after dawn": about that time. */
const isClose = (tokens: readonly Token[], first: number, relation: ClaimRelation): boolean =>
  (relation === 'before' || relation === 'after') &&
  /^(?:shortly|just|soon|immediately|minutes|moments|seconds)$/.test(tokens[first - 1]?.lower ?? '');

/** The interval of a claim from that of its date: "by March" ends with March, "since" has no end. */
export function boundsOf(date: DateExpression, relation: ClaimRelation): Bounds {
  const { type, earliest, latest } = date;
  if (relation === 'since') return { earliest: earliest ?? latest, latest: null };
  if (relation === 'until' || relation === 'by') return { earliest: null, latest: latest ?? earliest };
  // Before and after a time of day are parts of the day itself.
  const next = type === 'TIME' ? 0 : 1;
  if (relation === 'before') return { earliest: null, latest: shiftDay(earliest ?? latest, -next) };
  if (relation === 'after') return { earliest: shiftDay(latest ?? earliest, next), latest: null };
  return { earliest, latest };
}

/** An ISO day moved by whole days; null stays null, as does a day out of years 1 to 9999. */
export function shiftDay(day: string | null, days: number): string | null {
  if (day === null) return null;
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  const year = moved.getUTCFullYear();
  return year >= 1 && year <= 9999 ? moved.toISOString().slice(0, 10) : null;
}
