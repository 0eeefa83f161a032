import { inLanguage } from './words.ts';

/**
 * What one side of an interval names: a year, a month of it, a day of that. `months`, `years`: how many of them, for a quarter
 * and for a decade.
 */
export interface Named {
  year?: number;
  years?: number;
  month?: number;
  months?: number;
  day?: number;
}

/** What stands around the parts of a date in the languages of the interface, and tells nothing. */
const FILLER = /^(?:st|nd|rd|th|of|the|de|del|er|jahre|г|год|года|годы|年|月|日|년|월|일)$/;
const PARTS = /\d+|[\p{Script=Han}\p{Script=Hangul}]|[\p{L}\p{M}]+/gu;

const QUARTER = /(?<!\p{L})q([1-4])(?!\d)/u;
/** "the 1990s", as each language writes it. */
const DECADE = /(?:années|años)\s+(\d{3}0)(?!\d)|(\d{3}0)(?:-?(?:s|er|е)(?!\p{L})|年代|년대)/u;

/** Null for what holds a word that is none of a date, or too many numbers. @param text lower-case, in ASCII figures */
export function named(text: string): Named | null {
  const decade = DECADE.exec(text);
  if (decade) return rest(text, decade, { year: Number(decade[1] ?? decade[2]), years: 10 });
  const quarter = QUARTER.exec(text);
  if (quarter) return rest(text, quarter, { month: Number(quarter[1]) * 3 - 2, months: 3 });
  return dayNamed(text);
}

/** A longer stretch with what is named beside it: at most its year. */
function rest(text: string, { 0: words, index }: RegExpExecArray, stretch: Named): Named | null {
  const beside = dayNamed(text.slice(0, index) + text.slice(index + words.length));
  if (!beside || beside.month !== undefined || beside.day !== undefined) return null;
  return stretch.year !== undefined && beside.year !== undefined ? null : { ...beside, ...stretch };
}

function dayNamed(text: string): Named | null {
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
export function completed(side: Named, other: Named): Named {
  const year = side.year ?? other.year;
  const month = side.month ?? (side.day === undefined ? undefined : other.month);
  return { ...side, ...(year !== undefined && { year }), ...(month !== undefined && { month }) };
}

/** The first and the last day of what is named, ISO; undefined where it is none of the calendar. */
export function boundsOf({
  year,
  years = 1,
  month,
  months = 1,
  day,
}: Named): { first: string; last: string } | undefined {
  if (year === undefined || year < 100 || year > 9999) return undefined;
  if (month === undefined)
    return day === undefined ? { first: iso(year, 1, 1), last: iso(year + years - 1, 12, 31) } : undefined;
  const end = month + months - 1;
  const length = new Date(Date.UTC(year, end, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > length))) return undefined;
  return { first: iso(year, month, day ?? 1), last: iso(year, end, day ?? length) };
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
