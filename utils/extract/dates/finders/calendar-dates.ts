import { daysInMonth, isCalendarDay } from '../calendar.ts';
import type { Finder, Match } from '../finder.ts';
import type { Said } from '../said.ts';

const PREPOSITIONS =
  /^(?:in|of|by|until|till|since|from|to|through|during|before|after|between|last|next|this|early|late|mid|each|every|for|around|past|throughout|and|or|late-|beginning|end)$/;

/** Dates that name a month or are written in figures. */
export const CALENDAR_DATES: readonly Finder[] = [
  { name: '2019-01-18', pattern: 'year:YEAR HYPHEN month:TWO HYPHEN day:TWO', say: (m) => dayOf(m) },
  {
    name: '2019-01-18T10:00',
    pattern: 'year:YEAR HYPHEN month:TWO HYPHEN day:DAYTIME hour:TWO? (COLON TWO)? (COLON TWO)?',
    say: (m) => dayOf(m),
  },
  {
    name: '2019/01/18',
    pattern: 'year:YEAR SLASH month:TWO SLASH day:TWO',
    say: (m) => (m.isGlued() ? dayOf(m) : null),
  },
  {
    name: 'January 18, 2019',
    pattern: '(WDAY COMMA?)? (THE? EVERY?)? month:MON THE? day:DAY COMMA? year:YEAR',
    say: (m) => dayOf(m),
  },
  {
    name: 'January eighteenth, 2019',
    pattern: '(WDAY COMMA?)? month:MON THE? day:ORDWORD COMMA? year:YEAR',
    say: (m) => dayOf(m),
  },
  {
    name: '18 January 2019',
    pattern: '(WDAY COMMA?)? THE? day:DAY OF? month:MON COMMA? year:YEAR',
    say: (m) => dayOf(m),
  },
  { name: '18-Jan-2019', pattern: 'day:DAYNUM HYPHEN month:MON HYPHEN year:YEAR', say: (m) => dayOf(m) },
  { name: '2019 January 18', pattern: 'year:YEAR month:MON day:DAYNUM', say: (m) => dayOf(m) },
  {
    name: 'January 18',
    pattern: '(weekday:WDAY COMMA? THE?)? month:MON THE? day:DAY',
    say: (m) => monthDayOf(m),
  },
  {
    name: 'March eighth',
    pattern: '(weekday:WDAY COMMA?)? month:MON THE? day:ORDWORD',
    say: (m) => monthDayOf(m),
  },
  {
    name: '18 January',
    pattern: '(weekday:WDAY COMMA?)? THE? day:DAY OF? month:MON',
    say: (m) => monthDayOf(m),
  },
  {
    name: 'the eighth of March',
    pattern: '(weekday:WDAY COMMA?)? THE? day:ORDWORD OF month:MON',
    say: (m) => monthDayOf(m),
  },
  { name: 'January 2019', pattern: 'month:MON (COMMA | OF)? year:YEAR', say: (m) => monthOf(m) },
  {
    name: 'January nineteen ninety-six',
    pattern: 'month:MON (COMMA | OF)? year:YEARWORD',
    say: (m) => monthOf(m),
  },
  {
    name: 'January 18, nineteen ninety-six',
    pattern: 'month:MON THE? day:DAY COMMA? year:YEARWORD',
    say: (m) => dayOf(m),
  },
  {
    name: 'January this year',
    pattern: 'month:MON COMMA? (OF | IN)? which:(THIS | NEXT | LAST) UNIT',
    say: (m) => ofYear(m),
  },
  {
    name: "January '96",
    pattern: 'month:MON APOSTROPHE year:TWO',
    say: (m) => monthOf(m, shortYear(m.num('year'))),
  },
  { name: '2019-01', pattern: 'year:YEAR HYPHEN month:TWO', say: (m) => isoMonthOf(m) },
  {
    name: 'last June',
    pattern:
      'THE? which:(LAST | NEXT | THIS | PAST | COMING | FOLLOWING | PREVIOUS) COMING? month:MON day:DAY?',
    say: (m) => whichMonth(m),
  },
  { name: 'June', pattern: 'month:MONTH', say: (m) => loneMonth(m) },
  { name: 'May', pattern: 'month:MAYMONTH', say: (m) => loneMayMonth(m) },
  { name: 'the 15th', pattern: 'THE day:ORDINAL', say: (m) => monthless(m) },
];

