/**
 * Calendar arithmetic on whole numbers: the proleptic Gregorian calendar, years 1 to 9999. A day is counted from
 * 0001-01-01, which is day 1 and was a Monday. After Reingold and Dershowitz, "Calendrical Calculations".
 */

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

export const isCalendarDay = ({ year, month, day }: CalendarDay): boolean =>
  year >= FIRST_YEAR &&
  year <= LAST_YEAR &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** The count of a calendar day that exists. */
export function countOf({ year, month, day }: CalendarDay): number {
  const before = year - 1;
  const yearDays =
    365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const shift = month <= 2 ? 0 : isLeapYear(year) ? -1 : -2;
  return yearDays + Math.floor((367 * month - 362) / 12) + shift + day;
}

export function dayOf(count: number): CalendarDay {
  const year = yearOf(count);
  const elapsed = count - countOf({ year, month: 1, day: 1 });
  const shift = count < countOf({ year, month: 3, day: 1 }) ? 0 : isLeapYear(year) ? 1 : 2;
  const month = Math.floor((12 * (elapsed + shift) + 373) / 367);
  return { year, month, day: count - countOf({ year, month, day: 1 }) + 1 };
}

/** Years in 400, 100, 4 and 1 year cycles of 146,097, 36,524, 1,461 and 365 days. */
function yearOf(count: number): number {
  const days = count - 1;
  const n400 = Math.floor(days / 146097);
  const d1 = days - n400 * 146097;
  const n100 = Math.floor(d1 / 36524);
  const d2 = d1 - n100 * 36524;
  const n4 = Math.floor(d2 / 1461);
  const n1 = Math.floor((d2 - n4 * 1461) / 365);
  const year = 400 * n400 + 100 * n100 + 4 * n4 + n1;
  return n100 === 4 || n1 === 4 ? year : year + 1;
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (count: number): number => ((((count - 1) % 7) + 7) % 7) + 1;

/** The ISO week that a day lies in: weeks begin on Monday, and belong to the year of their Thursday. */
export function isoWeekOf(count: number): { year: number; week: number } {
  const thursday = count - weekdayOf(count) + 4;
  const { year } = dayOf(thursday);
  return { year, week: Math.floor((thursday - countOf({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** Monday of an ISO week; of the first or last one, the Monday may lie in the neighbouring year. */
export function countOfWeek(year: number, week: number): number {
  const fourth = countOf({ year, month: 1, day: 4 });
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
}

/** A month some months away. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const total = year * 12 + (month - 1) + months;
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/** The same day some months away, or that month's last day where it is shorter. */
export function shiftByMonths(count: number, months: number): number {
  const { year, month, day } = dayOf(count);
  const target = addMonths(year, month, months);
  return countOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Gregorian Easter Sunday (the anonymous algorithm of Meeus, Jones and Butcher). */
export function countOfEaster(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  return countOf({ year, month, day: ((d + e - 7 * f + 114) % 31) + 1 });
}

/** The n-th weekday of a month; -1 the last one. */
export function countOfNthWeekday(
  { year, month }: { year: number; month: number },
  weekday: number,
  nth: number,
): number {
  if (nth > 0) {
    const first = countOf({ year, month, day: 1 });
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = countOf({ year, month, day: daysInMonth(year, month) });
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const yearText = (year: number): string => pad(year, 4);
export const monthText = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

export function dayText(count: number): string {
  const { year, month, day } = dayOf(count);
  return `${monthText(year, month)}-${pad(day, 2)}`;
}

export function weekText(count: number): string {
  const { year, week } = isoWeekOf(count);
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

/** Reads an ISO day, or null when it is none. */
export function readDay(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDay(day) ? countOf(day) : null;
}
