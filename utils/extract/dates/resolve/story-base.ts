import type { Unit } from '../said.ts';
import type { Base, Scene } from './scene.ts';

/** What the story has come to, known closely enough to count units from, or the reference. */
export function storyBase({ story, base }: Scene, unit: Unit): Base | null {
  const date =
    unit === 'year' || LONGER.has(unit)
      ? story.year
      : unit === 'month' || unit === 'quarter'
        ? story.month
        : story.day;
  return date ? { count: date.stretch.from, reference: date.reference } : base;
}

const LONGER = new Set<Unit>(['decade', 'century']);
