import type { Prose } from '../prose.ts';
import type { DateExpression } from '../shapes.ts';
import type { VerbGroup } from '../verbs.ts';

/** All date expressions, in reading order, not overlapping, resolved against `prose.input.published`. */
export function findDates(_prose: Prose, _verbs: readonly VerbGroup[]): DateExpression[] {
  return [];
}
