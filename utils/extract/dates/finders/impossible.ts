import { isCalendarDay } from '../calendar.ts';
import { type Finder, type Match, NO_DATE } from '../finder.ts';
import { leads } from './words.ts';

/** Days that no calendar has, with all their words: "31 February 2024" is not February either. */
export const IMPOSSIBLE: readonly Finder[] = [
  {
    name: 'February 30, 2023',
    pattern: '(WDAY COMMA?)? month:MON THE? day:(DAY | ORDWORD) COMMA? year:YEAR',
    say: (m) => noDayIn(m, m.num('year')),
  },
  {
    name: '30 February 2023',
    pattern: '(WDAY COMMA?)? THE? day:(DAY | ORDWORD) DOT? OF? month:MON (COMMA | OF)? year:YEAR',
    say: (m) => noDayIn(m, m.num('year')),
  },
  { name: 'June 31', pattern: '(WDAY COMMA?)? month:MON THE? day:(DAY | ORDWORD)', say: (m) => inAnyYear(m) },
  {
    name: '31 June',
    pattern: '(WDAY COMMA?)? THE? day:(DAY | ORDWORD) DOT? OF? month:MON',
    say: (m) => inAnyYear(m),
  },
];

/** For a number that might be a day, and is none of its month in that year. */
function noDayIn(m: Match, year: number): typeof NO_DATE | null {
  const day = m.num('day');
  const isDay = day >= 1 && day <= 31;
  return isDay && !isCalendarDay({ year, month: m.num('month'), day }) ? NO_DATE : null;
}

const LEAP_YEAR = 2000;
const GO_WITH_DAYS = leads('on dated');

/** Without a year a number beside a month may count something: "in February 30 people fell ill". */
const inAnyYear = (m: Match): typeof NO_DATE | null =>
  GO_WITH_DAYS.has(m.before()) ? noDayIn(m, LEAP_YEAR) : null;
