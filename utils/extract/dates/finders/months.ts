import { daysInMonth } from '../calendar.ts';
import type { Finder, Match } from '../finder.ts';
import type { Said, YearSaid } from '../said.ts';
import { endsClause, isBeforeName, isCapital, leads, pointsBack, unitOf, whichOf, words } from './words.ts';

/** "that year", "the following year", as part of a pattern. */
export const STORY_YEAR = '(THE? SAME | THAT | THE which:(NEXT | FOLLOWING | PREVIOUS)) unit:UNIT';

/** Months, and days in them, without a year of their own. */
export const MONTHS: readonly Finder[] = [
  {
    name: 'January 18',
    pattern: '(weekday:WDAY COMMA? THE?)? month:MON THE? day:DAY',
    say: (m) => monthDay(m, null),
  },
  {
    name: 'March eighth',
    pattern: '(weekday:WDAY COMMA?)? month:MON THE? day:ORDWORD',
    say: (m) => monthDay(m, null),
  },
  {
    name: '18 January',
    pattern: '(weekday:WDAY COMMA?)? day:DAY DOT? month:MON',
    say: (m) => monthDay(m, null),
  },
  {
    name: 'the 18th of January',
    pattern: '(weekday:WDAY COMMA?)? THE? day:(DAY | ORDWORD) OF month:MON',
    say: (m) => monthDay(m, null),
  },
  {
    name: 'January this year',
    pattern: 'month:MON COMMA? (OF | IN)? which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => monthOf(m, shifted(m)),
  },
  {
    name: 'January 18 last year',
    pattern:
      '(month:MON day:DAY | day:DAY OF? month:MON) COMMA? (OF | IN)? which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => monthDay(m, shifted(m)),
  },
  {
    name: 'January of that year',
    pattern: `month:MON (OF | IN)? ${STORY_YEAR}`,
    say: (m) => monthOf(m, storyYear(m)),
  },
  {
    name: '12 May of the following year',
    pattern: `(month:MON day:DAY | day:DAY month:MON) (OF | IN)? ${STORY_YEAR}`,
    say: (m) => monthDay(m, storyYear(m)),
  },
  {
    name: 'last June',
    pattern: 'which:(LAST | NEXT | THIS | PAST) COMING? month:MON',
    say: (m) => whichMonth(m),
  },
  {
    name: 'last June 5',
    pattern: 'which:(LAST | NEXT | THIS | PAST) month:MON day:DAY',
    say: (m) => whichMonth(m),
  },
  {
    name: 'this past June',
    pattern: 'THIS which:(PAST | COMING) month:MON',
    say: (m) => whichMonth(m),
  },
  {
    name: 'that June',
    pattern: 'THAT month:MON',
    say: (m) => (pointsBack(m) || endsClause(m) ? storyMonth(m, 0) : null),
  },
  {
    name: 'the following June',
    pattern: 'THE which:(PREVIOUS | FOLLOWING | NEXT) month:MON',
    say: (m) => storyMonth(m, whichOf(m.word('which')) ?? 1),
  },
  {
    name: 'the month of June',
    pattern: 'THE unit:UNIT OF month:MON (COMMA? year:YEAR)?',
    say: (m) => ofMonth(m),
  },
  { name: 'June', pattern: 'month:MONTH', say: (m) => alone(m) },
  { name: 'May', pattern: 'month:MAYMONTH', say: (m) => mayAlone(m) },
  { name: 'the 15th', pattern: 'THE day:ORDINAL', say: (m) => monthless(m) },
  {
    name: 'the 15th and 16th',
    pattern: 'THE day:ORDINAL (AND | OR | TO | HYPHEN | DASH) THE? to:ORDINAL',
    say: (m) => monthlessRange(m),
  },
];

const storyMonth = (m: Match, side: -1 | 0 | 1): Said => ({
  kind: 'storyYearly',
  what: monthSaid(m.num('month')),
  side,
});

function ofMonth(m: Match): Said | null {
  if (unitOf(m) !== 'month') return null;
  const year = m.has('year') ? { year: m.num('year') } : null;
  return { kind: 'yearly', what: monthSaid(m.num('month')), year, which: null };
}

const COUNTED = words('% percent million billion thousand people to');

function monthDay(m: Match, year: YearSaid): Said | null {
  const month = m.num('month');
  const day = m.num('day');
  if (day < 1 || day > daysInMonth(2000, month)) return null;
  // "June 5/6", "May 5 percent", "in June 30 people": figures of something else.
  const isRange = m.classAfter() === 'SLASH';
  if (isRange || (COUNTED.has(m.after()) && m.after() !== 'to')) return null;
  if (month === 9 && day === 11 && !year && ATTACKS.has(m.after()))
    return { kind: 'day', year: 2001, month, day };
  const weekday = m.has('weekday') ? m.num('weekday') : null;
  return { kind: 'yearly', what: { kind: 'monthday', month, day, weekday }, year, which: null };
}

/** "the Sept. 11 attacks" are those of 2001, in any year. */
const ATTACKS = words('attacks attack terror terrorist terrorists hijackers hijackings');

function shifted(m: Match): YearSaid {
  return unitOf(m) === 'year' ? { shift: whichOf(m.word('which')) ?? 0 } : null;
}

