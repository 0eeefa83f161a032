import { dayOf } from '../calendar.ts';
import type { Unit } from '../said.ts';
import { type Answer, answer, dated, type Of } from './answer.ts';
import type { Scene, StoryDate } from './scene.ts';
import { storyBase } from './story-base.ts';
import { dayStretch, type Stretch, stretchAway } from './stretch.ts';
import { chooseInStory, chooseWeekday, chooseYearly, partialValue } from './yearly.ts';

const PARTIAL: Partial<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
};

const partialOf = (unit: Unit): string => PARTIAL[unit] ?? 'XXXX';

export function resolveDeictic({ unit, shift }: Of<'deictic'>, { base }: Scene): Answer {
  if (!base) return answer('DATE', partialOf(unit));
  return dated(stretchAway(unit, base.count, shift), base.reference, partialOf(unit));
}

export function resolveNewYear(_: Of<'newYear'>, { base }: Scene): Answer {
  if (!base) return answer('DATE', 'XXXX');
  const hasBegun = dayOf(base.count).month <= NEW_FOR;
  return dated(stretchAway('year', base.count, hasBegun ? 0 : 1), base.reference, 'XXXX');
}

/** A year is new for so many months. */
const NEW_FOR = 2;

export function resolveWeekdayOf({ weekday, shift }: Of<'weekdayOf'>, { base }: Scene): Answer {
  const week = base && stretchAway('week', base.count, shift);
  return dated(week && dayStretch(week.from + weekday - 1), base?.reference ?? null, `XXXX-WXX-${weekday}`);
}

export function resolveStoryYearly({ what, side }: Of<'storyYearly'>, scene: Scene): Answer {
  const { year } = scene.story;
  if (year && what.kind !== 'weekday') {
    const { from, to } = year.stretch;
    const near = chooseYearly(what, side === 1 ? to : from, { which: side, side: null });
    return dated(side === 0 ? chooseInStory(what, year.stretch) : near, year.reference, partialValue(what));
  }
  const start = storyBase(scene, 'day');
  const near = start && chooseYearly(what, start.count, { which: side, side: null });
  return dated(near, start?.reference ?? null, partialValue(what));
}

/** The first such day from the reference on, or the last before it, and whole weeks on. */
export function resolveWeekdayAway({ weekday, weeks }: Of<'weekdayAway'>, { base }: Scene): Answer {
  const near = base && chooseWeekday(weekday, base.count, { which: weeks < 0 ? -1 : null, side: 1 });
  const day = near && dayStretch(near.from + 7 * (weeks < 0 ? weeks + 1 : weeks));
  return dated(day, base?.reference ?? null, `XXXX-WXX-${weekday}`);
}

export function resolveAnaphor({ unit, shift }: Of<'anaphor'>, scene: Scene): Answer {
  const start = storyBase(scene, unit);
  if (!start) return answer('DATE', partialOf(unit));
  return dated(stretchAway(unit, start.count, shift), start.reference, partialOf(unit));
}

/** "the quarter": the one spoken of, else the last that has ended; "the decade": in a history, or where one was just named, that of the story. */
export function resolveRunning({ unit, years }: Of<'running'>, scene: Scene): Answer {
  const { period, side } = scene;
  const isOfStory =
    scene.isHistory || !scene.base
      ? unit !== 'quarter' && unit !== 'weekend'
      : scene.story.any?.stretch.unit === unit;
  const base = isOfStory ? storyBase(scene, unit) : scene.base;
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
export function resolveOffset({ amount, unit, direction, from }: Of<'offset'>, scene: Scene): Answer {
  const start = from === 'story' ? storyBase(scene, unit) : scene.base;
  if (amount === null) return answer('DATE', direction < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    const day = start && dayStretch(start.count);
    const on = { ...dated(day, start?.reference ?? null, 'XXXX-XX-XX'), type: 'TIME' as const };
    return { ...on, value: `${on.value}TXX` };
  }
  if (!start) return answer('DATE', partialOf(unit));
  if (from === 'story' && direction > 0) {
    const rough = roughStart(scene, unit);
    if (rough) return afterRough(rough, amount, unit);
    // What is told as past lies behind: nothing was told that it could be counted from.
    if (start === scene.base && scene.side === -1) return answer('DATE', partialOf(unit));
  }
  if (scene.period?.isFresh && unit === 'year' && amount === 1)
    return dated(stretchAway('quarter', scene.period.stretch.from, 4 * direction), start.reference, '');
  const told = dated(away(start.count, amount * direction, unit), start.reference, partialOf(unit));
  return unit === 'year' && amount === 1 && from === 'reference'
    ? { ...told, ...monthAway(start.count, direction) }
    : told;
}

/** "a year ago" has the value of the year, and means about the same month of it. */
function monthAway(count: number, direction: 1 | -1): Pick<Answer, 'from' | 'to'> {
  const month = stretchAway('month', count, 12 * direction);
  return { from: month?.from ?? null, to: month?.to ?? null };
}

/** The month, or for want of any day the year, that the text has come to since the last day: "in March 2021 … six days later". */
function roughStart({ story: { day, year }, base, side }: Scene, unit: Unit): StoryDate | null {
  if (!year || (unit !== 'day' && unit !== 'week')) return null;
  const { stretch, reference } = year;
  if (stretch.unit !== 'month' && (stretch.unit !== 'year' || day)) return null;
  if (day && (day.reference.start ?? 0) > (reference.start ?? 0)) return null;
  return side === 1 && base && stretch.to < base.count ? null : year;
}

/** As long after a month as is sure: from so many days after its first to as many after its last. */
function afterRough({ stretch, reference }: StoryDate, amount: number, unit: Unit): Answer {
  const first = away(stretch.from, amount, unit);
  const last = away(stretch.to, amount, unit);
  const whole = first && stretchAway(stretch.unit === 'year' ? 'year' : 'month', first.from, 0);
  if (!first || !last || !whole) return answer('DATE', partialOf(unit));
  return { ...dated(whole, reference, ''), from: first.from, to: last.to };
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

export function resolveVague({ value }: Of<'vague'>, { base }: Scene): Answer {
  if (value !== 'PRESENT_REF' || !base) return answer('DATE', value);
  return answer('DATE', value, { from: base.count, to: base.count, reference: base.reference });
}
