import type { Span } from '../../../text/span.ts';
import { dayOf, dayText } from '../calendar.ts';
import type { Found, Said } from '../said.ts';
import type { Answer } from './answer.ts';
import type { Scene, StoryDate } from './scene.ts';
import { type Stretch, stretchAway } from './stretch.ts';

/** A quarter was just spoken of when it stands no further back than this (characters). */
export const FRESH = 1500;

const TELLING = new Set<Said['kind']>(
  'day year decade century yearly anaphor offset monthless deictic clock dayPart storyYearly weekdayOf weekdayAway backFrom range nth nthWeekday'.split(
    ' ',
  ) as Said['kind'][],
);

interface Told {
  said: Said;
  answer: Answer;
  span: Span;
}

/** Takes in where the text stands after an expression. */
export function goOn(scene: Scene, { said, answer, span }: Told): void {
  const stretch = said.kind === 'range' ? endOf(answer) : answer.stretch;
  if (!stretch || !TELLING.has(said.kind) || (said.kind === 'offset' && said.direction < 0)) return;
  const { start, end } = span;
  if (stretch.unit === 'quarter' && said.kind === 'yearly' && isPeriod(stretch, scene))
    scene.period = { stretch, end, isFresh: true };
  const date: StoryDate = {
    stretch,
    reference: { day: dayText(stretch.from), from: 'narrative', start, end },
  };
  scene.story.any = date;
  if (said.kind === 'decade' || said.kind === 'century') return;
  scene.story.year = date;
  if (stretch.unit === 'month' || stretch.unit === 'week' || stretch.unit === 'day') scene.story.month = date;
  if (stretch.unit === 'day') scene.story.day = date;
}

/** Once a quarter was spoken of, one that is not over yet is but an outlook beside it. */
const isPeriod = ({ to }: Stretch, { base, period }: Scene): boolean =>
  period === null || base === null || to < base.count;

/** A range leaves the story at its end. */
function endOf({ stretch, to }: Answer): Stretch | null {
  if (!stretch || to === null || stretch.unit === 'half' || stretch.unit === 'season') return stretch;
  return stretchAway(stretch.unit, to, 0);
}

/** So many years back is long ago: anywhere, or where a date opens its sentence and the one before it names a month. */
const LONG_AGO = { anywhere: 40, opening: 2 };
/** A story goes on for so many characters after the date that it has come to. */
const GOES_ON = 400;

/** Has the text just told, at a place, of something that lies long before the reference? A firm's founding year is no story. */
export function isLongAgo({ story, base }: Scene, { at, opens }: { at: number; opens: boolean }): boolean {
  const date = story.year;
  if (!date || !base || at - (date.reference.end ?? at) > GOES_ON) return false;
  const years = dayOf(base.count).year - dayOf(date.stretch.from).year;
  return years >= (opens && date.stretch.unit !== 'year' ? LONG_AGO.opening : LONG_AGO.anywhere);
}

const EXPLICIT = new Set<Said['kind']>(['day', 'year']);

/** Dates that a reporter counts from the day of writing. */
function isReporters(said: Said): boolean {
  if (said.kind === 'deictic' || said.kind === 'weekdayOf') return true;
  if (said.kind === 'yearly') return said.what.kind === 'weekday' || said.which !== null;
  if (said.kind === 'dayPart') return said.on !== null && isReporters(said.on);
  return said.kind === 'offset' && said.from === 'reference';
}

function isExplicit(said: Said): boolean {
  if (said.kind === 'range') return isExplicit(said.from.said) || isExplicit(said.to.said);
  return EXPLICIT.has(said.kind) || (said.kind === 'yearly' && said.year !== null && 'year' in said.year);
}

/** Does the text count anything from the day of writing? */
export const isReported = (found: readonly Found[]): boolean => found.some(({ said }) => isReporters(said));

/** More full dates than dates seen from the day of writing, and some of them: the text tells a history. */
export function isHistory(found: readonly Found[]): boolean {
  let explicit = 0;
  let reporters = 0;
  for (const { said } of found) {
    if (isExplicit(said)) explicit += 1;
    else if (isReporters(said)) reporters += 1;
  }
  return explicit >= (reporters === 0 ? 3 : 6) && explicit > 3 * reporters;
}