/** "of that year", "of the following year". */
export const storyYear = (m: Match): YearSaid =>
  unitOf(m) === 'year' ? { onward: m.has('which') ? (whichOf(m.word('which')) ?? 0) : 0 } : null;

const monthSaid = (month: number): { kind: 'month'; month: number } => ({ kind: 'month', month });

function monthOf(m: Match, year: YearSaid): Said | null {
  return year && { kind: 'yearly', what: monthSaid(m.num('month')), year, which: null };
}

function whichMonth(m: Match): Said | null {
  const month = m.num('month');
  const which = whichOf(m.word('which'));
  if (!m.has('day')) return { kind: 'yearly', what: monthSaid(month), year: null, which };
  const day = m.num('day');
  if (day > daysInMonth(2000, month)) return null;
  return { kind: 'yearly', what: { kind: 'monthday', month, day, weekday: null }, year: null, which };
}

const GO_WITH_MONTHS = leads(
  'in of to through during between last next this early late mid each every for around past throughout end beginning start middle',
);
const LISTED = words('and or -');
const MONTH_NAMES = words(
  'january february march april may june july august september october november december from',
);

/** A first name stands before a surname: "June Carter", "Jan Smith"; alone, short forms have their full stop. */
function alone(m: Match): Said | null {
  if (isBeforeName(m) && !GO_WITH_MONTHS.has(m.before())) return null;
  if (m.word('month').length === 3 && !GO_WITH_MONTHS.has(m.before())) return null;
  return { kind: 'yearly', what: monthSaid(m.num('month')), year: null, which: null };
}

const DETERMINERS = words("a an the its their his her our 's");
const EDGES = words('early mid late');
const NO_NOUN = words('of on for to in is was has had will would could by with and or not');

/** "May", "March" and "August" are other words too: a word must stand before them that goes with months. */
function mayAlone(m: Match): Said | null {
  const before = m.before();
  // "in May Britain recalled its envoy"; but "told May Britain".
  if (!isCapital(m.text()) || (isBeforeName(m) && !SURE.has(before) && !isPartOf(m))) return null;
  const attributive = DETERMINERS.has(before) && /^\p{Ll}/u.test(m.textAfter()) && !NO_NOUN.has(m.after());
  const listed =
    ((LISTED.has(before) || before === 'to') && MONTH_NAMES.has(m.before(2))) ||
    isFirstOfTwo(m) ||
    isEndOfLength(m);
  const isEdge = before === '-' && EDGES.has(m.before(2));
  const led = (isEdge || GO_WITH_MONTHS.has(before)) && before !== 'to' && before !== 'for' && !isPerson(m);
  if (!attributive && !listed && !led) return null;
  return { kind: 'yearly', what: monthSaid(m.num('month')), year: null, which: null };
}

/** "by the end of August Britain" */
const isPartOf = (m: Match): boolean => m.before() === 'of' && PARTS.has(m.classBefore(2));
const PARTS = words('START END MIDDLE');

/** "the three months to March" */
const isEndOfLength = (m: Match): boolean => m.before() === 'to' && /^UNITS?$/.test(m.classBefore(2));

/** "May and June". */
const isFirstOfTwo = (m: Match): boolean => JOINING.has(m.classAfter()) && m.classAfter(2) === 'MONTH';
const JOINING = words('AND OR TO HYPHEN DASH');
const SURE = words('in since until till early late mid');

const OF_PERSONS = words('said says told has had was is were would will could');
const OF_BOTH = words('after before by from of since');
const MONTH_CLASSES = words('MONTH MAYMONTH DAY YEAR');

/** "after May resigned", "a letter from May was read", "between May and Juncker". */
function isPerson(m: Match): boolean {
  if (m.before() === 'between') return m.classAfter() === 'AND' && !MONTH_CLASSES.has(m.classAfter(2));
  return OF_BOTH.has(m.before()) && (OF_PERSONS.has(m.after()) || /\p{Ll}ed$/u.test(m.after()));
}

const GO_WITH_DAYS = leads('on through to and or between');

const SUBJECTS = words(
  'he she it they we i who which when where a an the his their its this that after as at from near',
);

const NUMBERED = words(
  'parallel century street avenue floor army division regiment infantry battalion brigade fleet district anniversary amendment',
);

function monthless(m: Match): Said | null {
  const day = m.num('day');
  const alone = !/^[\p{L}\d-]/u.test(m.after()) || NO_NOUN.has(m.after()) || SUBJECTS.has(m.after());
  // "On the 20th German tanks attacked"; "on the 38th Parallel"
  const opens = m.before() === 'on' && m.classBefore(2) === 'BREAK' && !NUMBERED.has(m.after());
  const isLed = GO_WITH_DAYS.has(m.before()) || (m.before() === 'of' && m.classBefore(2) === 'PART');
  return day <= 31 && isLed && (alone || opens) ? { kind: 'monthless', day } : null;
}

/** Days in a row: "on the 27th and 28th". */
function monthlessRange(m: Match): Said | null {
  const from = monthless(m);
  const to = m.num('to');
  const isList = m.inside(2) === 'and' || m.inside(2) === 'or';
  const isRow = isList ? to === m.num('day') + 1 : to > m.num('day');
  if (!from || !isRow || to > 31) return null;
  return {
    kind: 'range',
    from: { said: from, mod: null },
    to: { said: { kind: 'monthless', day: to }, mod: null },
  };
}
