import type { ClaimRelation, DatedClaim, DateExpression } from '../utils/extract/shapes.ts';
import { inLanguage, t } from './words.ts';

const format = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
  inLanguage((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));

const DAY = format({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = format({ month: 'long', year: 'numeric' });
const MONTHS = format({ month: 'short', year: 'numeric' });
const YEAR = format({ year: 'numeric' });
const MOMENT = inLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
);

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const isDay = (day: string): boolean => !Number.isNaN(midnight(day).getTime());

function isLastOfMonth(day: string): boolean {
  const next = midnight(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** An ISO day as a reader writes it: "18 Jan 2019". What is no day is given back as it is. */
export const dayInWords = (day: string): string => (isDay(day) ? DAY().format(midnight(day)) : day);

/**
 * A closed interval of ISO days (both inclusive) in its shortest exact words: "18 Jan 2019", "21–28 Feb 2019",
 * "June 2018", "Sept–Dec 2017", "1950–1953".
 */
export function intervalInWords(earliest: string, latest: string): string {
  if (earliest === latest || !isDay(earliest) || !isDay(latest)) return dayInWords(earliest);
  const unit = unitOf(earliest, latest);
  if (unit === MONTHS && earliest.slice(0, -3) === latest.slice(0, -3))
    return MONTH().format(midnight(earliest));
  const [from, to] = [midnight(earliest), midnight(latest)];
  const range = unit().formatRange(from, to);
  return range.includes('/')
    ? inChinese(unit().format(from), unit().format(to))
    : range.replace(/\s*–\s*/, '–');
}

/** The coarsest that says both ends of a closed interval exactly. */
function unitOf(earliest: string, latest: string): typeof DAY {
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return YEAR;
  return earliest.endsWith('-01') && isLastOfMonth(latest) ? MONTHS : DAY;
}

/** Browsers give Chinese intervals in figures with strokes, and their ends in words. The year and month of both are said once. */
function inChinese(from: string, to: string): string {
  const parts = to.split(/(?<=[年月])/);
  const same = parts.findIndex((_, at) => !from.startsWith(parts.slice(0, at + 1).join('')));
  return `${from}至${parts.slice(same).join('')}`;
}

/**
 * One date expression in words, by its calendar interval or the end of it that the relation counts from ("by 30 Nov 2026" for
 * "by the end of November"); its own text where it has no settled days.
 */
function expressionInWords({ text, earliest, latest }: DateExpression, relation: ClaimRelation): string {
  if (!earliest || !latest) return text;
  if (relation === 'on' || relation === 'during') return intervalInWords(earliest, latest);
  const unit = unitOf(earliest, latest);
  const edge = relation === 'since' || relation === 'before' ? earliest : latest;
  return (unit === MONTHS ? MONTH : unit)().format(midnight(edge));
}

/**
 * When a claim holds, in words, with its relation: "21–28 Feb 2019", "since September 2017", "by March 2019".
 * @param dates the expressions that `claim.dates` points to, in that order
 */
export function claimInWords(claim: DatedClaim, dates: readonly DateExpression[]): string {
  const first = dates[0];
  const said = dates.length === 1 && first ? expressionInWords(first, claim.relation) : null;
  if (claim.relation !== 'on' && said) return t(`relation_${claim.relation}`, said);
  return boundsInWords(claim) ?? said ?? t('claimUnsettled');
}

/** ISO days, null where that side is open: "21–28 Feb 2019", "from 18 Jan 2019"; null where both are. */
export function boundsInWords({ earliest, latest }: Pick<DatedClaim, 'earliest' | 'latest'>): string | null {
  if (earliest && latest) return intervalInWords(earliest, latest);
  if (earliest) return t('claimFrom', dayInWords(earliest));
  return latest && t('claimUpTo', dayInWords(latest));
}

/** A moment (milliseconds since 1970) as a day of the reader's own calendar: "18 Jan 2019". */
export function momentInWords(moment: number): string {
  return MOMENT().format(moment);
}

const TICKS: Record<'day' | 'month' | 'year', () => Intl.DateTimeFormat> = {
  day: format({ day: 'numeric', month: 'short' }),
  month: format({ month: 'short' }),
  year: YEAR,
};

/** An ISO day as the beginning of a day, a month or a year: "3 May", "May"; "Jan 2019" where a year begins. */
export function tickInWords(day: string, unit: 'day' | 'month' | 'year'): string {
  const isYear = unit === 'month' && day.slice(5, 7) === '01';
  return (isYear ? MONTHS : TICKS[unit])().format(midnight(day));
}

/** A moment as an ISO day of the reader's own calendar. */
export function dayOfMoment(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
