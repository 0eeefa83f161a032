import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../utils/extract/dates/find.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import type { DateExpression } from '../../../utils/extract/shapes.ts';
import { findVerbGroups } from '../../../utils/extract/verbs.ts';

/** Relative dates, from reference days all over the calendar, held against Temporal's arithmetic. */
function dateIn(text: string, published: string): DateExpression | undefined {
  const prose = readProse({ text, pieces: [], published, lang: 'en' });
  return findDates(prose, findVerbGroups(prose))[0];
}

const DAYS = [
  '0001-01-01',
  '0001-12-31',
  '1899-12-31',
  '1900-02-28',
  '1999-12-31',
  '2000-02-29',
  '2019-01-01',
  '2020-12-31',
  '2024-02-29',
  '9998-12-31',
  '9999-12-31',
].map((day) => Temporal.PlainDate.from(day));

type Shift = (day: Temporal.PlainDate) => [Temporal.PlainDate, Temporal.PlainDate] | null;

const month =
  (shift: number): Shift =>
  (day) => {
    const first = day.with({ day: 1 }).add({ months: shift });
    return [first, first.add({ months: 1 }).subtract({ days: 1 })];
  };
const week =
  (shift: number): Shift =>
  (day) => {
    const first = day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks: shift });
    return [first, first.add({ days: 6 })];
  };
const days =
  (shift: number): Shift =>
  (day) => [day.add({ days: shift }), day.add({ days: shift })];
const year =
  (shift: number): Shift =>
  (day) => {
    const first = day.with({ month: 1, day: 1 }).add({ years: shift });
    return [first, first.add({ years: 1 }).subtract({ days: 1 })];
  };

const RELATIVE: [string, Shift][] = [
  ['They met yesterday.', days(-1)],
  ['They met today.', days(0)],
  ['They will meet tomorrow.', days(1)],
  ['They met ten days ago.', days(-10)],
  ['They met last week.', week(-1)],
  ['They meet this week.', week(0)],
  ['They will meet next week.', week(1)],
  ['They met last month.', month(-1)],
  ['They will meet next month.', month(1)],
  ['They met two months ago.', month(-2)],
  ['They met last year.', year(-1)],
  ['They will meet next year.', year(1)],
];

const inCalendar = (day: Temporal.PlainDate): boolean => day.year >= 1 && day.year <= 9999;

describe.each(RELATIVE)('%s', (text, shift) => {
  it.each(DAYS.map((day) => [day.toString(), day] as const))('counted from %s', (published, day) => {
    const date = dateIn(text, published);
    const wanted = shift(day);
    if (!wanted) throw new Error('No interval is wanted.');
    const [first, last] = wanted;
    // What lies partly outside years 1 to 9999 is cut to them; what lies wholly outside is left open.
    if (!inCalendar(first) && !inCalendar(last)) {
      expect([date?.earliest, date?.latest]).toEqual([null, null]);
      return;
    }
    expect(date?.earliest).toBe(inCalendar(first) ? first.toString() : '0001-01-01');
    expect(date?.latest).toBe(inCalendar(last) ? last.toString() : '9999-12-31');
  });
});

describe('the reference', () => {
  it('is a day: the machine’s time zone changes nothing', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'];
    const before = process.env.TZ;
    const found = zones.map((zone) => {
      process.env.TZ = zone;
      return JSON.stringify(dateIn('The two met on Friday.', '2019-01-20'));
    });
    process.env.TZ = before;
    expect(new Set(found).size).toBe(1);
  });
});
