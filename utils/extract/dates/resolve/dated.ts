import type { Reference } from '../../shapes.ts';
import { addMonths, countOf, dayOf, daysInMonth } from '../calendar.ts';
import type { YearSaid } from '../said.ts';
import { type Answer, answer, dated, type Of } from './answer.ts';
import type { Scene } from './scene.ts';
import { isStillAhead, storyBase } from './story-base.ts';
import { dayStretch } from './stretch.ts';
import { chooseInStory, chooseYearly, partialValue, stretchIn } from './yearly.ts';

/** The year said, and what it was counted from; null when none was said. */
function yearOf(year: YearSaid, scene: Scene): { year: number; reference: Reference | null } | null {
  if (!year) return null;
  if (year !== 'story' && 'year' in year) return { year: year.year, reference: null };
  const base = year === 'story' ? storyBase(scene, 'year') : scene.base;
  const shift = year === 'story' ? 0 : year.shift;
  return base && { year: dayOf(base.count).year + shift, reference: base.reference };
}

export function resolveYearly({ what, year, which }: Of<'yearly'>, scene: Scene): Answer {
  const { base, isHistory, isLongAgo, side } = scene;
  const story = what.kind === 'weekday' ? scene.story.day : scene.story.year;
  const said = yearOf(year, scene);
  if (said) return dated(stretchIn(what, said.year), said.reference, partialValue(what));
  const isTold =
    !base ||
    (isHistory && !(story && isStillAhead(story, scene))) ||
    (isLongAgo && side !== 1 && what.kind !== 'weekday');
  if (isTold && story && which === null)
    return dated(chooseInStory(what, story.stretch), story.reference, partialValue(what));
  if (!base || year) return answer('DATE', partialValue(what));
  return dated(
    chooseYearly(what, base.count, { which, side: scene.side }),
    base.reference,
    partialValue(what),
  );
}

/** "the 15th": of the month that the text has come to; counted from the reference, on the side where the verb sees it. */
export function resolveMonthless({ day }: Of<'monthless'>, scene: Scene): Answer {
  const partial = `XXXX-XX-${String(day).padStart(2, '0')}`;
  const start = storyBase(scene, 'month');
  if (!start) return answer('DATE', partial);
  const { year, month } = monthFor(day, start.count, scene);
  if (day > daysInMonth(year, month)) return answer('DATE', partial);
  return dated(dayStretch(countOf({ year, month, day })), start.reference, partial);
}

function monthFor(day: number, count: number, { story, side }: Scene): { year: number; month: number } {
  const today = dayOf(count);
  const isOff = !story.month && (side === -1 ? day > today.day : side === 1 && day < today.day);
  return addMonths(today.year, today.month, isOff && side ? side : 0);
}
