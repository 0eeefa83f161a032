import type { Finder, Match, Reading } from '../finder.ts';
import { DAY_PARTS } from '../lexicon.ts';
import type { Said } from '../said.ts';
import { endsClause, isCapital, leads, unitOf, whichOf, words } from './words.ts';

/** Times of day. */
export const TIMES: readonly Finder[] = [
  {
    name: '7:15 p.m.',
    pattern: 'hour:HOURS COLON minute:MINUTES (COLON TWO)? half:AMPM? zone:ZONE?',
    say: (m) => clock(m),
  },
  {
    name: '7 p.m.',
    pattern: 'hour:N12 half:AMPM ZONE?',
    say: (m) => clock(m),
  },
  { name: '7pm', pattern: 'time:CLOCK ZONE?', say: (m) => at(m.num('time')) },
  { name: "7 o'clock", pattern: 'hour:(N12 | NUMWORD | ONE) OCLOCK', say: (m) => clock(m) },
  {
    name: "7 o'clock in the morning",
    pattern: 'hour:(N12 | NUMWORD | ONE) OCLOCK IN THE part:PART',
    say: (m) => hourInPart(m),
  },
  { name: '0430 hours', pattern: 'time:(YEAR | BIG) unit:UNITS', say: (m) => hours(m) },
  { name: 'at dawn', pattern: 'part:EDGEOFDAY', say: (m) => edgeOfDay(m) },
  { name: '0915 GMT', pattern: 'time:(YEAR | BIG) ZONE', say: (m) => military(m) },
  {
    name: '4 in the morning',
    pattern: 'hour:(N12 | NUMWORD | ONE) IN THE part:PART',
    say: (m) => hourInPart(m),
  },
  { name: 'noon', pattern: 'hour:NOON', say: (m) => noon(m) },
  {
    name: 'the next morning',
    pattern: 'THE which:(NEXT | FOLLOWING | PREVIOUS | SAME) part:PART',
    say: (m) => nextPart(m),
  },
  {
    name: 'the evening of the same day',
    pattern: 'THE part:PART OF (THE? SAME | THAT SAME?) unit:UNIT',
    say: (m) => (unitOf(m) === 'day' ? onStoryDay(m, 0) : null),
  },
  { name: 'that morning', pattern: 'THAT SAME? part:PART', say: (m) => onStoryDay(m, 0) },
  { name: 'the evening of January 18', pattern: 'part:PART', say: (m) => partOfDay(m) },
  {
    name: 'in the late afternoon',
    pattern: 'THE edge:(EARLY | LATE | MID) HYPHEN? part:PART',
    say: (m) => edgeOfPart(m),
  },
  { name: 'Friday morning', pattern: 'day:WEEKDAY part:PART', say: (m) => onWeekday(m, null) },
  {
    name: 'last Friday morning',
    pattern: 'which:(LAST | THIS | NEXT) day:WEEKDAY part:PART',
    say: (m) => onWeekday(m, m.word('which')),
  },
  { name: 'yesterday evening', pattern: 'day:TODAY part:PART', say: (m) => onDay(m, m.num('day')) },
  { name: 'last night', pattern: 'which:LAST part:PART', say: (m) => onDay(m, -1) },
  { name: 'this morning', pattern: 'THIS part:PART', say: (m) => onDay(m, 0) },
  {
    name: 'overnight',
    pattern: 'OVERNIGHT',
    say: (m) =>
      m.before() !== 'the' && (endsClause(m) || BEHIND.has(m.classAfter())) ? { kind: 'overnight' } : null,
  },
  {
    name: 'tonight',
    pattern: 'TONIGHT',
    say: () => ({ kind: 'dayPart', part: 'NI', on: { kind: 'deictic', unit: 'day', shift: 0 } }),
  },
];

/** "overnight in Kyiv"; but "an overnight train". */
const BEHIND = words('IN ON AT FROM TO AND');

function clock(m: Match): Said | null {
  const hour = m.num('hour');
  const minute = m.has('minute') ? m.num('minute') : null;
  if (m.has('minute') && m.word('minute').length !== 2) return null;
  if (!m.has('half')) return isToldOfDay(m) && hour <= 24 ? { kind: 'clock', hour, minute, on: null } : null;
  return hour >= 1 && hour <= 12
    ? { kind: 'clock', hour: (hour % 12) + m.num('half'), minute, on: null }
    : null;
}

const LEADS = leads('at to around about and between , - – (');

