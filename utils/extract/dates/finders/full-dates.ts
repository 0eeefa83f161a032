import { isCalendarDay } from '../calendar.ts';
import type { Finder, Match } from '../finder.ts';
import type { Said } from '../said.ts';
import { endsClause } from './words.ts';

/** Days and months with their year, in words or figures, in any order that one can write them in. */
export const FULL_DATES: readonly Finder[] = [
  {
    name: 'January 18, 2019',
    pattern: '(WDAY COMMA?)? month:MON THE? day:DAY COMMA? year:YEAR',
    say: (m) => dayOf(m),
  },
  {
    name: 'January eighteenth, 2019',
    pattern: '(WDAY COMMA?)? month:MON THE? day:ORDWORD COMMA? year:YEAR',
    say: (m) => dayOf(m),
  },
  {
    name: 'January 18, nineteen ninety-six',
    pattern: 'month:MON THE? day:(DAY | ORDWORD) COMMA? year:YEARWORD',
    say: (m) => dayOf(m),
  },
  {
    name: '18 January 2019',
    pattern: '(WDAY COMMA?)? day:DAY DOT? OF? month:MON (COMMA | OF)? year:YEAR',
    say: (m) => dayOf(m),
  },
  {
    name: 'the 18th of January, 2019',
    pattern: '(WDAY COMMA?)? THE day:(ORDINAL | ORDWORD) OF? month:MON COMMA? year:YEAR',
    say: (m) => dayOf(m),
  },
  {
    name: '24 August 79',
    pattern: 'day:DAY OF? month:MON before:ANNODOMINI? year:(N59 | N99 | HUNDREDS) after:ANNODOMINI?',
    say: (m) => earlyDay(m),
  },
  { name: '18-Jan-2019', pattern: 'day:DAYNUM HYPHEN month:MON HYPHEN year:YEAR', say: (m) => dayOf(m) },
  { name: '2019 January 18', pattern: 'year:YEAR COMMA? month:MON day:DAYNUM', say: (m) => dayOf(m) },
  {
    name: 'January 2019',
    pattern: 'month:MON (COMMA | OF)? year:YEAR',
    say: (m) => monthOf(m, m.num('year')),
  },
  {
    name: 'January nineteen ninety-six',
    pattern: 'month:MON (COMMA | OF)? year:YEARWORD',
    say: (m) => monthOf(m, m.num('year')),
  },
  {
    name: "January '96",
    pattern: 'month:MON APOSTROPHE year:TWO',
    say: (m) => monthOf(m, shortYear(m.num('year'))),
  },
  { name: '2019-01-18', pattern: 'year:YEAR HYPHEN month:TWO HYPHEN day:TWO', say: (m) => dayOf(m) },
  {
    name: '2019-01-18T10:00:00',
    pattern:
      'year:YEAR HYPHEN month:TWO HYPHEN day:DAYTIME hour:TWO (COLON minute:TWO (COLON (TWO | BIG))?)?',
    say: (m) => timeOf(m),
  },
  { name: '2019/01/18', pattern: 'year:YEAR SLASH month:TWO SLASH day:TWO', say: (m) => dayOf(m) },
  {
    name: '01/18/2019',
    pattern: 'first:DAYNUM SLASH second:DAYNUM SLASH year:(YEAR | TWO)',
    say: (m) => figures(m),
  },
  {
    name: '18-01-2019',
    pattern: 'first:DAYNUM HYPHEN second:DAYNUM HYPHEN year:YEAR',
    say: (m) => figures(m),
  },
  { name: '18.01.2019', pattern: 'date:DOTTED', say: (m) => dotted(m.text()) },
];

function dayOf(m: Match): Said | null {
  const day = { year: m.num('year'), month: m.num('month'), day: m.num('day') };
  const figures = m.classBefore() === 'SLASH' || m.classAfter() === 'SLASH';
  return isCalendarDay(day) && !figures ? { kind: 'day', ...day } : null;
}

/** Without its era a number behind the month needs the end of the clause behind it: "on 24 August 79 people fled". */
const earlyDay = (m: Match): Said | null =>
  m.has('before') || m.has('after') || (m.num('year') < 100 && endsClause(m)) ? dayOf(m) : null;

function timeOf(m: Match): Said | null {
  const on = dayOf(m);
  const minute = m.has('minute') ? m.num('minute') : null;
  return on && m.num('hour') <= 24 ? { kind: 'clock', hour: m.num('hour'), minute, on } : null;
}

const monthOf = (m: Match, year: number): Said => ({
  kind: 'yearly',
  what: { kind: 'month', month: m.num('month') },
  year: { year },
  which: null,
});

export const shortYear = (two: number): number => (two < 40 ? 2000 : 1900) + two;

/** "03/04/2019": which of the two is the month, the whole article tells. */
function figures(m: Match): Said | null {
  if (!m.isGlued() || isFigureSign(m.classBefore()) || isFigureSign(m.classAfter())) return null;
  if (m.num('year') < 100 && m.word('year').length !== 2) return null;
  const year = m.num('year') < 100 ? shortYear(m.num('year')) : m.num('year');
  return figuresOf(m.num('first'), m.num('second'), year);
}

const isFigureSign = (name: string): boolean => name === 'SLASH' || name === 'HYPHEN';

function figuresOf(first: number, second: number, year: number): Said | null {
  const dayFirst = isCalendarDay({ year, month: second, day: first });
  const monthFirst = isCalendarDay({ year, month: first, day: second });
  if (dayFirst && monthFirst && first !== second) return { kind: 'figures', year, first, second };
  if (dayFirst) return { kind: 'day', year, month: second, day: first };
  return monthFirst ? { kind: 'day', year, month: first, day: second } : null;
}

/** Full stops stand between day and month where the day comes first, and in years first. */
function dotted(text: string): Said | null {
  const [first = 0, month = 0, last = 0] = text.split('.').map(Number);
  const isYearFirst = first > 31;
  const year = isYearFirst ? first : last < 100 ? shortYear(last) : last;
  const day = { year, month, day: isYearFirst ? last : first };
  return isCalendarDay(day) ? { kind: 'day', ...day } : null;
}
