import type { Finder, Match } from '../finder.ts';
import { DAY_PARTS, FREQUENCIES, SEASONS } from '../lexicon.ts';
import type { Said, Unit } from '../said.ts';
import { endsClause, unitOf, words } from './words.ts';

const CODES: Partial<Record<Unit, string>> = {
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  weekend: 'XXXX-WXX-WE',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  decade: 'P1DE',
};

/** What comes back again and again. */
export const SETS: readonly Finder[] = [
  { name: 'every day', pattern: 'EVERY unit:SINGLE', say: (m) => set(codeOf(m)) },
  { name: 'every other day', pattern: 'EVERY other:OTHER unit:UNIT', say: (m) => everyOther(m) },
  { name: 'every other Tuesday', pattern: 'EVERY other:OTHER day:WEEKDAY', say: (m) => otherWeekday(m) },
  { name: 'every two weeks', pattern: 'EVERY amount:AMOUNT unit:UNITS', say: (m) => everySeveral(m) },
  { name: 'every Tuesday', pattern: 'EVERY day:WEEKDAY', say: (m) => set(`XXXX-WXX-${m.num('day')}`) },
  { name: 'Tuesdays', pattern: 'day:WEEKDAYS', say: (m) => set(`XXXX-WXX-${m.num('day')}`) },
  {
    name: 'every July',
    pattern: 'EVERY month:MON',
    say: (m) => set(`XXXX-${String(m.num('month')).padStart(2, '0')}`),
  },
  {
    name: 'every summer',
    pattern: 'EVERY season:SEASON',
    say: (m) => set(`XXXX-${SEASONS[m.num('season')]}`),
  },
  {
    name: 'every morning',
    pattern: 'EVERY part:PART',
    say: (m) => set(`XXXX-XX-XXT${DAY_PARTS[m.num('part')]}`),
  },
  { name: 'every Christmas', pattern: 'EVERY HOLIDAY', say: () => set('P1Y') },
  { name: 'annually', pattern: 'often:FREQUENCY', say: (m) => frequency(m) },
  { name: 'twice a week', pattern: '(ONCE | TWICE) A unit:UNIT', say: (m) => set(codeOf(m)) },
];

const set = (value: string | undefined): Said | null => (value === undefined ? null : { kind: 'set', value });

const codeOf = (m: Match): string | undefined => CODES[unitOf(m) ?? 'second'];

const PREPOSITIONS = words('in at to on by for from since during of with as');

/** As an adverb ("is paid quarterly"), or daily life; other adjectives say what something is, not when. */
function frequency(m: Match): Said | null {
  const isAdverb = endsClause(m) || PREPOSITIONS.has(m.after());
  return isAdverb || m.word('often') === 'daily' ? set(FREQUENCIES[m.num('often')]) : null;
}

function everyOther(m: Match): Said | null {
  return m.word('other') === 'other' ? set(codeOf(m)?.replace('1', '2')) : null;
}

const otherWeekday = (m: Match): Said | null =>
  m.word('other') === 'other' ? set(`XXXX-WXX-${m.num('day')}`) : null;

function everySeveral(m: Match): Said | null {
  const amount = m.num('amount');
  return Number.isInteger(amount) ? set(codeOf(m)?.replace('1', String(amount))) : null;
}
