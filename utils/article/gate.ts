import { amount, type Features } from './evidence/features.ts';
import { BIAS, WEIGHTS } from './gate-weights.ts';
import type { Verdict } from './shapes.ts';

/** A page of no text is no article, whatever its address and its head promise: it may still be loading. */
const LEAST_PROSE = amount(200 / 500) / 2;

export const hasProse = ({ prose = 0 }: Features): boolean => prose >= LEAST_PROSE;

/** Weighs features by logistic regression. */
export function verdictOn(features: Features): Verdict {
  if (!hasProse(features)) return { isArticle: false, score: 0, evidence: 'noProse' };
  let odds = BIAS;
  for (const name in WEIGHTS) odds += (WEIGHTS[name]?.[0] ?? 0) * (features[name] ?? 0);
  const score = Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
  return { isArticle: odds >= 0, score, evidence: features };
}
