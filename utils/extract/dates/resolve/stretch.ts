import type { TimexMod } from '../../shapes.ts';
import {
  addMonths,
  countOf,
  dayOf,
  daysInMonth,
  dayText,
  FIRST_YEAR,
  LAST_YEAR,
  monthText,
  weekdayOf,
  weekText,
  yearText,
} from '../calendar.ts';
import type { Season, Unit } from '../said.ts';

/** A stretch of the calendar, by its first and last day (counts), and the TIMEX3 value that names it. */
export interface Stretch {
  unit: Unit | 'half' | 'season';
  value: string;
  from: number;
  to: number;
}

const FIRST_DAY = 1;
const LAST_DAY = countOf({ year: LAST_YEAR, month: 12, day: 31 });

/** Cuts a stretch to the years that the calendar has; null when nothing is left. */
function within(stretch: Stretch): Stretch | null {
  if (stretch.to < FIRST_DAY || stretch.from > LAST_DAY) return null;
  return { ...stretch, from: Math.max(stretch.from, FIRST_DAY), to: Math.min(stretch.to, LAST_DAY) };
}

export const dayStretch = (count: number): Stretch | null =>
  count >= FIRST_DAY && count <= LAST_DAY
    ? { unit: 'day', value: dayText(count), from: count, to: count }
    : null;

export function weekStretch(count: number): Stretch | null {
  const from = count - weekdayOf(count) + 1;
  return within({ unit: 'week', value: weekText(count), from, to: from + 6 });
}

/** Saturday and Sunday of the week that a day lies in. */
export function weekendStretch(count: number): Stretch | null {
  const week = weekStretch(count);
  return (
    week && within({ unit: 'weekend', value: `${week.value}-WE`, from: week.from + 5, to: week.from + 6 })
  );
}

const fits = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function months(first: { year: number; month: number }, length: number): { from: number; to: number } {
  const last = addMonths(first.year, first.month, length - 1);
  const end = Math.min(last.year, LAST_YEAR);
  const month = last.year > LAST_YEAR ? 12 : last.month;
  return {
    from: countOf({ ...first, day: 1 }),
    to: countOf({ year: end, month, day: daysInMonth(end, month) }),
  };
}

export const monthStretch = (year: number, month: number): Stretch | null =>
  fits(year) ? { unit: 'month', value: monthText(year, month), ...months({ year, month }, 1) } : null;

export const quarterStretch = (year: number, quarter: number): Stretch | null =>
  fits(year)
    ? {
        unit: 'quarter',
        value: `${yearText(year)}-Q${quarter}`,
        ...months({ year, month: 3 * quarter - 2 }, 3),
      }
    : null;

export const halfStretch = (year: number, half: number): Stretch | null =>
  fits(year)
    ? { unit: 'half', value: `${yearText(year)}-H${half}`, ...months({ year, month: 6 * half - 5 }, 6) }
    : null;

const SEASON_MONTHS: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Seasons of the northern hemisphere, by whole months; a winter belongs to the year that it begins in. */
export const seasonStretch = (year: number, season: Season): Stretch | null =>
  fits(year)
    ? {
        unit: 'season',
        value: `${yearText(year)}-${season}`,
        ...months({ year, month: SEASON_MONTHS[season] }, 3),
      }
    : null;

function yearsStretch(unit: 'year' | 'decade' | 'century', start: number, length: number): Stretch | null {
  const value = yearText(Math.max(start, 0)).slice(0, { year: 4, decade: 3, century: 2 }[unit]);
  const first = Math.max(start, FIRST_YEAR);
  const last = Math.min(start + length - 1, LAST_YEAR);
  if (first > last) return null;
  return {
    unit,
    value,
    from: countOf({ year: first, month: 1, day: 1 }),
    to: countOf({ year: last, month: 12, day: 31 }),
  };
}

export const yearStretch = (year: number): Stretch | null => yearsStretch('year', year, 1);
export const decadeStretch = (start: number): Stretch | null => yearsStretch('decade', start, 10);
export const centuryStretch = (start: number): Stretch | null => yearsStretch('century', start, 100);

