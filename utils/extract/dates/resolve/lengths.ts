import { dayOf, shiftByMonths } from '../calendar.ts';
import type { Unit } from '../said.ts';
import { type Answer, answer, type Of } from './answer.ts';
import { resolveOffset } from './relative.ts';
import type { Scene } from './scene.ts';
import { storyBase } from './story-base.ts';
import { dayStretch } from './stretch.ts';
import { durationValue } from './values.ts';

export function resolveDuration({ amount, unit, rest, side }: Of<'duration'>, scene: Scene): Answer {
  const base = scene.isHistory ? storyBase(scene, unit) : scene.base;
  const value = durationValue(amount, unit, rest);
  if (side === 0 || !base || amount === null) return answer('DURATION', value);
  const whole = edgeAway(base.count, amount * side, unit);
  const other = whole !== null && rest ? edgeAway(whole, rest.amount * side, rest.unit) : whole;
  if (other === null) return answer('DURATION', value);
  const [from, to] = side < 0 ? [other, base.count] : [base.count, other];
  return answer('DURATION', value, { from, to, reference: base.reference });
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** The day that lies some units away, or null out of the calendar. */
export function edgeAway(count: number, amount: number, unit: Unit): number | null {
  const days = DAYS[unit];
  const months = MONTHS[unit];
  if (days) return dayStretch(count + Math.round(days * amount))?.from ?? null;
  if (!months) return count;
  const { year } = dayOf(count);
  const far = year + (months * amount) / 12;
  return far >= 1 && far < 9999 ? shiftByMonths(count, Math.round(months * amount)) : null;
}

/** "in five years": what lies at their end when the verb looks ahead, else how long it took. */
export function resolveWithin({ amount, unit }: Of<'within'>, scene: Scene): Answer {
  if (scene.side === 1)
    return resolveOffset({ kind: 'offset', amount, unit, direction: 1, from: 'reference' }, scene);
  return answer('DURATION', durationValue(amount, unit, null));
}
