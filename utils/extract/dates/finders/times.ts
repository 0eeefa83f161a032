import type { Finder, Match } from '../finder.ts';
import { DAY_PARTS } from '../lexicon.ts';
import type { Said } from '../said.ts';

/** Times of day. */
export const TIMES: readonly Finder[] = [
  {
    name: '7:15 p.m.',
    pattern: 'hour:HOURS COLON minute:MINUTES (COLON TWO)? half:AMPM? ZONE?',
    say: (m) => clock(m),
  },
  { name: '7 p.m.', pattern: 'hour:N12 half:AMPM ZONE?', say: (m) => clock(m) },
  { name: '7pm', pattern: 'time:CLOCK ZONE?', say: (m) => at(m.num('time')) },
  { name: "7 o'clock", pattern: 'hour:(N12 | NUMWORD | ONE) OCLOCK', say: (m) => clock(m) },
  { name: 'noon', pattern: 'hour:NOON', say: (m) => clock(m) },
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
    name: 'tonight',
    pattern: 'TONIGHT',
    say: () => ({ kind: 'dayPart', part: 'NI', on: { kind: 'deictic', unit: 'day', shift: 0 } }),
  },
];

function clock(m: Match): Said | null {
  const hour = m.num('hour');
  const minute = m.has('minute') ? m.num('minute') : null;
  if (m.has('minute') && m.word('minute').length !== 2) return null;
  if (!m.has('half')) return hour <= 24 ? { kind: 'clock', hour, minute, on: null } : null;
  return hour >= 1 && hour <= 12
    ? { kind: 'clock', hour: (hour % 12) + m.num('half'), minute, on: null }
    : null;
}

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
