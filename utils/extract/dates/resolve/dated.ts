import type { Reference } from '../../shapes.ts';
import { addMonths, countOf, dayOf, daysInMonth } from '../calendar.ts';
import type { Which, Yearly, YearSaid } from '../said.ts';
import { type Answer, answer, dated, type Of } from './answer.ts';
import type { Base, Scene } from './scene.ts';
import { isStillAhead, storyBase } from './story-base.ts';
import { dayStretch } from './stretch.ts';
import { chooseInStory, chooseYearly, partialValue, stretchIn } from './yearly.ts';

/** The year said, and what it was counted from; null when none was said. */
function yearOf(year: YearSaid, scene: Scene): { year: number; reference: Reference | null } | null {
  if (!year) return null;
  if ('year' in year) return { year: year.year, reference: null };
  const isStory = 'onward' in year;
  const base = isStory ? storyBase(scene, 'year') : scene.base;
  const shift = isStory ? year.onward : year.shift;
  return base && { year: dayOf(base.count).year + shift, reference: base.reference };
}

export function resolveYearly({ what, year, which }: Of<'yearly'>, scene: Scene): Answer {
  const { base, isHistory, isLongAgo, side, isOver, isOldPlan } = scene;
  const story = what.kind === 'weekday' ? scene.story.day : scene.story.year;
  const said = yearOf(year, scene);
  if (said) return dated(stretchIn(what, said.year), said.reference, partialValue(what));
  const isTold =
    !base ||
    (isHistory && !scene.isCurrent && !(story && isStillAhead(story, scene))) ||
    (isLongAgo && side !== 1 && what.kind !== 'weekday');
  if (isTold && story && (which === null || isYearsEnd(what, which)))
    return dated(chooseInStory(what, story.stretch, scene.isEarlier), story.reference, partialValue(what));
  if (!base || year) return answer('DATE', partialValue(what));
  return dated(
    chooseYearly(what, base.count, { which, side, isOver, isOldPlan }),
    base.reference,
    partialValue(what),
  );
}

/** "by year's end" */
const isYearsEnd = (what: Yearly, which: Which): boolean =>
  which === 0 && what.kind === 'monthday' && what.month === 12 && what.day === 31;

/** "the 15th": of the month that the text has come to; counted from the reference, on the side where the verb sees it. */
export function resolveMonthless({ day }: Of<'monthless'>, scene: Scene): Answer {
  const partial = `XXXX-XX-${String(day).padStart(2, '0')}`;
  const told = storyBase(scene, 'month');
  const start = told && scene.base && isFarBack(told, scene) ? scene.base : told;
  if (!start) return answer('DATE', partial);
  const { year, month } = monthFor(day, start, scene);
  if (day > daysInMonth(year, month)) return answer('DATE', partial);
  return dated(dayStretch(countOf({ year, month, day })), start.reference, partial);
}

/** Outside a story a day without its month is of these days, whatever year was named before. */
const isFarBack = ({ count }: Base, { base, side, isHistory, isLongAgo }: Scene): boolean =>
  !isHistory && !isLongAgo && side !== -1 && base !== null && base.count - count > LONGEST_YEAR;
const LONGEST_YEAR = 366;

function monthFor(day: number, start: Base, { base, side }: Scene): { year: number; month: number } {
  const today = dayOf(start.count);
  const isOff = start === base && (side === -1 ? day > today.day : side === 1 && day < today.day);
  return addMonths(today.year, today.month, isOff && side ? side : 0);
}
