import type { ClaimRelation, DatedClaim, DateExpression } from '../utils/extract/shapes.ts';
import { words } from './words.ts';

/** Readers of the first version read English dates: day before month, so that no order is guessed wrong. */
const LOCALE = 'en-GB';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });

const DAY = format({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = format({ month: 'long', year: 'numeric' });
const MONTHS = format({ month: 'short', year: 'numeric' });

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const isDay = (day: string): boolean => !Number.isNaN(midnight(day).getTime());

function isLastOfMonth(day: string): boolean {
  const next = midnight(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** An ISO day as a reader writes it: "18 Jan 2019". What is no day is given back as it is. */
export const dayInWords = (day: string): string => (isDay(day) ? DAY.format(midnight(day)) : day);

/**
 * A closed interval of ISO days (both inclusive) in its shortest exact words: "18 Jan 2019", "21–28 Feb 2019",
 * "June 2018", "Sept–Dec 2017", "1950–1953".
 */
export function intervalInWords(earliest: string, latest: string): string {
  if (earliest === latest || !isDay(earliest) || !isDay(latest)) return dayInWords(earliest);
  const [firstYear, lastYear] = [earliest.slice(0, -6), latest.slice(0, -6)];
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) {
    return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`;
  }
  const wholeMonths = earliest.endsWith('-01') && isLastOfMonth(latest);
  if (wholeMonths && earliest.slice(0, -3) === latest.slice(0, -3)) return MONTH.format(midnight(earliest));
  return (wholeMonths ? MONTHS : DAY)
    .formatRange(midnight(earliest), midnight(latest))
    .replace(/\s*–\s*/, '–');
}

/** The calendar interval of one date expression in words; its own text where it has no settled days. */
export function expressionInWords(date: DateExpression): string {
  if (date.earliest && date.latest) return intervalInWords(date.earliest, date.latest);
  return date.text;
}

/**
 * When a claim holds, in words, with its relation: "21–28 Feb 2019", "since Sept–Dec 2017", "by March 2019".
 * @param dates the expressions that `claim.dates` points to, in that order
 */
export function claimInWords(claim: DatedClaim, dates: readonly DateExpression[]): string {
  const first = dates[0];
  const said = dates.length === 1 && first ? expressionInWords(first) : null;
  if (claim.relation !== 'on' && said) return related(claim.relation, said);
  if (claim.earliest && claim.latest) return intervalInWords(claim.earliest, claim.latest);
  if (claim.earliest) return words.claim.from(dayInWords(claim.earliest));
  if (claim.latest) return words.claim.upTo(dayInWords(claim.latest));
  return said ?? words.claim.unsettled;
}

const related = (relation: ClaimRelation, date: string): string => `${words.relation[relation]} ${date}`;

/** A moment (milliseconds since 1970) as a day of the reader's own calendar: "18 Jan 2019". */
export function momentInWords(moment: number): string {
  return new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' }).format(moment);
}

const TICKS: Record<'day' | 'month' | 'year', Intl.DateTimeFormat> = {
  day: format({ day: 'numeric', month: 'short' }),
  month: format({ month: 'short' }),
  year: format({ year: 'numeric' }),
};

/** An ISO day as the beginning of a day, a month or a year: "3 May", "May"; "Jan 2019" where a year begins. */
export function tickInWords(day: string, unit: 'day' | 'month' | 'year'): string {
  const isYear = unit === 'month' && day.slice(5, 7) === '01';
  return (isYear ? MONTHS : TICKS[unit]).format(midnight(day));
}

/** A moment as an ISO day of the reader's own calendar. */
export function dayOfMoment(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
