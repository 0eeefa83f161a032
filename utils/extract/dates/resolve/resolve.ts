import { countOf, countOfNthWeekday, dayOf, yearText } from '../calendar.ts';
import type { Said } from '../said.ts';
import { type Answer, answer, dated, type Of } from './answer.ts';
import { resolveMonthless, resolveYearly } from './dated.ts';
import { edgeAway, resolveDuration, resolveWithin } from './lengths.ts';
import {
  resolveAnaphor,
  resolveDeictic,
  resolveNewYear,
  resolveOffset,
  resolveRunning,
  resolveStoryYearly,
  resolveVague,
  resolveWeekdayAway,
  resolveWeekdayOf,
} from './relative.ts';
import type { Scene, StoryDate } from './scene.ts';
import { isAhead, isStillAhead } from './story-base.ts';
import {
  centuryStretch,
  dayStretch,
  decadeStretch,
  nthOf,
  partOf,
  stretchAway,
  weekStretch,
  yearStretch,
} from './stretch.ts';
import { stretchIn } from './yearly.ts';

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
  storyYearly: resolveStoryYearly,
  weekdayAway: resolveWeekdayAway,
  backFrom: resolveBackFrom,
  anaphor: resolveAnaphor,
  running: resolveQuarter,
  offset: resolveOffset,
  duration: resolvePeriod,
  within: resolveWithin,
  newYear: resolveNewYear,
  set: (said) => answer('SET', said.value),
  vague: resolveVague,
  clock: resolveClock,
  dayPart: resolveDayPart,
  overnight: resolveOvernight,
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

/** The day that a time of day lies on: the one said, else the one the text has come to; a day ahead leads its own line only, and what looks ahead. */
function dayFor(on: Said | null, scene: Scene): Answer {
  if (on) return resolve(on, scene);
  const { story, base } = scene;
  if (story.day && !isStillAhead(story.day, scene) && !isAheadInOtherLine(story.day, scene))
    return dated(story.day.stretch, story.day.reference, '');
  return dated(base && dayStretch(base.count), base?.reference ?? null, 'XXXX-XX-XX');
}

/** "The court will rule on Friday.\nTwo men were arrested at 6am." */
const isAheadInOtherLine = (date: StoryDate, scene: Scene): boolean =>
  scene.side !== 1 && isAhead(date, scene) && (date.reference.end ?? scene.line) < scene.line;

function resolveClock({ hour, minute, on }: Of<'clock'>, scene: Scene): Answer {
  const day = dayFor(on, scene);
  const two = (value: number): string => String(value).padStart(2, '0');
  const value = `${day.value}T${two(hour)}:${two(minute ?? 0)}`;
  return { ...day, type: 'TIME', value };
}

function resolveDayPart({ part, on }: Of<'dayPart'>, scene: Scene): Answer {
  const month = on ? null : monthFor(scene);
  if (month) return { ...month, type: 'TIME', value: `${month.value}-XXT${part}` };
  const day = dayFor(on, scene);
  return { ...day, type: 'TIME', value: `${day.value}T${part}` };
}

/** "on an October morning … In the afternoon": some day of the month that the paragraph has come to. */
function monthFor({ story: { any, day }, base, side, line }: Scene): Answer | null {
  if (any?.stretch.unit !== 'month' || !base || side !== -1 || any.stretch.to >= base.count) return null;
  const isNear = (any.reference.start ?? 0) >= line && (day?.reference.start ?? -1) < line;
  return isNear ? dated(any.stretch, any.reference, '') : null;
}

/** In a report it is last night, or the night to come; in a story that has left these days nothing tells which. */
function resolveOvernight(_: Of<'overnight'>, scene: Scene): Answer {
  const { base, story, side, isHistory, isLongAgo } = scene;
  const isElsewhere = story.day && base && Math.abs(base.count - story.day.stretch.from) > THESE_DAYS;
  if (!base || side === null || isHistory || isLongAgo || isElsewhere) return answer('TIME', 'TNI');
  const night = dated(dayStretch(base.count - (side === -1 ? 1 : 0)), base.reference, '');
  return { ...night, type: 'TIME', value: `${night.value}TNI` };
}

const THESE_DAYS = 2;

/** "the nine months to September" end with the last day of what closes them, "the first two months of 2025" begin with it. */
function resolvePeriod(said: Of<'duration'>, scene: Scene): Answer {
  const { amount, unit, until, start } = said;
  const length = resolveDuration(said, scene);
  const whole = start && resolve(start, scene);
  if (whole && whole.from !== null && amount !== null) {
    const next = edgeAway(whole.from, amount, unit);
    return next === null ? length : { ...length, from: whole.from, to: next - 1, reference: whole.reference };
  }
  const end = until && resolve(until, scene);
  if (!end || end.to === null || amount === null) return length;
  const from = edgeAway(end.to + 1, -amount, unit);
  return from === null ? length : { ...length, from, to: end.to, reference: end.reference };
}

/** "the quarter ended July 31": it has the value of the calendar's quarter that its end lies in. */
function resolveQuarter(said: Of<'running'>, scene: Scene): Answer {
  const end = said.until && resolve(said.until, scene);
  const from = end && end.to !== null ? edgeAway(end.to + 1, -1, said.unit) : null;
  if (!end || end.to === null || from === null) return resolveRunning(said, scene);
  return { ...dated(stretchAway(said.unit, end.to, 0), end.reference, ''), from, to: end.to };
}

/** "ten years ago last week" is the week, ten years before. */
function resolveBackFrom({ amount, unit, of }: Of<'backFrom'>, scene: Scene): Answer {
  const near = resolve(of, scene);
  const stretch = near.stretch;
  if (!stretch || stretch.unit === 'half' || stretch.unit === 'season') return near;
  const from = edgeAway(stretch.from, -amount, unit);
  return dated(from === null ? null : stretchAway(stretch.unit, from, 0), near.reference, near.value);
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
    to.kind === 'day' ? to.year : to.kind === 'yearly' && to.year && 'year' in to.year ? to.year.year : null;
  if (year === null) return from;
  const start = stretchIn(from.what, year);
  const end =
    to.kind === 'yearly' ? stretchIn(to.what, year) : to.kind === 'day' ? dayStretch(countOf(to)) : null;
  return { ...from, year: { year: start && end && start.from > end.to ? year - 1 : year } };
}

/** The end of a range is looked for from its start on. */
function sceneAfter({ stretch }: Answer, scene: Scene): Scene {
  if (!stretch || !scene.base) return scene;
  return { ...scene, base: { ...scene.base, count: stretch.from }, side: 1, isOver: false, isOldPlan: false };
}
