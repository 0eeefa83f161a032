import type { Finder, Match, Reading } from '../finder.ts';
import { type Said, UNITS, type Unit } from '../said.ts';
import { amountOf, lengthOf } from './amounts.ts';
import { whichOf } from './calendar-dates.ts';

/** Dates that count from another day: the reference, or the one that the article has come to. */
export const RELATIVE_DATES: readonly Finder[] = [
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
  { name: 'Tuesday', pattern: 'weekday:WEEKDAY', say: (m) => weekday(m, null) },
  {
    name: 'Tues.',
    pattern: 'weekday:SHORTDAY',
    say: (m) => (m.word('weekday').endsWith('.') && m.classBefore() === 'ON' ? weekday(m, null) : null),
  },
  {
    name: 'last Tuesday',
    pattern: 'THE? which:(LAST | THIS | NEXT | PAST | COMING | PREVIOUS | FOLLOWING) COMING? weekday:WEEKDAY',
    say: (m) => weekday(m, whichOf(m.word('which'))),
  },
  {
    name: 'Tuesday last week',
    pattern: 'weekday:WEEKDAY (OF | IN)? which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => weekdayOfWeek(m),
  },
  { name: 'last week', pattern: 'which:(LAST | THIS | NEXT) unit:SINGLE', say: (m) => deictic(m) },
  {
    name: 'the past year',
    pattern: 'THE? which:(PAST | COMING | CURRENT | PREVIOUS | FOLLOWING | NEXT | LAST) unit:SINGLE',
    say: (m) => neighbour(m),
  },
  { name: 'this past week', pattern: 'THIS which:(PAST | COMING) unit:SINGLE', say: (m) => deictic(m) },
  { name: 'the same year', pattern: '(THE | THAT | THIS)? SAME unit:SINGLE', say: (m) => anaphor(m, 0) },
  {
    name: 'that year',
    pattern: 'THAT unit:SINGLE',
    say: (m) => (unitOf(m) === 'minute' || unitOf(m) === 'hour' ? null : anaphor(m, 0)),
  },
  { name: 'the day before', pattern: 'THE unit:UNIT side:(BEFORE | AFTER)', say: (m) => dayBefore(m) },
  {
    name: 'the next day',
    pattern: 'THE which:(NEXT | FOLLOWING | PREVIOUS) unit:UNIT',
    say: (m) => anaphor(m, whichOf(m.word('which')) ?? 1),
  },
  {
    name: 'the weekend',
    pattern: 'THE unit:WEEKEND',
    say: () => ({ kind: 'running', unit: 'weekend', years: 0 }),
  },
  {
    name: 'the year',
    pattern: 'THE (FISCAL | FULL | CURRENT)? unit:(UNIT | QUARTER)',
    say: (m) => running(m),
  },
  {
    name: 'the year-ago quarter',
    pattern: 'THE? COMPARABLE? back:UNIT HYPHEN (AGO | EARLIER) nth:NTH? unit:(QUARTER | PERIOD)?',
    say: (m) => yearAgo(m),
  },
  {
    name: 'the latest quarter',
    pattern: 'THE (LATEST | CURRENT) unit:(QUARTER | PERIOD)',
    say: (m) => ({ kind: 'running', unit: unitOf(m) ?? 'quarter', years: 0 }),
  },
  {
    name: 'two years ago',
    pattern:
      'amount:AMOUNT unit:(UNIT | UNITS | CENTURY) side:(AGO | EARLIER | LATER | BEFORE | AFTER | HENCE)',
    say: (m) => offset(m),
  },
  {
    name: 'a year ago',
    pattern: 'A unit:(UNIT | CENTURY | QUARTER) (OR SO)? side:(AGO | EARLIER | LATER | HENCE)',
    say: (m) => offset(m),
  },
  {
    name: 'two and a half years ago',
    pattern: 'amount:AMOUNT (AND A half:HALF | p:N12 SLASH q:N12) unit:UNITS side:(AGO | EARLIER | LATER)',
    say: (m) => offset(m),
  },
  {
    name: 'several years ago',
    pattern: '(A? (SEVERAL | FEW | SOME)) unit:UNITS side:(AGO | EARLIER | LATER | HENCE)',
    say: (m) => offset(m),
  },
  {
    name: 'a couple of years ago',
    pattern: '(A couple:COUPLE OF?) unit:UNITS side:(AGO | EARLIER | LATER)',
    say: (m) => offset(m),
  },
  { name: 'years ago', pattern: 'unit:UNITS side:(AGO | EARLIER | LATER)', say: (m) => offset(m) },
  {
    name: 'two years from now',
    pattern: '(A | amount:AMOUNT) unit:(UNIT | UNITS) FROM (NOW | today:TODAY)',
    say: (m) => fromNow(m),
  },
  { name: 'in two years', pattern: 'IN amount:AMOUNT unit:(UNIT | UNITS)', say: (m) => within(m) },
  { name: 'in recent years', pattern: 'RECENT unit:UNITS', say: (m) => recent(m) },
  {
    name: 'the week of March 6',
    pattern: 'THE unit:UNIT (OF | ENDED | BEGINNING) month:MON day:DAY year:YEAR?',
    say: (m) => weekOf(m),
  },
  { name: 'the first quarter', pattern: 'THE eighth:NTH unit:UNIT', say: () => null },
];

const unitAt = (m: Match): Unit | null => UNITS[m.num('unit')] ?? null;
const unitOf = (m: Match): Unit | null => (m.word('unit') === 'period' ? 'quarter' : unitAt(m));

