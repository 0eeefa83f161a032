import type { Prose } from '../prose.ts';
import type { DatedClaim, DateExpression, Name } from '../shapes.ts';
import type { VerbGroup } from '../verbs.ts';

/** What was found before: the claims are built over it. */
export interface Findings {
  names: readonly Name[];
  dates: readonly DateExpression[];
  verbs: readonly VerbGroup[];
}

/** All dated claims, in reading order. */
export function findClaims(_prose: Prose, _findings: Findings): DatedClaim[] {
  return [];
}
