import type { Reference } from '../../shapes.ts';
import { countOf, countOfNthWeekday, dayOf, daysInMonth, shiftByMonths, yearText } from '../calendar.ts';
import type { Said, Unit, YearSaid } from '../said.ts';
import { type Answer, answer, dated } from './answer.ts';
import type { Base, Scene } from './scene.ts';
import {
  centuryStretch,
  dayStretch,
  decadeStretch,
  nthOf,
  partOf,
  type Stretch,
  stretchAway,
  weekStretch,
  yearStretch,
} from './stretch.ts';
import { durationValue } from './values.ts';
import { chooseInStory, chooseWeekday, chooseYearly, partialValue, stretchIn } from './yearly.ts';

type Of<K extends Said['kind']> = Extract<Said, { kind: K }>;

type Resolvers = { [K in Said['kind']]: (said: Of<K>, scene: Scene) => Answer };

/** How each kind of saying is worked out. */
const RESOLVERS: Resolvers = {
  day: (said) => dated(dayStretch(countOf(said)), null, ''),
  year: (said) => dated(yearStretch(said.year), null, ''),
  figures: (said) => answer('DATE', yearText(said.year)),
  decade: (said) => dated(decadeStretch(said.start), null, ''),
  century: (said) => dated(centuryStretch(said.start), null, ''),
  bc: (said) => answer('DATE', said.value),
  yearly: resolveYearly,
  monthless: resolveMonthless,
  deictic: resolveDeictic,
  weekdayOf: resolveWeekdayOf,
  storyWeekday: resolveStoryWeekday,
  anaphor: resolveAnaphor,
  running: resolveRunning,
  offset: resolveOffset,
  duration: resolveDuration,
  within: resolveWithin,
  set: (said) => answer('SET', said.value),
  vague: resolveVague,
  clock: resolveClock,
  dayPart: resolveDayPart,
  nth: resolveNth,
  nthWeekday: resolveNthWeekday,
  weekWith: resolveWeekWith,
  range: resolveRange,
};

/** Works out what words say, seen from where they stand. */
export function resolve(said: Said, scene: Scene): Answer {
  const resolver = RESOLVERS[said.kind] as (said: Said, scene: Scene) => Answer;
  return resolver(said, scene);
}

/** What the story has come to, known closely enough to count units from, or the reference. */
function storyBase({ story, base }: Scene, unit: Unit): Base | null {
  const date =
    unit === 'year' || LONGER.has(unit)
      ? story.year
      : unit === 'month' || unit === 'quarter'
        ? story.month
        : story.day;
  return date ? { count: date.stretch.from, reference: date.reference } : base;
}

const LONGER = new Set<Unit>(['decade', 'century']);

/** The year said, and what it was counted from; null when none was said. */
function yearOf(year: YearSaid, scene: Scene): { year: number; reference: Reference | null } | null {
  if (!year) return null;
  if (year !== 'story' && 'year' in year) return { year: year.year, reference: null };
  const base = year === 'story' ? storyBase(scene, 'year') : scene.base;
  const shift = year === 'story' ? 0 : year.shift;
  return base && { year: dayOf(base.count).year + shift, reference: base.reference };
}

function resolveYearly({ what, year, which }: Of<'yearly'>, scene: Scene): Answer {
  const { base, isHistory } = scene;
  const story = what.kind === 'weekday' ? scene.story.day : scene.story.year;
  const said = yearOf(year, scene);
  if (said) return dated(stretchIn(what, said.year), said.reference, partialValue(what));
  if ((isHistory || !base) && story && which === null)
    return dated(chooseInStory(what, story.stretch), story.reference, partialValue(what));
  if (!base || year) return answer('DATE', partialValue(what));
  return dated(
    chooseYearly(what, base.count, { which, side: scene.side }),
    base.reference,
    partialValue(what),
  );
}

/** "the 15th": of the month that the text has come to, else of the one nearest to the reference. */
function resolveMonthless({ day }: Of<'monthless'>, scene: Scene): Answer {
  const partial = `XXXX-XX-${String(day).padStart(2, '0')}`;
  const start = storyBase(scene, 'month');
  if (!start) return answer('DATE', partial);
  const { year, month } = dayOf(start.count);
  if (day > daysInMonth(year, month)) return answer('DATE', partial);
  return dated(dayStretch(countOf({ year, month, day })), start.reference, partial);
}

const PARTIAL: Partial<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
};

