import type { Match } from '../finder.ts';
import type { Length, Unit } from '../said.ts';
import { isFortnight, words } from './words.ts';

/** The amount that a match names, half and fraction included; null when it names none ("several years"). */
export function amountOf(m: Match): number | null {
  if (m.has('couple')) return 2;
  if (!m.has('amount')) return null;
  const fraction = m.has('half') ? 0.5 : m.has('p') && m.num('q') > 0 ? m.num('p') / m.num('q') : 0;
  const amount = m.num('amount') + fraction;
  return Number.isNaN(amount) ? null : amount;
}

const ARTICLES = words('a an');

/** The length that a match names: "a year" is one, "years" some, a fortnight two weeks. */
export function lengthOf(m: Match, unit: Unit | null): { amount: number | null; unit: Unit } | null {
  if (!unit) return null;
  const said = amountOf(m);
  const isOne = ARTICLES.has(m.text().toLowerCase()) && !m.word('unit').endsWith('s');
  const amount = said ?? (isOne ? 1 : null);
  return { amount: amount !== null && isFortnight(m) ? amount * 2 : amount, unit };
}

const SMALLER: Partial<Record<Unit, { unit: Unit; times: number }>> = {
  century: { unit: 'year', times: 100 },
  decade: { unit: 'year', times: 10 },
  year: { unit: 'month', times: 12 },
  hour: { unit: 'minute', times: 60 },
  minute: { unit: 'second', times: 60 },
  week: { unit: 'day', times: 7 },
  day: { unit: 'hour', times: 24 },
};

/** Whole numbers only: two and a half years are two years and six months. */
export function wholeLengths(
  amount: number,
  unit: Unit,
): { amount: number; unit: Unit; rest: Length | null } {
  const larger = unit === 'decade' || unit === 'century' ? SMALLER[unit] : undefined;
  if (larger) return wholeLengths(amount * larger.times, larger.unit);
  const whole = Math.floor(amount);
  const smaller = SMALLER[unit];
  const left = smaller ? Math.round((amount - whole) * smaller.times) : 0;
  return { amount: whole, unit, rest: smaller && left > 0 ? { amount: left, unit: smaller.unit } : null };
}
