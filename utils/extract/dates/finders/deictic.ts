import type { Finder, Match } from '../finder.ts';
import type { Said, Which } from '../said.ts';
import { endsClause, isBeforeName, isCapital, leads, unitOf, whichOf, words } from './words.ts';

/** Dates that point from the day of writing: today, weekdays, last week, this year. */
export const DEICTIC: readonly Finder[] = [
  {
    name: 'today',
    pattern: 'day:TODAY',
    say: (m) => ({ kind: 'deictic', unit: 'day', shift: m.num('day') }),
  },
  {
    name: 'the day before yesterday',
    pattern: 'THE unit:UNIT side:(BEFORE | AFTER) day:TODAY',
    say: (m) => aroundToday(m),
  },
  { name: 'Tuesday', pattern: 'weekday:WEEKDAY', say: (m) => weekdayAlone(m) },
  { name: 'Tues.', pattern: 'weekday:SHORTDAY', say: (m) => shortWeekday(m) },
  {
    name: 'last Tuesday',
    pattern: 'which:(LAST | THIS | NEXT | PAST | COMING) COMING? weekday:WEEKDAY',
    say: (m) => weekday(m, whichOf(m.word('which'))),
  },
  {
    name: 'this past Tuesday',
    pattern: 'THIS which:(PAST | COMING) weekday:WEEKDAY',
    say: (m) => weekday(m, whichOf(m.word('which'))),
  },
  {
    name: 'the coming Tuesday',
    pattern: 'THE which:(COMING | PREVIOUS | FOLLOWING | NEXT) weekday:WEEKDAY',
    say: (m) => storyWeekday(m),
  },
  {
    name: 'Tuesday last week',
    pattern: 'weekday:WEEKDAY (OF | IN)? which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => weekdayOfWeek(m),
  },
  {
    name: 'Friday week',
    pattern: 'weekday:WEEKDAY unit:UNIT',
    say: (m) => (unitOf(m) === 'week' ? { kind: 'weekdayOf', weekday: m.num('weekday'), shift: 1 } : null),
  },
  { name: 'last week', pattern: 'which:(LAST | THIS | NEXT) unit:SINGLE', say: (m) => deictic(m) },
  {
    name: 'this past week',
    pattern: 'THIS which:(PAST | COMING | CURRENT) unit:SINGLE',
    say: (m) => deictic(m),
  },
  { name: 'the current year', pattern: 'THE? which:CURRENT unit:SINGLE', say: (m) => deictic(m) },
  { name: 'the week before last', pattern: 'THE unit:UNIT BEFORE LAST', say: (m) => aroundLast(m, -2) },
  { name: 'the week after next', pattern: 'THE unit:UNIT AFTER NEXT', say: (m) => aroundLast(m, 2) },
  { name: 'the new year', pattern: 'THE fresh:OTHER unit:UNIT', say: (m) => newYear(m) },
  {
    name: 'the weekend',
    pattern: 'THE unit:WEEKEND',
    say: () => ({ kind: 'running', unit: 'weekend', years: 0 }),
  },
];

function aroundToday(m: Match): Said | null {
  if (unitOf(m) !== 'day') return null;
  return { kind: 'deictic', unit: 'day', shift: m.num('day') + (m.word('side') === 'before' ? -1 : 1) };
}

function weekday(m: Match, which: Which): Said {
  return { kind: 'yearly', what: { kind: 'weekday', weekday: m.num('weekday') }, year: null, which };
}

/** "Bloody Sunday" is one day of history, whichever; "Super Tuesday" the one of its year. */
const STORIED = words('bloody super black giving');

/** "The Sunday Times" is no day. */
function weekdayAlone(m: Match): Said | null {
  if (STORIED.has(m.before()) || !isCapital(m.text()) || (m.before() === 'the' && isBeforeName(m)))
    return null;
  return weekday(m, null);
}

const DAY_LEADS = leads('on last next this');

function shortWeekday(m: Match): Said | null {
  return m.word('weekday').length > 2 && DAY_LEADS.has(m.before()) ? weekday(m, null) : null;
}

/** "the following Tuesday" counts from where the story stands. */
function storyWeekday(m: Match): Said | null {
  const which = whichOf(m.word('which'));
  if (which === 0) return weekday(m, 0);
  const what = { kind: 'weekday', weekday: m.num('weekday') } as const;
  return { kind: 'storyYearly', what, side: which ?? 1 };
}

function weekdayOfWeek(m: Match): Said | null {
  if (unitOf(m) !== 'week') return null;
  return { kind: 'weekdayOf', weekday: m.num('weekday'), shift: whichOf(m.word('which')) ?? 0 };
}

const SHORTER = words('second minute hour');

function deictic(m: Match): Said | null {
  const unit = unitOf(m);
  const shift = m.word('which') === 'present' ? 0 : whichOf(m.word('which'));
  if (!unit || shift === null || SHORTER.has(unit) || m.before() === 'the') return null;
  // "this day" is today; "last day", "next day" are counted from elsewhere.
  if (unit === 'day')
    return shift === 0 ? { kind: 'deictic', unit, shift } : { kind: 'anaphor', unit, shift };
  return { kind: 'deictic', unit, shift };
}

const NEW_YEAR_LEADS = leads('in into early of');

function newYear(m: Match): Said | null {
  const isLed = NEW_YEAR_LEADS.has(m.before()) && m.before() !== 'since' && m.before() !== 'from';
  return m.word('fresh') === 'new' && unitOf(m) === 'year' && isLed && endsClause(m)
    ? { kind: 'newYear' }
    : null;
}

function aroundLast(m: Match, shift: number): Said | null {
  const unit = unitOf(m);
  return unit && unit !== 'day' && !SHORTER.has(unit) ? { kind: 'deictic', unit, shift } : null;
}
