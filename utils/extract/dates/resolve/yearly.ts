import { addMonths, countOf, dayOf, daysInMonth, weekdayOf } from '../calendar.ts';
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
}

/** The weekday meant, seen from a day: by "last", "next", or the side that the verb sees it on. */
export function chooseWeekday(weekday: number, count: number, { which, side }: Choice): Stretch | null {
  const back = (weekdayOf(count) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === -1) return dayStretch(count - (back || 7));
  if (which === 1) return dayStretch(count + (ahead || 7));
  if (which === 0) return dayStretch(side === -1 ? count - back : count + ahead);
  return dayStretch(side === 1 ? count + ahead : count - back);
}

/** The year's own stretch that is meant, seen from a day. */
export function chooseYearly(what: Yearly, count: number, choice: Choice): Stretch | null {
  if (what.kind === 'weekday') return chooseWeekday(what.weekday, count, choice);
  const { year } = dayOf(count);
  const near = [-2, -1, 0, 1, 2, 3, 4].flatMap((shift) => stretchIn(what, year + shift) ?? []);
  const past = near.filter((stretch) => stretch.from <= count);
  const ended = near.filter((stretch) => stretch.to < count);
  const open = near.filter((stretch) => stretch.to >= count);
  const ahead = near.filter((stretch) => stretch.from > count);
  if (choice.which === -1) return ended.at(-1) ?? null;
  if (choice.which === 1) return ahead[0] ?? null;
  if (choice.which === 0) return stretchIn(what, year) ?? open[0] ?? null;
  if (what.kind === 'quarter' || what.kind === 'half')
    return (choice.side === 1 ? open[0] : past.at(-1)) ?? null;
  if (choice.side === -1) return past.at(-1) ?? null;
  if (choice.side === 1) return open[0] ?? null;
  return nearest(past.at(-1), ahead[0], count);
}

/** Without a verb's word the nearer one, the past a little nearer: news tells more of what was. */
function nearest(past: Stretch | undefined, ahead: Stretch | undefined, count: number): Stretch | null {
  if (!past || !ahead) return past ?? ahead ?? null;
  const since = Math.max(0, count - past.to);
  return since <= 2 * (ahead.from - count) ? past : ahead;
}

/** For a history: the first that does not lie before the month that the story has come to. */
export function chooseInStory(what: Yearly, story: Stretch): Stretch | null {
  const { year, month } = dayOf(story.from);
  if (what.kind === 'weekday') return chooseWeekday(what.weekday, story.from, { which: null, side: 1 });
  if (story.unit === 'year') return stretchIn(what, year);
  const same = stretchIn(what, year);
  const back = same && addMonths(year, month, -3);
  if (same && back && same.to >= countOf({ ...back, day: 1 })) return same;
  return same ?? stretchIn(what, year + 1);
}
