import { daysInMonth } from '../calendar.ts';
import type { Finder, Match } from '../finder.ts';
import type { Part, Said, YearSaid } from '../said.ts';

/** Ranges that share a part of what they say: the century, the month, the year. */
export const RANGES: readonly Finder[] = [
  { name: '1950-53', pattern: 'from:YEAR (HYPHEN | DASH) to:TWO', say: (m) => years(m) },
  { name: '1950-1953', pattern: 'from:YEAR (HYPHEN | DASH) to:YEAR', say: (m) => fullYears(m) },
  {
    name: 'the financial year 2018/19',
    pattern: '(THE? (UNIT | FISCAL UNIT?))? from:YEAR (SLASH | HYPHEN) to:TWO',
    say: (m) => (m.num('to') === (m.num('from') + 1) % 100 ? years(m) : null),
  },
  {
    name: 'March 12-14',
    pattern: 'month:MON from:DAY (HYPHEN | DASH | SLASH | TO | AND | UNTIL) to:DAY (COMMA? year:YEAR)?',
    say: (m) => days(m),
  },
  {
    name: '12-14 March',
    pattern: 'from:DAY (HYPHEN | DASH | SLASH | TO | AND | UNTIL) to:DAY OF? month:MON (COMMA? year:YEAR)?',
    say: (m) => days(m),
  },
  {
    name: 'between 12 and 14 March',
    pattern: '(BETWEEN from:DAY AND | FROM from:DAY TO) to:DAY OF? month:MON (COMMA? year:YEAR)?',
    say: (m) => days(m),
  },
  {
    name: 'between March 12 and 14',
    pattern: '(BETWEEN month:MON from:DAY AND | FROM month:MON from:DAY TO) to:DAY (COMMA? year:YEAR)?',
    say: (m) => days(m),
  },
  { name: 'May-July 2019', pattern: 'from:MON (HYPHEN | DASH) to:MON year:YEAR', say: (m) => months(m) },
];

const part = (said: Said): Part => ({ said, mod: null });
const year = (number: number): Part => part({ kind: 'year', year: number, fiscal: false });

function years(m: Match): Said | null {
  const from = m.num('from');
  const to = m.num('to');
  if (m.word('to').length !== 2 || to <= from % 100 || m.classAfter() === 'HYPHEN') return null;
  return { kind: 'range', from: year(from), to: year(from - (from % 100) + to) };
}

function fullYears(m: Match): Said | null {
  return m.num('to') > m.num('from')
    ? { kind: 'range', from: year(m.num('from')), to: year(m.num('to')) }
    : null;
}

function days(m: Match): Said | null {
  const month = m.num('month');
  const fits = (day: number): boolean => day >= 1 && day <= daysInMonth(2000, month);
  if (!fits(m.num('from')) || !fits(m.num('to')) || m.num('from') >= m.num('to')) return null;
  const said: YearSaid = m.has('year') ? { year: m.num('year') } : null;
  const dayOf = (day: number): Part =>
    part({ kind: 'yearly', what: { kind: 'monthday', month, day, weekday: null }, year: said, which: null });
  return { kind: 'range', from: dayOf(m.num('from')), to: dayOf(m.num('to')) };
}

function months(m: Match): Said {
  const monthOf = (month: number): Part =>
    part({ kind: 'yearly', what: { kind: 'month', month }, year: { year: m.num('year') }, which: null });
  return { kind: 'range', from: monthOf(m.num('from')), to: monthOf(m.num('to')) };
}
