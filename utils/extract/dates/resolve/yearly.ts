import { countOf, dayOf, daysInMonth, weekdayOf } from '../calendar.ts';
import { HOLIDAYS } from '../holidays.ts';
import type { Which, Yearly } from '../said.ts';
import {
  dayStretch,
  halfStretch,
  monthStretch,
  quarterStretch,
  type Stretch,
  seasonStretch,
} from './stretch.ts';

/** The stretch that a yearly name has in a year; null where that year has none (29 February). */
export function stretchIn(what: Yearly, year: number): Stretch | null {
  if (what.kind === 'month') return monthStretch(year, what.month);
  if (what.kind === 'monthday')
    return year >= 1 && what.day <= daysInMonth(year, what.month)
      ? dayStretch(countOf({ ...what, year }))
      : null;
  if (what.kind === 'season') return seasonStretch(year, what.season);
  if (what.kind === 'quarter') return quarterStretch(year, what.quarter);
  if (what.kind === 'half') return halfStretch(year, what.half);
  if (what.kind === 'holiday' && year >= 1) return dayStretch(HOLIDAYS[what.holiday]?.dayIn(year) ?? 0);
  return null;
}

/** The TIMEX3 value of a yearly name without its year. */
export function partialValue(what: Yearly): string {
  if (what.kind === 'weekday') return `XXXX-WXX-${what.weekday}`;
  return `XXXX${stretchIn(what, 2000)?.value.slice(4) ?? ''}`;
}

interface Choice {
  which: Which;
  side: -1 | 1 | null;
  /** It does not lie ahead, however near that would be. */
  isOver?: boolean;
  /** It is the nearest one. */
  isOldPlan?: boolean;
}

/** The weekday meant, seen from a day: by "last", "next", or the side that the verb sees it on. */
export function chooseWeekday(weekday: number, count: number, choice: Choice): Stretch | null {
  const { which, side, isOldPlan } = choice;
  const back = (weekdayOf(count) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === -1) return dayStretch(count - (back || 7));
  if (which === 1) return dayStretch(count + (ahead || 7));
  if (which === 0) return dayStretch(side === -1 ? count - back : count + ahead);
  const isAhead = side === 1 && !(isOldPlan && back < ahead);
  return dayStretch(isAhead ? count + ahead : count - back);
}

/** The year's own stretch that is meant, seen from a day. */
export function chooseYearly(what: Yearly, count: number, choice: Choice): Stretch | null {
  if (what.kind === 'weekday') return chooseWeekday(what.weekday, count, choice);
  const { year } = dayOf(count);
  // Leap days are up to eight years apart.
  const near = [-8, -4, -2, -1, 0, 1, 2, 4, 8].flatMap((shift) => stretchIn(what, year + shift) ?? []);
  if (what.kind === 'monthday' && what.weekday !== null) {
    const agreeing = onWeekday(what, what.weekday, count);
    if (agreeing) return agreeing;
  }
  if (choice.which === -1) return near.filter(({ to }) => to < count).at(-1) ?? null;
  if (choice.which === 1) return near.find(({ from }) => from > count) ?? null;
  if (choice.which === 0) return stretchIn(what, year) ?? near.find(({ to }) => to >= count) ?? null;
  const back = what.kind === 'monthday' || what.kind === 'holiday' ? FAR_BACK.day : FAR_BACK.other;
  const begun = near.filter(({ from }) => from <= count).at(-1);
  const ahead = near.find(({ from }) => from > count);
  if (!begun || !ahead) return begun ?? ahead ?? null;
  const since = Math.max(0, count - begun.to);
  const until = ahead.from - count;
  if (since === 0) return begun;
  if (choice.isOldPlan) return until < since ? ahead : begun;
  const isAhead =
    what.kind === 'quarter'
      ? choice.side === 1 && since > JUST.quarter
      : !choice.isOver && liesAhead({ since, until, back }, choice.side);
  return isAhead ? ahead : begun;
}

/** "Saturday, April 25" is of the nearest year in which that day is a Saturday. */
function onWeekday(what: Yearly, weekday: number, count: number): Stretch | null {
  const { year } = dayOf(count);
  for (const shift of [0, -1, 1, -2, 2, -3, 3]) {
    const stretch = stretchIn(what, year + shift);
    if (stretch && weekdayOf(stretch.from) === weekday) return stretch;
  }
  return null;
}

/** A date without its year is seldom further back than this (days). */
const FAR_BACK = { day: 180, other: 260 };
/** What lies no further back may be meant although the verb looks ahead: a quarter is reported after its end. */
const JUST = { quarter: 100, other: 7 };
const CLOSE = 120;

/** On the verb's side, unless that is far off and the other side close; without a verb's word the nearer one. */
function liesAhead(
  { since, until, back }: { since: number; until: number; back: number },
  side: Choice['side'],
): boolean {
  if (side === -1) return since > back && until < CLOSE;
  if (side === 1) return since > JUST.other;
  return until * (back === FAR_BACK.day ? 1 : 2) < since;
}

/** For a history: in the year that the story has come to; from autumn on, an early month is of the next one. */
export function chooseInStory(what: Yearly, story: Stretch, isEarlier = false): Stretch | null {
  if (what.kind === 'weekday') return chooseWeekday(what.weekday, story.from, { which: null, side: 1 });
  const { year, month } = dayOf(story.from);
  const same = stretchIn(what, year);
  // "ended a campaign that had begun in December"
  if (isEarlier && same && same.from > story.to) return stretchIn(what, year - 1);
  // A winter reaches into the next year, in which its story goes on.
  const span = story.unit === 'season' && month === 12 ? 2 : 7;
  const isBehind = same !== null && month >= 9 && dayOf(same.from).month <= month - span;
  const isNext = story.unit !== 'year' && (isBehind || (same?.unit === 'season' && same.to < story.from));
  if (isNext) return stretchIn(what, year + 1);
  return same ?? stretchIn(what, year + 1);
}
