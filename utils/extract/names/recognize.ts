import type { Model } from '../model.ts';
import type { Prose } from '../prose.ts';
import type { Name } from '../shapes.ts';

/** A name before it is linked to an entity. */
export type BareName = Omit<Name, 'entity'>;

/** All names, in reading order, not overlapping. */
export function recognizeNames(_prose: Prose, _model: Model): BareName[] {
  return [];
}
