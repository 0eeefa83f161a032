import { dayInWords, intervalInWords } from './calendar.ts';
import { boundsOf, completed, named } from './typed-parts.ts';
import { relationIn } from './typed-relation.ts';
import { t } from './words.ts';

/** ISO days, both inclusive; null: open on that side. */
export interface Days {
  earliest: string | null;
  latest: string | null;
}

const UNSETTLED: Days = { earliest: null, latest: null };

/** Invisible signs that keep a direction, which the browser's own date formats have in Arabic. */
const DIRECTIONS = /[\u200e\u200f\u061c\u2066-\u2069]/g;
/** A hyphen joins the parts of one day; between two days it stands apart. */
const RANGE =
  /\s*[–—~〜至]\s*|\s+(?:-|to|through|until|till|bis|au|à|al|a|hasta|по|до|إلى|到)\s+|^-\s+|\s+-$/;

/**
 * Hyphens that join no parts of one day, made dashes: "12-14 November", "November 12-14, 2026", "Sept-Dec", "2019-2021".
 * A month before two days of it is said of each.
 */
const withDashes = (text: string): string =>
  text
    .replace(/^(\p{L}[\p{L}\p{M}.]*)\s+(\d{1,2})\s*[-–]\s*(\d{1,2})(?!\d|[./]\d|\s*\p{L})/u, '$1 $2 – $3 $1')
    .replace(/^(\d{1,2}\.?)-(?=\d{1,2}\.?\s+\p{L})/u, '$1 – ')
    .replace(/(?<=\p{L}\.?)-(?=\p{L}{3})/u, ' – ')
    .replace(/^(\d{4})-(?=\d{4}$)/, '$1 – ');

/**
 * The days that a reader means by what was typed: a day, a month, a quarter, a year or a decade, or two of them with a dash
 * between; with nothing before or behind the dash, open on that side; or any of them as claims are told ("since 2024",
 * "by 30 Nov 2026", "date not settled"). Names of months and the words around them are those of the interface's language, or
 * English; of two numbers that could both be the month, the second is.
 * Null: nothing, or not understood. The days may run backwards.
 */
export function readDays(text: string): Days | null {
  const plain = plainly(text);
  if (plain === '') return null;
  if (plain === plainly(t('claimUnsettled'))) return UNSETTLED;
  const { inner, apply } = relationIn(plain, plainly);
  const days = readInterval(withDashes(inner));
  return days && apply(days);
}

const plainly = (text: string): string =>
  text
    .replace(DIRECTIONS, '')
    .replace(/\p{Nd}/gu, inAscii)
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

function readInterval(plain: string): Days | null {
  const [first = '', second, ...more] = plain.split(RANGE);
  if (more.length > 0 || (first === '' && !second)) return null;
  const [from, to] = [named(first), named(second ?? first)];
  if (!from || !to) return null;
  const earliest = first === '' ? null : boundsOf(completed(from, to));
  const latest = second === '' ? null : boundsOf(completed(to, from));
  if (earliest === undefined || latest === undefined) return null;
  return { earliest: earliest?.first ?? null, latest: latest?.last ?? null };
}

/** Days as `readDays` reads them, in the shortest of the ways in which they are written. */
export function daysToType({ earliest, latest }: Days): string {
  if (!earliest && !latest) return t('claimUnsettled');
  if (!earliest || !latest)
    return `${earliest ? dayInWords(earliest) : ''} – ${latest ? dayInWords(latest) : ''}`.trim();
  const ways = [intervalInWords(earliest, latest), `${dayInWords(earliest)} – ${dayInWords(latest)}`];
  const isSame = (words: string): boolean => {
    const days = readDays(words);
    return days?.earliest === earliest && days.latest === latest;
  };
  return ways.find(isSame) ?? `${earliest} – ${latest}`;
}

export const areBackwards = ({ earliest, latest }: Days): boolean =>
  earliest !== null && latest !== null && latest < earliest;

/** Digits of every script stand in their block from 0 to 9. */
function inAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}