/** The stretch of a unit that lies some units away from a day. */
export function stretchAway(unit: Unit, count: number, shift: number): Stretch | null {
  const { year, month } = dayOf(count);
  if (unit === 'week') return weekStretch(count + 7 * shift);
  if (unit === 'weekend') return weekendStretch(count + 7 * shift);
  if (unit === 'month') {
    const target = addMonths(year, month, shift);
    return monthStretch(target.year, target.month);
  }
  if (unit === 'quarter') {
    const target = addMonths(year, 3 * Math.ceil(month / 3), 3 * shift);
    return quarterStretch(target.year, Math.ceil(target.month / 3));
  }
  if (unit === 'year') return yearStretch(year + shift);
  if (unit === 'decade') return decadeStretch(10 * (Math.floor(year / 10) + shift));
  if (unit === 'century') return centuryStretch(100 * (Math.floor(year / 100) + shift));
  return dayStretch(count + shift);
}

/** The n-th day, week (by sevens from the start), weekend or month inside a stretch; -1 the last; null when it has none. */
export function nthOf(whole: Stretch, nth: number, unit: Unit): Stretch | null {
  const inside = nth > 0 ? fromStart(whole, nth, unit) : fromEnd(whole, unit);
  return inside && inside.from >= whole.from && inside.to <= whole.to ? inside : null;
}

function fromStart({ from }: Stretch, nth: number, unit: Unit): Stretch | null {
  if (unit === 'week') return sevenDays(from + 7 * (nth - 1));
  const first = stretchAway(unit, from, 0);
  return first && stretchAway(unit, from, first.from < from ? nth : nth - 1);
}

function fromEnd({ to }: Stretch, unit: Unit): Stretch | null {
  if (unit === 'week') return sevenDays(to - 6);
  const last = stretchAway(unit, to, 0);
  return last && last.to > to ? stretchAway(unit, to, -1) : last;
}

const sevenDays = (from: number): Stretch | null =>
  within({ unit: 'week', value: weekText(from + 3), from, to: from + 6 });

/**
 * Bounds of the early, middle or late part: of a month by tens of days, of a week Monday and
 * Tuesday, Wednesday and Thursday, Friday to Sunday, of anything else by thirds.
 */
export function partOf({ unit, from, to }: Stretch, mod: TimexMod | null): { from: number; to: number } {
  if ((mod !== 'START' && mod !== 'MID' && mod !== 'END') || unit === 'day') return { from, to };
  if (unit === 'month') {
    if (mod === 'START') return { from, to: from + 9 };
    return mod === 'MID' ? { from: from + 10, to: from + 19 } : { from: from + 20, to };
  }
  if (unit === 'week') {
    if (mod === 'START') return { from, to: from + 1 };
    return mod === 'MID' ? { from: from + 2, to: from + 3 } : { from: from + 4, to };
  }
  const cuts =
    unit === 'year' || unit === 'decade' || unit === 'century' ? monthCuts(from, to) : dayCuts(from, to);
  if (mod === 'START') return { from, to: cuts.second - 1 };
  return mod === 'MID' ? { from: cuts.second, to: cuts.third - 1 } : { from: cuts.third, to };
}

interface Cuts {
  /** First day of the second and of the third part. */
  second: number;
  third: number;
}

function monthCuts(from: number, to: number): Cuts {
  const start = dayOf(from);
  const years = dayOf(to).year - start.year + 1;
  const third = (12 * years) / 3;
  const cut = (months: number): number => {
    const { year, month } = addMonths(start.year, 1, Math.round(months));
    return countOf({ year, month, day: 1 });
  };
  return { second: cut(third), third: cut(2 * third) };
}

function dayCuts(from: number, to: number): Cuts {
  const length = to - from + 1;
  return { second: from + Math.ceil(length / 3), third: from + Math.ceil((2 * length) / 3) };
}
