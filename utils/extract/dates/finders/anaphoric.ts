import type { Finder, Match, Reading } from '../finder.ts';
import type { Said } from '../said.ts';
import { amountOf, lengthOf } from './amounts.ts';
import { endsClause, isFortnight, unitOf, whichOf, words } from './words.ts';

const SIDES = '(AGO | EARLIER | LATER | AFTERWARDS | BEFORE | AFTER | HENCE)';

/** Dates that count from where the text stands: that year, the following day, two days later, a year ago. */
export const ANAPHORIC: readonly Finder[] = [
  { name: 'the same year', pattern: '(THE | THAT | THIS)? SAME unit:SINGLE', say: (m) => anaphor(m, 0) },
  { name: 'that year', pattern: 'THAT unit:SINGLE', say: (m) => anaphor(m, 0) },
  { name: 'that same year', pattern: 'THAT (SAME | FISCAL) unit:SINGLE', say: (m) => anaphor(m, 0) },
  {
    name: 'the past year',
    pattern: 'THE which:(PAST | COMING | LAST | NEXT) unit:SINGLE',
    say: (m) => neighbour(m),
  },
  {
    name: 'the following year',
    pattern: 'THE? which:(PREVIOUS | FOLLOWING) unit:SINGLE',
    say: (m) => anaphor(m, whichOf(m.word('which')) ?? 1),
  },
  { name: 'the day before', pattern: 'THE unit:UNIT side:(BEFORE | AFTER)', say: (m) => dayBefore(m) },
  {
    name: 'the year',
    pattern: 'THE (FISCAL | FULL)? unit:(UNIT | QUARTER | CENTURY)',
    say: (m) => running(m),
  },
  {
    name: 'the year to date',
    pattern: 'THE unit:UNIT TO DATE',
    say: (m) => toDate(m),
  },
  { name: 'the fiscal year', pattern: 'FISCAL unit:UNIT', say: (m) => running(m) },
  {
    name: 'the latest quarter',
    pattern: 'THE LATEST FISCAL? unit:(QUARTER | PERIOD)',
    say: () => ({ kind: 'running', unit: 'quarter', years: 0 }),
  },
  {
    name: 'the year-ago quarter',
    pattern: 'THE? COMPARABLE? back:UNIT HYPHEN (AGO | EARLIER) FISCAL? unit:(QUARTER | PERIOD)',
    say: (m) => yearAgo(m),
  },
  {
    name: 'the year-ago third quarter',
    pattern: 'THE? back:UNIT HYPHEN (AGO | EARLIER) nth:NTH unit:QUARTER',
    say: (m) => yearAgo(m),
  },
  { name: 'year-ago (results)', pattern: 'back:UNIT HYPHEN (AGO | EARLIER)', say: (m) => yearAgo(m) },
  {
    name: 'two years ago',
    pattern: `amount:AMOUNT unit:(UNIT | UNITS | CENTURY) side:${SIDES}`,
    say: (m) => offset(m),
  },
  { name: 'a year ago', pattern: `A unit:(UNIT | CENTURY | QUARTER) side:${SIDES}`, say: (m) => offset(m) },
  {
    name: 'a year or so ago',
    pattern: `(A | amount:AMOUNT) unit:(UNIT | UNITS | CENTURY) OR so:OTHER side:${SIDES}`,
    say: (m) => orSo(m),
  },
  {
    name: 'half a century ago',
    pattern: `(half:HALF HYPHEN? A? | A half:HALF HYPHEN?) unit:(UNIT | CENTURY) side:${SIDES}`,
    say: (m) => partAway(m, 0.5),
  },
  {
    name: 'a year and a half ago',
    pattern: `A unit:UNIT AND A half:HALF side:${SIDES}`,
    say: (m) => partAway(m, 1.5),
  },
  {
    name: 'six months on',
    pattern: '(A | amount:AMOUNT) unit:(UNIT | UNITS) ON',
    say: (m) => (m.after() === ',' ? onward(m) : null),
  },
  { name: 'a year or two ago', pattern: `A unit:UNIT OR AMOUNT side:${SIDES}`, say: (m) => orSo(m) },
  {
    name: 'two and a half years ago',
    pattern: `amount:AMOUNT AND A half:HALF unit:UNITS side:${SIDES}`,
    say: (m) => offset(m),
  },
  {
    name: '2 1/2 years ago',
    pattern: `amount:AMOUNT HYPHEN? p:N12 SLASH q:N12 unit:UNITS side:${SIDES}`,
    say: (m) => offset(m),
  },
  {
    name: 'several years ago',
    pattern: `(A? (SEVERAL | FEW | SOME)) unit:UNITS side:${SIDES}`,
    say: (m) => offset(m),
  },
  {
    name: 'a couple of years ago',
    pattern: `A couple:COUPLE OF? unit:UNITS side:${SIDES}`,
    say: (m) => orSo(m),
  },
  { name: 'years ago', pattern: `unit:UNITS side:(AGO | EARLIER | LATER)`, say: (m) => offset(m) },
  {
    name: 'two years from now',
    pattern: '(A | amount:AMOUNT) unit:(UNIT | UNITS) FROM (NOW | TODAY)',
    say: (m) => fromNow(m),
  },
  { name: 'in two years', pattern: 'IN (A | amount:AMOUNT) unit:(UNIT | UNITS)', say: (m) => within(m) },
  {
    name: 'the week of March 6',
    pattern: 'THE unit:UNIT OF (month:MON day:DAY | day:DAYNUM month:MON) (COMMA? year:YEAR)?',
    say: (m) => weekOf(m),
  },
];