const partialOf = (unit: Unit): string => PARTIAL[unit] ?? 'XXXX';

function resolveDeictic({ unit, shift }: Of<'deictic'>, { base }: Scene): Answer {
  if (!base) return answer('DATE', partialOf(unit));
  return dated(stretchAway(unit, base.count, shift), base.reference, partialOf(unit));
}

function resolveWeekdayOf({ weekday, shift }: Of<'weekdayOf'>, { base }: Scene): Answer {
  const week = base && stretchAway('week', base.count, shift);
  return dated(week && dayStretch(week.from + weekday - 1), base?.reference ?? null, `XXXX-WXX-${weekday}`);
}

function resolveStoryWeekday({ weekday, side }: Of<'storyWeekday'>, scene: Scene): Answer {
  const start = storyBase(scene, 'day');
  const day = start && chooseWeekday(weekday, start.count, { which: side, side: null });
  return dated(day, start?.reference ?? null, `XXXX-WXX-${weekday}`);
}

function resolveAnaphor({ unit, shift }: Of<'anaphor'>, scene: Scene): Answer {
  const start = storyBase(scene, unit);
  if (!start) return answer('DATE', partialOf(unit));
  return dated(stretchAway(unit, start.count, shift), start.reference, partialOf(unit));
}

/** "the quarter": the one spoken of, else the last that has ended. */
function resolveRunning({ unit, years }: Of<'running'>, { base, period, side }: Scene): Answer {
  if (!base) return answer('DATE', partialOf(unit));
  if (unit !== 'quarter')
    return dated(runningStretch(unit, base.count, side), base.reference, partialOf(unit));
  const spoken = period?.stretch ?? stretchAway(unit, base.count, -1);
  return dated(spoken && stretchAway(unit, spoken.from, 4 * years), base.reference, partialOf(unit));
}

/** The weekend that is over or under way, unless the verb looks ahead; the year that the reference lies in. */
function runningStretch(unit: Unit, count: number, side: Scene['side']): Stretch | null {
  const stretch = stretchAway(unit, count, 0);
  return unit === 'weekend' && side !== 1 && stretch && stretch.from > count
    ? stretchAway(unit, count, -1)
    : stretch;
}

/** Counts that far away; "two years ago" names the year, "two days ago" the day. */
function resolveOffset({ amount, unit, direction, from }: Of<'offset'>, scene: Scene): Answer {
  const start = from === 'story' ? storyBase(scene, unit) : scene.base;
  if (amount === null) return answer('DATE', direction < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    const day = start && dayStretch(start.count);
    const on = { ...dated(day, start?.reference ?? null, 'XXXX-XX-XX'), type: 'TIME' as const };
    return { ...on, value: `${on.value}TXX` };
  }
  if (!start) return answer('DATE', partialOf(unit));
  if (scene.period?.isFresh && unit === 'year' && amount === 1)
    return dated(stretchAway('quarter', scene.period.stretch.from, 4 * direction), start.reference, '');
  return dated(away(start.count, amount * direction, unit), start.reference, partialOf(unit));
}

function away(count: number, amount: number, unit: Unit): Stretch | null {
  if (unit === 'decade' || unit === 'century')
    return away(count, amount * (unit === 'decade' ? 10 : 100), 'year');
  if (Number.isInteger(amount)) return stretchAway(unit, count, amount);
  if (unit === 'year') return stretchAway('month', count, Math.round(amount * 12));
  if (unit === 'month' || unit === 'week')
    return stretchAway('day', count, Math.round(amount * (unit === 'week' ? 7 : 30)));
  return null;
}

function resolveDuration({ amount, unit, rest, side }: Of<'duration'>, scene: Scene): Answer {
  const base = scene.isHistory ? storyBase(scene, unit) : scene.base;
  const value = durationValue(amount, unit, rest);
  if (side === 0 || !base || amount === null) return answer('DURATION', value);
  const other = edgeAway(base.count, amount * side, unit);
  if (other === null) return answer('DURATION', value);
  const [from, to] = side < 0 ? [other, base.count] : [base.count, other];
  return answer('DURATION', value, { from, to, reference: base.reference });
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7 };
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** The day that lies some units away, or null out of the calendar. */
function edgeAway(count: number, amount: number, unit: Unit): number | null {
  const days = DAYS[unit];
  const months = MONTHS[unit];
  if (days) return dayStretch(count + Math.round(days * amount))?.from ?? null;
  if (!months) return count;
  const { year } = dayOf(count);
  const far = year + (months * amount) / 12;
  return far >= 1 && far < 9999 ? shiftByMonths(count, Math.round(months * amount)) : null;
}