function dayOf(m: Match): Said | null {
  const day = { year: m.num('year'), month: m.num('month'), day: m.num('day') };
  return isCalendarDay(day) ? { kind: 'day', ...day } : null;
}

function monthDayOf(m: Match): Said | null {
  const month = m.num('month');
  const day = m.num('day');
  if (day < 1 || day > daysInMonth(2000, month)) return null;
  // "June 11,000", "May 5-4": a number of something else.
  if (m.classAfter() === 'SLASH' || /^(?:%|percent|million|billion)$/.test(m.after())) return null;
  const weekday = m.has('weekday') ? m.num('weekday') : null;
  return { kind: 'yearly', what: { kind: 'monthday', month, day, weekday }, year: null, which: null };
}

const month = (number: number): { kind: 'month'; month: number } => ({ kind: 'month', month: number });

function monthOf(m: Match, year = m.num('year')): Said {
  return { kind: 'yearly', what: month(m.num('month')), year: { year }, which: null };
}

export const shortYear = (two: number): number => (two < 40 ? 2000 : 1900) + two;

function isoMonthOf(m: Match): Said | null {
  const ok =
    m.num('month') >= 1 &&
    m.num('month') <= 12 &&
    m.classAfter() !== 'HYPHEN' &&
    m.word('month').length === 2;
  // "1950-53" is a range of years; "2001-02" may be either, and in prose is a season or a fiscal year.
  return ok && m.before() !== 'in' && m.before() !== 'the' && m.num('month') <= m.num('year') % 100
    ? null
    : ok && (m.num('year') % 100) + 1 !== m.num('month')
      ? monthOf(m)
      : null;
}

function ofYear(m: Match): Said | null {
  const words = ['last', 'this', 'next'];
  const shift = words.indexOf(m.word('which')) - 1;
  return shift < -1 ? null : { kind: 'yearly', what: month(m.num('month')), year: { shift }, which: null };
}

export function whichOf(word: string): -1 | 0 | 1 | null {
  if (/^(?:last|past|previous|preceding|prior)$/.test(word)) return -1;
  if (/^(?:next|following|subsequent)$/.test(word)) return 1;
  return /^(?:this|coming|upcoming)$/.test(word) ? 0 : null;
}

function whichMonth(m: Match): Said | null {
  const number = m.num('month');
  const day = m.num('day');
  const which = whichOf(m.word('which'));
  if (!m.has('day')) return { kind: 'yearly', what: month(number), year: null, which };
  return { kind: 'yearly', what: { kind: 'monthday', month: number, day, weekday: null }, year: null, which };
}

function loneMonth(m: Match): Said | null {
  // "June Carter", "April Smith": a first name stands before a surname.
  const named = /^\p{Lu}\p{Ll}/u.test(m.textAfter()) && m.classAfter() === 'OTHER';
  if (named && !PREPOSITIONS.test(m.before())) return null;
  return { kind: 'yearly', what: month(m.num('month')), year: null, which: null };
}

/** "May", "March" and "August" alone need a word before them that goes with months. */
function loneMayMonth(m: Match): Said | null {
  if (!/^\p{Lu}\p{Ll}/u.test(m.text()) && !/^\p{Lu}{3}/u.test(m.text())) return null;
  const before = m.before();
  const attributive =
    /^(?:a|the|its|their|his|her|our)$/.test(before) &&
    /^\p{Ll}/u.test(m.textAfter()) &&
    !/^(?:of|on|for|to|in|is|was|has|had|will)$/.test(m.after());
  const named = /^\p{Lu}\p{Ll}/u.test(m.textAfter()) && m.classAfter() === 'OTHER';
  if (!(PREPOSITIONS.test(before) && !named) && !attributive) return null;
  if (before === 'and' || before === 'or' || before === 'for' || before === 'to') {
    if (
      !/^(?:april|february|june|july|march|september|may|january|december|october|november|from)$/.test(
        m.before(2),
      )
    )
      return null;
  }
  return { kind: 'yearly', what: month(m.num('month')), year: null, which: null };
}

function monthless(m: Match): Said | null {
  const fits =
    m.num('day') <= 31 && /^(?:on|by|until|since|from|before|after|the|through|to|and)$/.test(m.before());
  const alone = m.classAfter() !== 'OTHER' || /^[.,;:)]$/.test(m.after()) || m.after() === '';
  return fits && alone && m.classAfter() !== 'CENTURY' && m.classAfter() !== 'UNIT'
    ? { kind: 'monthless', day: m.num('day') }
    : null;
}