const SHORTER = words('second minute hour');

function anaphor(m: Match, shift: number): Said | null {
  const unit = unitOf(m);
  // "that day in May" is told of by what follows.
  if (shift === 0 && m.after() === 'in' && m.classAfter(2).endsWith('MONTH')) return null;
  return unit && !SHORTER.has(unit) ? { kind: 'anaphor', unit, shift } : null;
}

const THROUGH = words('over in within during for throughout of');

/** "over the next year" is a length; "the next year" alone, and "the next day", name one. */
function neighbour(m: Match): Said | null {
  const unit = unitOf(m);
  const word = m.word('which');
  if (!unit || SHORTER.has(unit)) return null;
  if (word === 'next' && VERY_LONG.has(unit) && !THROUGH.has(m.before()))
    return { kind: 'deictic', unit, shift: 1 };
  if (word === 'next' && (unit === 'day' || !THROUGH.has(m.before())))
    return { kind: 'anaphor', unit, shift: 1 };
  // "the last day", "the last quarter" of something
  if (
    word === 'last' &&
    (unit === 'day' || m.after() === 'of' || !(THROUGH.has(m.before()) || m.before() === ''))
  )
    return null;
  return { kind: 'duration', amount: 1, unit, rest: null, side: word === 'past' || word === 'last' ? -1 : 1 };
}

/** With what follows ("the day before the vote") it counts from an event and cannot be worked out. */
function dayBefore(m: Match): Said | null {
  const unit = unitOf(m);
  if (!unit || SHORTER.has(unit) || !endsClause(m)) return null;
  return { kind: 'anaphor', unit, shift: m.word('side') === 'before' ? -1 : 1 };
}

const PERIOD_LEADS = words('for in of during by through until within later earlier over throughout from');
const LONG = words('year quarter month week');
const VERY_LONG = words('decade century');
/** "before the month was out" */
const WAS = words('was is');
const EDGES = words('START END MIDDLE EARLIER LATER');

function running(m: Match): Said | null {
  const unit = unitOf(m);
  if (!unit || m.classAfter() === 'HYPHEN' || m.classBefore() === 'A') return null;
  // "the end of the decade", but not "the trial of the century"
  if (VERY_LONG.has(unit) && EDGES.has(m.classBefore(2))) return { kind: 'running', unit, years: 0 };
  if (!LONG.has(unit)) return null;
  // "the year ended Jan. 31" is no calendar year.
  if (unit === 'year' && m.classAfter() === 'ENDED')
    return { kind: 'duration', amount: 1, unit, rest: null, side: 0 };
  const marked = m.last - m.first > 2 || m.text().toLowerCase() === 'fiscal' || m.classAfter() === 'ENDED';
  const isOut = m.before() === 'before' && WAS.has(m.after()) && m.after(2) === 'out';
  if (!marked && !isOut && (!PERIOD_LEADS.has(m.before()) || m.after() === 'of' || m.after() === 'that'))
    return null;
  if (unit === 'month' || unit === 'week') return { kind: 'anaphor', unit, shift: 0 };
  return { kind: 'running', unit, years: 0 };
}

function toDate(m: Match): Reading | null {
  const unit = unitOf(m);
  return unit && LONG.has(unit) ? { said: { kind: 'deictic', unit, shift: 0 }, side: -1 } : null;
}

function yearAgo(m: Match): Said | null {
  if (m.word('back') !== 'year') return null;
  if (!m.has('nth')) return { kind: 'running', unit: 'quarter', years: -1 };
  return {
    kind: 'yearly',
    what: { kind: 'quarter', quarter: m.num('nth') },
    year: { shift: -1 },
    which: null,
  };
}

const BACK = words('ago earlier before');

function offset(m: Match): Said | null {
  const side = m.word('side');
  // "two years before the war" counts from an event.
  if ((side === 'before' || side === 'after') && !endsClause(m)) return null;
  const length = lengthOf(m, unitOf(m));
  if (!length) return null;
  const from = side === 'ago' || side === 'hence' ? 'reference' : 'story';
  return { kind: 'offset', ...length, direction: BACK.has(side) ? -1 : 1, from };
}

/** "half an hour later", "a year and a half ago". */
function partAway(m: Match, amount: number): Said | null {
  const whole = offset(m);
  return whole?.kind === 'offset' ? { ...whole, amount } : null;
}

function onward(m: Match): Said | null {
  const length = lengthOf(m, unitOf(m));
  return length && { kind: 'offset', ...length, direction: 1, from: 'story' };
}

function orSo(m: Match): Reading | null {
  if (m.has('so') && m.word('so') !== 'so') return null;
  const said = offset(m);
  return said && { said, mod: 'APPROX' };
}

function fromNow(m: Match): Said | null {
  const length = lengthOf(m, unitOf(m));
  return length && { kind: 'offset', ...length, direction: 1, from: 'reference' };
}

const NOT_WITHIN = words('of ago earlier later old from before after or');

function within(m: Match): Reading | null {
  const unit = unitOf(m);
  const amount = m.has('amount') ? amountOf(m) : 1;
  if (!unit || amount === null || NOT_WITHIN.has(m.after())) return null;
  return { said: { kind: 'within', amount: isFortnight(m) ? 2 * amount : amount, unit }, trim: 1 };
}

function weekOf(m: Match): Said | null {
  if (unitOf(m) !== 'week') return null;
  const what = { kind: 'monthday', month: m.num('month'), day: m.num('day'), weekday: null } as const;
  const year = m.has('year') ? { year: m.num('year') } : null;
  return { kind: 'weekWith', day: { kind: 'yearly', what, year, which: null } };
}
