const DAY_MS = 86_400_000;

/** A stretch of calendar to draw claims on. Places are in percent of its length, from 0 to 100. */
export interface Axis {
  /** 0 or 100 for a day beyond its ends, and for no other. */
  at(day: string): number;
  ticks: { day: string; at: number; unit: AxisUnit }[];
}

/** What a tick stands at the beginning of. */
export type AxisUnit = 'day' | 'month' | 'year';

/** Most ticks that find room with their words. */
const MOST = 4;
/** Free room at both ends, as a share of the days shown, and at least so many days. */
const MARGIN = 0.12;
const LEAST = 2;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The stretch that holds all these ISO days, with ticks at the beginnings of days, months or years. Null when there is none. */
export function axisOver(days: readonly string[]): Axis | null {
  const numbers = days.map(numberOf).filter(Number.isFinite);
  if (numbers.length === 0) return null;
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const margin = Math.max(LEAST, (last - first) * MARGIN);
  const [from, to] = [first - margin, last + margin];
  const at = (number: number): number => Math.max(0, Math.min(100, ((number - from) / (to - from)) * 100));
  const ticks = ticksIn(from, to).map(({ number, unit }) => ({ day: dayOf(number), at: at(number), unit }));
  return { at: (day) => at(numberOf(day)), ticks };
}

/** The densest so many of all days, and what lies within their length of them, or within so many days. */
const MOST_DAYS = 0.6;
const REACH = 30;
/** So few are all shown, and so are all that are no longer, taken together, than so many times the densest. */
const FEW = 5;
const TIMES = 8;

/** Days without the few that lie far from most others, and would press those together on one axis. */
export function nearMost(days: readonly string[]): readonly string[] {
  const numbers = days.map(numberOf).sort((a, b) => a - b);
  const count = Math.ceil(numbers.length * MOST_DAYS);
  if (numbers.length < FEW) return days;
  const lengths = numbers.slice(count - 1).map((last, at) => last - (numbers[at] ?? last));
  const length = Math.min(...lengths);
  const first = numbers[lengths.indexOf(length)] ?? 0;
  const reach = Math.max(length, REACH);
  if ((numbers.at(-1) ?? 0) - (numbers[0] ?? 0) <= TIMES * reach) return days;
  return days.filter((day) => numberOf(day) >= first - reach && numberOf(day) <= first + length + reach);
}

interface Tick {
  number: number;
  unit: AxisUnit;
}

function ticksIn(from: number, to: number): Tick[] {
  const years = between(from, to, 'year');
  if (years.length > 1) return inRoundYears(years);
  const months = between(from, to, 'month');
  if (months.length > 1) return thinned(months);
  const step = Math.max(1, Math.round((to - from) / MOST));
  const ticks: Tick[] = [];
  for (let number = Math.ceil(from) + Math.floor(step / 2); number < to; number += step) {
    ticks.push({ number, unit: 'day' });
  }
  return ticks.slice(0, MOST);
}

/** Beginnings of years or months. */
function between(from: number, to: number, unit: 'year' | 'month'): Tick[] {
  const start = new Date(from * DAY_MS);
  const months = unit === 'year' ? 12 : 1;
  const ticks: Tick[] = [];
  const begin = unit === 'year' ? 0 : start.getUTCMonth();
  for (let step = 0; ; step += months) {
    const number = Date.UTC(start.getUTCFullYear(), begin + step, 1) / DAY_MS;
    if (number > to) return ticks;
    if (number >= from) ticks.push({ number, unit });
  }
}

/** Years that people count in, with the fewest steps that leave room for the words. */
function inRoundYears(ticks: Tick[]): Tick[] {
  const yearOf = ({ number }: Tick): number => new Date(number * DAY_MS).getUTCFullYear();
  for (const step of ROUND) {
    const round = ticks.filter((tick) => yearOf(tick) % step === 0);
    if (round.length <= MOST_YEARS) return round.length > 0 ? round : thinned(ticks);
  }
  return thinned(ticks);
}

/** Bare years are short. */
const MOST_YEARS = 5;
const ROUND = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

/** Every second, fifth or so, so that the words find room. */
function thinned(ticks: Tick[]): Tick[] {
  const every = Math.ceil(ticks.length / MOST);
  return ticks.filter((_, index) => index % every === 0);
}
