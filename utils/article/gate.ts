import { amount, type Features } from './evidence/features.ts';
import { GROUNDS, type Reason } from './evidence/reasons.ts';
import { FIRST_STAGE, SECOND_STAGE, type Stage, SURELY, SURELY_NOT } from './gate-weights.ts';
import type { Verdict } from './shapes.ts';

/** Less than this in log odds is not worth a reason. */
const TELLING = 0.25;
/** A page of no text is no article, whatever its address and its head promise: it may still be loading. */
const LEAST_PROSE = amount(200 / 500) / 2;

/**
 * Weighs features by logistic regression, in two stages: all of them are asked for only where the first are not sure, or
 * have seen no prose. The reasons say where the page differs from the average page, as far as was looked.
 */
export function verdictOn(first: Features, askAll: () => Features): Verdict {
  const odds = oddsOf(first, FIRST_STAGE);
  if (isSure(first, odds, { surelyNot: SURELY_NOT, surely: SURELY })) {
    return verdictFrom(odds, first, FIRST_STAGE);
  }
  const all = askAll();
  if (!hasProse(all)) return { isArticle: false, score: 0, reasons: ['noProse'] };
  return verdictFrom(oddsOf(all, SECOND_STAGE), all, SECOND_STAGE);
}

export const hasProse = ({ prose = 0 }: Features): boolean => prose >= LEAST_PROSE;

/** Log odds of an article up to which, and from which on, the first stage decides alone. */
export interface Thresholds {
  surelyNot: number;
  surely: number;
}

/** Does the first stage decide? Training asks the same. */
export const isSure = (first: Features, odds: number, { surelyNot, surely }: Thresholds): boolean =>
  hasProse(first) && (odds <= surelyNot || odds >= surely);

function oddsOf(features: Features, { bias, weights }: Stage): number {
  let sum = bias;
  for (const name in weights) sum += (weights[name]?.[0] ?? 0) * (features[name] ?? 0);
  return sum;
}

function verdictFrom(odds: number, features: Features, stage: Stage): Verdict {
  const score = Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
  return { isArticle: odds >= 0, score, reasons: reasonsFor(features, stage) };
}

function reasonsFor(features: Features, stage: Stage): Reason[] {
  return GROUNDS.map(([names, speaksFor, speaksAgainst]) => {
    let weight = 0;
    for (const name of names.split(' ')) weight += excess(name, features, stage);
    return { weight: Math.abs(weight), reason: weight > 0 ? speaksFor : speaksAgainst };
  })
    .filter(({ weight }) => weight >= TELLING)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ reason }) => reason || []);
}

/** What a feature adds to the log odds of this page beyond what it adds on average. */
function excess(name: string, features: Features, { weights }: Stage): number {
  const [weight, mean] = weights[name] ?? [0, 0];
  return weight * ((features[name] ?? 0) - mean);
}
