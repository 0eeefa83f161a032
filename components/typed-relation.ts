import type { Days } from './typed-days.ts';
import { inLanguage, t } from './words.ts';

type Apply = (days: Days) => Days;

const since: Apply = ({ earliest, latest }) => ({ earliest: earliest ?? latest, latest: null });
const until: Apply = ({ earliest, latest }) => ({ earliest: null, latest: latest ?? earliest });
const during: Apply = (days) => days;
const before: Apply = ({ earliest, latest }) => ({ earliest: null, latest: beside(earliest ?? latest, -1) });
const after: Apply = ({ earliest, latest }) => ({ earliest: beside(latest ?? earliest, 1), latest: null });

function beside(day: string | null, by: 1 | -1): string | null {
  if (day === null) return null;
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + by);
  return moved.toISOString().slice(0, 10);
}

/** Stands for the days in a message that says how they are meant. */
const PLACE = '\0';

/** English words, longest first where one begins another. */
const ENGLISH: readonly (readonly [string, Apply])[] = [
  ['no later than', until],
  ['up to', until],
  ['until', until],
  ['till', until],
  ['through', until],
  ['by', until],
  ['since', since],
  ['from', since],
  ['before', before],
  ['after', after],
  ['during', during],
  ['in', during],
  ['on', during],
];

/** The ways in which the interface tells how a claim's days are meant. */
const TOLD = inLanguage((): readonly (readonly [string, Apply])[] => [
  [t('relation_by', PLACE), until],
  [t('relation_until', PLACE), until],
  [t('claimUpTo', PLACE), until],
  [t('relation_since', PLACE), since],
  [t('claimFrom', PLACE), since],
  [t('relation_before', PLACE), before],
  [t('relation_after', PLACE), after],
  [t('relation_during', PLACE), during],
  ...ENGLISH.map(([words, apply]) => [`${words} ${PLACE}`, apply] as const),
]);

/** "from 3 May to 5 May": both sides are named. */
const BOTH = /^from (?=.+ (?:to|until|till|through) )/;

/**
 * The days in what was typed, without the words around them, and what those make of the days: "by March" ends with March,
 * "since March" has no end. @param plainly makes a text comparable with what was typed
 */
export function relationIn(text: string, plainly: (text: string) => string): { inner: string; apply: Apply } {
  if (BOTH.test(text)) return { inner: text.replace(BOTH, ''), apply: during };
  for (const [told, apply] of TOLD()) {
    const [head = '', tail = ''] = plainly(told).split(PLACE);
    const inner = text.slice(head.length, text.length - tail.length);
    if (inner !== '' && text.startsWith(head) && text.endsWith(tail)) return { inner: inner.trim(), apply };
  }
  return { inner: text, apply: during };
}
