import type { Length, Unit } from '../said.ts';

const LETTERS: Partial<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

const isClockUnit = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

/** TIMEX3 value of a length; X where no amount was said. */
export function durationValue(amount: number | null, unit: Unit, rest: Length | null): string {
  if (unit === 'decade' && amount === null) return 'PXDE';
  if (unit === 'decade' || unit === 'century')
    return amount === null ? `PX${LETTERS[unit]}` : `P${amount * (unit === 'decade' ? 10 : 100)}Y`;
  if (unit === 'day' && rest?.unit === 'hour') return `P${amount}DT${rest.amount}H`;
  const tail = rest ? `${rest.amount}${LETTERS[rest.unit]}` : '';
  const head = amount === 0 && rest ? '' : `${amount ?? 'X'}${LETTERS[unit]}`;
  return `P${isClockUnit(unit) || (head === '' && rest && isClockUnit(rest.unit)) ? 'T' : ''}${head}${tail}`;
}