/** Without a.m. or p.m. it needs a zone or a word that goes with times: a race is won in 9:58. */
const isToldOfDay = (m: Match): boolean =>
  !m.has('minute') || m.has('zone') || LEADS.has(m.before()) || isAsOf(m) || TIMED.has(m.classAfter());
const TIMED = words('ON LOCAL');
const isAsOf = (m: Match): boolean => m.before() === 'of' && m.before(2) === 'as';

/** "High Noon" is a name. */
const noon = (m: Match): Said | null =>
  isCapital(m.text()) && m.classBefore() !== 'BREAK' ? null : clock(m);

const nextPart = (m: Match): Said | null => onStoryDay(m, whichOf(m.word('which')) ?? 0);

function onStoryDay(m: Match, shift: number): Said | null {
  const part = DAY_PARTS[m.num('part')];
  return part ? { kind: 'dayPart', part, on: { kind: 'anaphor', unit: 'day', shift } } : null;
}

/** "0915 GMT". */
function military(m: Match): Said | null {
  const digits = m.text();
  const hour = Number(digits.slice(0, 2));
  const minute = Number(digits.slice(2));
  return /^\d{4}$/.test(digits) && hour <= 24 && minute < 60
    ? { kind: 'clock', hour, minute, on: null }
    : null;
}

const HOUR_LEADS = leads('at to around about');

/** "0430 hours"; without its nought it needs a word that goes with times. */
function hours(m: Match): Said | null {
  if (m.word('unit') !== 'hours') return null;
  return m.text().startsWith('0') || HOUR_LEADS.has(m.before()) ? military(m) : null;
}

const EDGE_LEADS = leads('at around near');

/** "at dawn", "by nightfall"; of "the dawn of an age" nothing is known. */
function edgeOfDay(m: Match): Said | null {
  const part = DAY_PARTS[m.num('part')];
  const isOf = m.classAfter() === 'OF' && !DAY_STARTS.has(m.classAfter(2));
  if (!part || isCapital(m.text()) || isOf || !EDGE_LEADS.has(m.before())) return null;
  return { kind: 'dayPart', part, on: null };
}

function hourInPart(m: Match): Said | null {
  const hour = m.num('hour');
  const isLate = DAY_PARTS[m.num('part')] !== 'MO' && hour >= 4;
  return hour >= 1 && hour <= 12
    ? { kind: 'clock', hour: (hour % 12) + (isLate ? 12 : 0), minute: null, on: null }
    : null;
}

const DAY_STARTS = words('MONTH MAYMONTH WEEKDAY TODAY N12 N24 N31 ORDINAL HOLIDAY');

/** "the morning of March 3", "in the morning"; of "a morning" or "the evening of the vote" nothing is known. */
function partOfDay(m: Match): Said | null {
  const part = DAY_PARTS[m.num('part')];
  if (!part || m.before() !== 'the') return null;
  const isOf =
    m.classAfter() === 'OF' &&
    (DAY_STARTS.has(m.classAfter(2)) || (m.classAfter(2) === 'THE' && DAY_STARTS.has(m.classAfter(3))));
  const isIn = (m.before(2) === 'in' || m.before(2) === 'during') && m.classAfter() !== 'OF';
  return isOf || isIn ? { kind: 'dayPart', part, on: null } : null;
}

const EDGES = { early: 'START', mid: 'MID', late: 'END' } as const;

function edgeOfPart(m: Match): Reading | null {
  const part = DAY_PARTS[m.num('part')];
  const edge = m.word('edge');
  if (!part || m.before() !== 'in' || m.after() === 'of' || !isEdge(edge)) return null;
  return { said: { kind: 'dayPart', part, on: null }, mod: EDGES[edge] };
}

const isEdge = (word: string): word is keyof typeof EDGES => word in EDGES;

const at = (minutes: number): Said => ({
  kind: 'clock',
  hour: Math.floor(minutes / 60),
  minute: minutes % 60 || null,
  on: null,
});

function onWeekday(m: Match, word: string | null): Said | null {
  const part = DAY_PARTS[m.num('part')];
  const which = word === 'last' ? -1 : word === 'next' ? 1 : word === 'this' ? 0 : null;
  const on: Said = { kind: 'yearly', what: { kind: 'weekday', weekday: m.num('day') }, year: null, which };
  return part ? { kind: 'dayPart', part, on } : null;
}

function onDay(m: Match, shift: number): Said | null {
  const part = DAY_PARTS[m.num('part')];
  return part ? { kind: 'dayPart', part, on: { kind: 'deictic', unit: 'day', shift } } : null;
}
