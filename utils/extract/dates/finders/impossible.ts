import { isCalendarDay } from '../calendar.ts';
import { type Finder, type Match, NO_DATE } from '../finder.ts';
import { words } from './words.ts';

/** Days that no calendar has, with all their words: "31 February 2024" is not February either. */
export const IMPOSSIBLE: readonly Finder[] = [
  {
    name: 'February 30, 2023',
    pattern: '(WDAY COMMA?)? month:MON THE? day:(DAY | ORDWORD) COMMA? year:YEAR',
    say: (m) => inYear(m),
  },
  {
    name: '30 February 2023',
    pattern: '(WDAY COMMA?)? THE? day:(DAY | ORDWORD) DOT? OF? month:MON (COMMA | OF)? year:YEAR',
    say: (m) => inYear(m),
  },
  { name: 'June 31', pattern: '(WDAY COMMA?)? month:MON THE? day:(DAY | ORDWORD)', say: (m) => inAnyYear(m) },
  {
    name: '31 June',
    pattern: '(WDAY COMMA?)? THE? day:(DAY | ORDWORD) DOT? OF? month:MON',
    say: (m) => inAnyYear(m),
  },
];

const isDay = (day: number): boolean => day >= 1 && day <= 31;

function inYear(m: Match): typeof NO_DATE | null {
  const day = { year: m.num('year'), month: m.num('month'), day: m.num('day') };
  return isDay(day.day) && !isCalendarDay(day) ? NO_DATE : null;
}

const LEAP_YEAR = 2000;
const GO_WITH_DAYS = words('on by until till since from before after dated');

/** Without a year a number beside a month may count something: "in February 30 people fell ill". */
function inAnyYear(m: Match): typeof NO_DATE | null {
  const day = { year: LEAP_YEAR, month: m.num('month'), day: m.num('day') };
  return GO_WITH_DAYS.has(m.before()) && isDay(day.day) && !isCalendarDay(day) ? NO_DATE : null;
}