/** "in five years": what lies at their end when the verb looks ahead, else how long it took. */
function resolveWithin({ amount, unit }: Of<'within'>, scene: Scene): Answer {
  if (scene.side === 1)
    return resolveOffset({ kind: 'offset', amount, unit, direction: 1, from: 'reference' }, scene);
  return answer('DURATION', durationValue(amount, unit, null));
}

function resolveVague({ value }: Of<'vague'>, { base }: Scene): Answer {
  if (value !== 'PRESENT_REF' || !base) return answer('DATE', value);
  return answer('DATE', value, { from: base.count, to: base.count, reference: base.reference });
}

/** The day that a time of day lies on: the one said, else the one the text has come to. */
function dayFor(on: Said | null, scene: Scene): Answer {
  if (on) return resolve(on, scene);
  const { story, base } = scene;
  if (story.day) return dated(story.day.stretch, story.day.reference, '');
  return dated(base && dayStretch(base.count), base?.reference ?? null, 'XXXX-XX-XX');
}

function resolveClock({ hour, minute, on }: Of<'clock'>, scene: Scene): Answer {
  const day = dayFor(on, scene);
  const two = (value: number): string => String(value).padStart(2, '0');
  const value = `${day.value}T${two(hour)}:${two(minute ?? 0)}`;
  return { ...day, type: 'TIME', value };
}

function resolveDayPart({ part, on }: Of<'dayPart'>, scene: Scene): Answer {
  const day = dayFor(on, scene);
  return { ...day, type: 'TIME', value: `${day.value}T${part}` };
}

/** Weeks of a month are counted from its first day, by sevens; the value is that of the week that most of it lies in. */
function resolveNth({ nth, unit, of }: Of<'nth'>, scene: Scene): Answer {
  const whole = resolve(of, scene);
  const part = whole.stretch && nthOf(whole.stretch, nth, unit);
  return part ? { ...whole, value: part.value, stretch: part, from: part.from, to: part.to } : whole;
}

function resolveNthWeekday({ nth, weekday, of }: Of<'nthWeekday'>, scene: Scene): Answer {
  const month = resolve(of, scene);
  if (!month.stretch) return month;
  const day = dayStretch(countOfNthWeekday(dayOf(month.stretch.from), weekday, nth));
  return day && day.from <= month.stretch.to ? dated(day, month.reference, '') : month;
}

function resolveWeekWith({ day }: Of<'weekWith'>, scene: Scene): Answer {
  const inside = resolve(day, scene);
  return dated(inside.from === null ? null : weekStretch(inside.from), inside.reference, 'XXXX-WXX');
}

/** A range has the value of its start, and reaches to the end of its end. */
function resolveRange({ from, to }: Of<'range'>, scene: Scene): Answer {
  const start = resolve(startSaid(from.said, to.said), scene);
  const end = resolve(to.said, sceneAfter(start, scene));
  const first = start.stretch && partOf(start.stretch, from.mod).from;
  const last = end.stretch && partOf(end.stretch, to.mod).to;
  const isOrdered = first !== null && last !== null && first <= last;
  return {
    ...start,
    mod: from.mod,
    from: first,
    to: isOrdered ? last : start.to,
    reference: start.reference ?? end.reference,
  };
}

/** "30 March – 2 April 2019": the year stands at the end only. */
function startSaid(from: Said, to: Said): Said {
  if (from.kind !== 'yearly' || from.year) return from;
  const year =
    to.kind === 'day'
      ? to.year
      : to.kind === 'yearly' && to.year && to.year !== 'story' && 'year' in to.year
        ? to.year.year
        : null;
  if (year === null) return from;
  const start = stretchIn(from.what, year);
  const end =
    to.kind === 'yearly' ? stretchIn(to.what, year) : to.kind === 'day' ? dayStretch(countOf(to)) : null;
  return { ...from, year: { year: start && end && start.from > end.to ? year - 1 : year } };
}

/** The end of a range is looked for from its start on. */
function sceneAfter({ stretch }: Answer, scene: Scene): Scene {
  if (!stretch || !scene.base) return scene;
  return { ...scene, base: { ...scene.base, count: stretch.from }, side: 1 };
}
