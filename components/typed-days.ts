import { dayInWords, intervalInWords } from './calendar.ts';
import { inLanguage } from './words.ts';

/** ISO days, both inclusive; null: open on that side. */
export interface Days {
  earliest: string | null;
  latest: string | null;
}

/** What one side of an interval names; a year, a month of it, a day of that. */
interface Named {
  year?: number;
  month?: number;
  day?: number;
}

/** Invisible signs that keep a direction, which the browser's own date formats have in Arabic. */
const DIRECTIONS = /[\u200e\u200f\u061c\u2066-\u2069]/g;
/** A hyphen joins the parts of one day; between two days it stands apart. */
const RANGE = /\s*[–—~〜至]\s*|\s+-\s+/;
/** What stands around the parts of a date in the languages of the interface, and tells nothing. */
const FILLER = /^(?:st|nd|rd|th|of|the|de|del|er|г|год|года|年|月|日|년|월|일)$/;
const PARTS = /\d+|[\p{Script=Han}\p{Script=Hangul}]|[\p{L}\p{M}]+/gu;

/**
 * The days that a reader means by what was typed: a day, a month or a year, or two of them with a dash between; with
 * nothing before or behind the dash, open on that side. Names of months are those of the interface's language, or English;
 * of two numbers that could both be the month, the second is. Nothing typed is open on both sides.
 * Null: not understood. The days may run backwards.
 */
export function readDays(text: string): Days | null {
  const plain = text
    .replace(DIRECTIONS, '')
    .replace(/\p{Nd}/gu, inAscii)
    .toLowerCase()
    .trim();
  if (plain === '') return { earliest: null, latest: null };
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
  if (!earliest && !latest) return '';
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

/** Null for what holds a word that is none of a date, or too many numbers. */
function named(text: string): Named | null {
  const numbers: string[] = [];
  let month: number | undefined;
  for (const [part] of text.matchAll(PARTS)) {
    if (/\d/.test(part)) numbers.push(part);
    else if (!FILLER.test(part)) {
      if (month !== undefined) return null;
      month = MONTHS().get(part);
      if (month === undefined) return null;
    }
  }
  return month === undefined ? inNumbers(numbers) : withMonth(month, numbers);
}

const isYear = (number: string): boolean => number.length > 2;

function withMonth(month: number, numbers: readonly string[]): Named | null {
  if (numbers.length > 2) return null;
  const year = numbers.find(isYear);
  const day = numbers.find((number) => !isYear(number));
  if (numbers.length === 2 && !(year && day)) return null;
  return { month, ...(year && { year: Number(year) }), ...(day && { day: Number(day) }) };
}

function inNumbers(numbers: readonly string[]): Named | null {
  const [a, b, c] = numbers.map(Number);
  const [first = '', , third = ''] = numbers;
  if (a === undefined) return {};
  if (b === undefined) return isYear(first) ? { year: a } : { day: a };
  if (isYear(first)) return { year: a, month: b, ...(c !== undefined && { day: c }) };
  if (c === undefined && !isYear(numbers[1] ?? '')) return { day: a, month: b };
  if (c === undefined) return { year: b, ...(a > 12 ? { day: a } : { month: a }) };
  if (numbers.length > 3 || !isYear(third)) return null;
  return b > 12 ? { year: c, month: a, day: b } : { year: c, month: b, day: a };
}

/** "21–28 Feb 2019": what one side does not name is what the other does. */
function completed(side: Named, other: Named): Named {
  const year = side.year ?? other.year;
  const month = side.month ?? (side.day === undefined ? undefined : other.month);
  return { ...side, ...(year !== undefined && { year }), ...(month !== undefined && { month }) };
}

/** The first and the last day of what is named; undefined where it is none of the calendar. */
function boundsOf({ year, month, day }: Named): { first: string; last: string } | undefined {
  if (year === undefined || year < 100 || year > 9999) return undefined;
  if (month === undefined)
    return day === undefined ? { first: iso(year, 1, 1), last: iso(year, 12, 31) } : undefined;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > length))) return undefined;
  return { first: iso(year, month, day ?? 1), last: iso(year, month, day ?? length) };
}

const iso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');

/** Every way in which a month is written in the language of the interface, and in English, by itself and beside a day. */
const MONTHS = inLanguage((locale) => {
  const months = new Map<string, number>();
  for (const language of [locale, 'en-GB', 'en-US']) {
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2024, month - 1, 1));
          const name =
            parts
              .find(({ type }) => type === 'month')
              ?.value.toLowerCase()
              .replaceAll('.', '') ?? '';
          if (!/\p{Nd}/u.test(name)) months.set(name, month);
        }
      }
    }
  }
  return months;
});
