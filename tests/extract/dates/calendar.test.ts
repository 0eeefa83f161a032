import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  countOf,
  countOfEaster,
  countOfNthWeekday,
  countOfWeek,
  dayOf,
  daysInMonth,
  dayText,
  isCalendarDay,
  isLeapYear,
  isoWeekOf,
  readDay,
  shiftByMonths,
  weekdayOf,
} from '../../../utils/extract/dates/calendar.ts';

/** The calendar held against an independent one (Temporal), on seeded random days and on those where calendars go wrong. */
const FIRST = Temporal.PlainDate.from('0001-01-01');
const LAST_COUNT = countOf({ year: 9999, month: 12, day: 31 });
const TELLING_YEARS = [
  1, 2, 4, 99, 100, 400, 1582, 1600, 1700, 1899, 1900, 1999, 2000, 2004, 2019, 2020, 2100, 9998, 9999,
];

/** Mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomNumbers(20190118);
const someCounts = Array.from({ length: 3000 }, () => 1 + Math.floor(random() * LAST_COUNT));
const edges = TELLING_YEARS.flatMap((year) =>
  [
    [1, 1],
    [1, 4],
    [2, 28],
    [3, 1],
    [12, 28],
    [12, 31],
  ].map(([month = 1, day = 1]) => countOf({ year, month, day })),
);
const counts = [...someCounts, ...edges];

const temporalDay = (count: number): Temporal.PlainDate => FIRST.add({ days: count - 1 });

describe('the calendar', () => {
  it('names days as Temporal does, and counts them back', () => {
    for (const count of counts) {
      const day = temporalDay(count);
      expect(dayOf(count)).toEqual({ year: day.year, month: day.month, day: day.day });
      expect(countOf(dayOf(count))).toBe(count);
      expect(dayText(count)).toBe(day.toString());
      expect(readDay(day.toString())).toBe(count);
    }
  });

  it('gives weekdays and ISO weeks', () => {
    for (const count of counts) {
      const day = temporalDay(count);
      expect(weekdayOf(count)).toBe(day.dayOfWeek);
      // Week 1 of year 1 may begin before it, and the last week of 9999 end after it: the numbers hold all the same.
      expect(isoWeekOf(count)).toEqual({ year: day.yearOfWeek, week: day.weekOfYear });
    }
  });

  it('finds the Monday of a week', () => {
    for (const count of counts) {
      const { year, week } = isoWeekOf(count);
      expect(countOfWeek(year, week)).toBe(count - weekdayOf(count) + 1);
    }
  });

  it('knows leap years and the lengths of months', () => {
    for (const year of [...TELLING_YEARS, ...someCounts.map((count) => dayOf(count).year)]) {
      expect(isLeapYear(year)).toBe(Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear);
      for (let month = 1; month <= 12; month += 1) {
        expect(daysInMonth(year, month)).toBe(Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth);
      }
    }
  });

  it('moves by months, and stays in shorter ones', () => {
    for (const count of someCounts) {
      const months = Math.floor(random() * 4000) - 2000;
      const day = temporalDay(count);
      const target = addMonths(day.year, day.month, months);
      if (target.year < 1 || target.year > 9999) continue;
      expect(dayText(shiftByMonths(count, months))).toBe(day.add({ months }).toString());
    }
  });

  it('finds the n-th and the last weekday of a month', () => {
    for (const count of someCounts.slice(0, 500)) {
      const { year, month } = dayOf(count);
      for (let weekday = 1; weekday <= 7; weekday += 1) {
        const days = Array.from({ length: daysInMonth(year, month) }, (_, index) =>
          countOf({ year, month, day: index + 1 }),
        );
        const fitting = days.filter((day) => temporalDay(day).dayOfWeek === weekday);
        expect(countOfNthWeekday({ year, month }, weekday, 1)).toBe(fitting[0]);
        expect(countOfNthWeekday({ year, month }, weekday, 4)).toBe(fitting[3]);
        expect(countOfNthWeekday({ year, month }, weekday, -1)).toBe(fitting.at(-1));
      }
    }
  });

  it.each([
    ['1818-03-22'],
    ['1943-04-25'],
    ['2000-04-23'],
    ['2008-03-23'],
    ['2019-04-21'],
    ['2024-03-31'],
    ['2038-04-25'],
    ['2285-03-22'],
  ])('keeps Easter on %s', (day) => {
    expect(dayText(countOfEaster(Number(day.slice(0, 4))))).toBe(day);
  });

  it('knows no day outside years 1 to 9999', () => {
    for (const day of [
      { year: 0, month: 12, day: 31 },
      { year: 10000, month: 1, day: 1 },
      { year: 2019, month: 2, day: 29 },
      { year: 2019, month: 13, day: 1 },
      { year: 2019, month: 4, day: 31 },
      { year: 2019, month: 4, day: 0 },
    ]) {
      expect(isCalendarDay(day)).toBe(false);
    }
    expect(readDay('2019-02-29')).toBe(null);
    expect(readDay('2019-1-1')).toBe(null);
  });
});
