import type { Unit } from '../said.ts';
import type { Base, Scene, StoryDate } from './scene.ts';

/** What the story has come to, known closely enough to count units from, or the reference. */
export function storyBase(scene: Scene, unit: Unit): Base | null {
  const { story, base } = scene;
  const date = LONGER.has(unit)
    ? story.any
    : unit === 'year'
      ? story.year
      : unit === 'month' || unit === 'quarter'
        ? story.month
        : story.day;
  return date && !isStillAhead(date, scene) ? { count: date.stretch.from, reference: date.reference } : base;
}

const LONGER = new Set<Unit>(['decade', 'century']);

/** It lies behind the day of writing, which is not sure where that was but guessed. */
export const isAhead = ({ stretch }: StoryDate, { base }: Scene): boolean =>
  base !== null && base.reference.from !== 'guess' && stretch.from > base.count;

/** What is told as past does not follow on what is still to come. */
export const isStillAhead = (date: StoryDate, scene: Scene): boolean =>
  scene.side === -1 && isAhead(date, scene);
