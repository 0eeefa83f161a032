import type { Finder, Match } from '../finder.ts';
import { type Said, UNITS } from '../said.ts';
import { lengthOf } from './amounts.ts';
import { isFortnight, unitOf, whichOf } from './words.ts';

/** Dates counted from another date that is said with them: two Fridays ago, a week from Monday, ten years ago today. */
export const FARTHER: readonly Finder[] = [
  {
    name: 'two Fridays ago',
    pattern: 'amount:AMOUNT weekday:WEEKDAYS AGO',
    say: (m) => weekdayAway(m, -m.num('amount')),
  },
  {
    name: 'a week on Monday',
    pattern: '(A | amount:AMOUNT) unit:(UNIT | UNITS) (FROM | ON) weekday:WEEKDAY',
    say: (m) => weeksFrom(m),
  },
  {
    name: 'ten years ago last week',
    pattern:
      '(A | amount:AMOUNT) unit:(UNIT | UNITS) AGO (which:(LAST | THIS) (of:(UNIT | WEEKEND) | month:MON)? | day:TODAY | weekday:WEEKDAY)',
    say: (m) => backFrom(m),
  },
  {
    name: 'the same day last year',
    pattern: 'THE SAME unit:SINGLE (LAST | THE? PREVIOUS) year:UNIT',
    say: (m) => sameLastYear(m),
  },
];

function sameLastYear(m: Match): Said | null {
  const unit = unitOf(m);
  if (!unit || m.word('year') !== 'year') return null;
  return { kind: 'backFrom', amount: 1, unit: 'year', of: { kind: 'anaphor', unit, shift: 0 } };
}

const weekdayAway = (m: Match, weeks: number): Said | null =>
  Number.isInteger(weeks) && weeks !== 0 ? { kind: 'weekdayAway', weekday: m.num('weekday'), weeks } : null;

function weeksFrom(m: Match): Said | null {
  const amount = m.has('amount') ? m.num('amount') : 1;
  return unitOf(m) === 'week' ? weekdayAway(m, isFortnight(m) ? 2 * amount : amount) : null;
}

function backFrom(m: Match): Said | null {
  const length = lengthOf(m, unitOf(m));
  const of = dateSaid(m);
  if (!length || !of || length.amount === null || !Number.isInteger(length.amount)) return null;
  return { kind: 'backFrom', amount: length.amount, unit: length.unit, of };
}

function dateSaid(m: Match): Said | null {
  if (m.has('day')) return { kind: 'deictic', unit: 'day', shift: m.num('day') };
  if (m.has('weekday'))
    return { kind: 'yearly', what: { kind: 'weekday', weekday: m.num('weekday') }, year: null, which: null };
  const which = whichOf(m.word('which'));
  if (m.has('month'))
    return { kind: 'yearly', what: { kind: 'month', month: m.num('month') }, year: null, which };
  const unit = UNITS[m.num('of')];
  return unit && which !== null ? { kind: 'deictic', unit, shift: which } : null;
}
