import type { Model } from '../model.ts';
import type { BareName } from '../names/recognize.ts';
import type { Prose } from '../prose.ts';
import type { Entity, Name } from '../shapes.ts';

/** Decides which names of an article refer to the same entity. */
export function linkEntities(
  _prose: Prose,
  _found: readonly BareName[],
  _model: Model,
): { names: Name[]; entities: Entity[] } {
  return { names: [], entities: [] };
}