function aroundToday(m: Match): Said | null {
  if (unitOf(m) !== 'day') return null;
  return { kind: 'deictic', unit: 'day', shift: m.num('day') + (m.word('side') === 'before' ? -1 : 1) };
}

function weekday(m: Match, which: -1 | 0 | 1 | null): Said | null {
  if (!/^\p{Lu}/u.test(m.text()) && !/^(?:last|next|this|the|coming|past|previous|following)$/.test(m.text()))
    return null;
  return { kind: 'yearly', what: { kind: 'weekday', weekday: m.num('weekday') }, year: null, which };
}

function weekdayOfWeek(m: Match): Said | null {
  if (unitOf(m) !== 'week') return null;
  return { kind: 'weekdayOf', weekday: m.num('weekday'), shift: whichOf(m.word('which')) ?? 0 };
}

function deictic(m: Match): Said | null {
  const unit = unitOf(m);
  const shift = whichOf(m.word('which'));
  if (!unit || shift === null || unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  if (m.before() === 'the' && shift !== 0) return null;
  // "the last day", "this day" are counted or pointed at, not dated.
  if (unit === 'day') return shift === 0 ? null : { kind: 'anaphor', unit, shift };
  return { kind: 'deictic', unit, shift };
}

function neighbour(m: Match): Said | null {
  const unit = unitOf(m);
  if (!unit || m.text().toLowerCase() !== 'the') return null;
  const word = m.word('which');
  if (word === 'current' || word === 'present')
    return unit === 'minute' || unit === 'hour' ? null : { kind: 'running', unit, years: 0 };
  if (word === 'past' || word === 'last' || word === 'coming' || word === 'next') {
    if (word === 'next' && unit === 'day') return null;
    return {
      kind: 'duration',
      amount: 1,
      unit,
      rest: null,
      side: word === 'past' || word === 'last' ? -1 : 1,
    };
  }
  return { kind: 'anaphor', unit, shift: whichOf(word) ?? 1 };
}

function anaphor(m: Match, shift: number): Said | null {
  const unit = unitOf(m);
  return unit && unit !== 'minute' && unit !== 'second' && unit !== 'hour'
    ? { kind: 'anaphor', unit, shift }
    : null;
}

/** "the day before"; with what follows ("the day before the vote") it counts from an event and cannot be worked out. */
function dayBefore(m: Match): Said | null {
  const unit = unitOf(m);
  const ends = m.classAfter() === 'BREAK' || /^[.,;:)"”!?]$/.test(m.after());
  return unit && ends ? { kind: 'anaphor', unit, shift: m.word('side') === 'before' ? -1 : 1 } : null;
}

function running(m: Match): Said | null {
  const unit = unitOf(m);
  if (unit !== 'year' && unit !== 'quarter' && unit !== 'month' && unit !== 'week') return null;
  const fiscal = m.last - m.first > 2;
  const placed =
    /^(?:for|in|of|during|by|through|until|within|later|earlier|over|throughout)$/.test(m.before()) ||
    m.classAfter() === 'ENDED';
  if (!fiscal && !placed) return null;
  if (!fiscal && (m.after() === 'of' || m.after() === 'that' || m.classAfter() === 'OLD')) return null;
  return unit === 'month' || unit === 'week'
    ? { kind: 'anaphor', unit, shift: 0 }
    : { kind: 'running', unit, years: 0 };
}

function yearAgo(m: Match): Said | null {
  if (m.word('back') !== 'year') return null;
  if (m.has('nth'))
    return {
      kind: 'yearly',
      what: { kind: 'quarter', quarter: m.num('nth'), fiscal: true },
      year: { shift: -1 },
      which: null,
    };
  return { kind: 'running', unit: 'quarter', years: -1 };
}

function offset(m: Match): Said | null {
  const unit = unitAt(m);
  const side = m.word('side');
  const length = lengthOf(m, unit);
  if (!unit && m.num('unit') !== -2) return null;
  if (side === 'before' || side === 'after') {
    const ends = m.classAfter() === 'BREAK' || /^[.,;:)"”!?]$/.test(m.after());
    if (!ends) return null;
  }
  const back = /^(?:ago|earlier|before)$/.test(side);
  const from = side === 'ago' || side === 'hence' ? 'reference' : 'narrative';
  return { kind: 'offset', amount: length.amount, unit: length.unit, direction: back ? -1 : 1, from };
}

function fromNow(m: Match): Said | null {
  const unit = unitAt(m);
  return (
    unit && {
      kind: 'offset',
      amount: m.has('amount') ? amountOf(m) : 1,
      unit,
      direction: 1,
      from: 'reference',
    }
  );
}

function within(m: Match): Reading | null {
  const unit = unitAt(m);
  const after = m.after();
  if (!unit || /^(?:of|ago|earlier|later|old)$/.test(after)) return null;
  return { said: { kind: 'within', amount: amountOf(m) ?? 1, unit }, trim: 1 };
}

function recent(m: Match): Said | null {
  const unit = unitAt(m);
  return unit && { kind: 'duration', amount: null, unit, rest: null, side: 0 };
}

function weekOf(m: Match): Said | null {
  if (m.word('unit') !== 'week') return null;
  const what = { kind: 'monthday', month: m.num('month'), day: m.num('day'), weekday: null } as const;
  const year = m.has('year') ? { year: m.num('year') } : null;
  return { kind: 'weekWith', day: { kind: 'yearly', what, year, which: null } };
}
