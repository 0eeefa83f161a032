import { amount, type Features } from './evidence/features.ts';
import { GROUNDS, type Reason } from './evidence/reasons.ts';
import { GATE_BIAS, GATE_WEIGHTS } from './gate-weights.ts';
import type { Verdict } from './shapes.ts';

/** Less than this in log odds is not worth a reason. */
const TELLING = 0.25;
/** A page of no text is no article, whatever its address and its head promise: it may still be loading. */
const LEAST_PROSE = amount(200 / 500) / 2;

/** Weighs the features by logistic regression; the reasons say where the page differs from the average page. */
export function verdictOn(features: Features): Verdict {
  if ((features.prose ?? 0) < LEAST_PROSE) {
    return { isArticle: false, score: 0, reasons: ['noProse'] };
  }
  let sum = GATE_BIAS;
  for (const [name, [weight]] of Object.entries(GATE_WEIGHTS)) sum += weight * (features[name] ?? 0);
  const score = 1 / (1 + Math.exp(-sum));
  return { isArticle: score >= 0.5, score: Math.round(score * 1000) / 1000, reasons: reasonsFor(features) };
}

function reasonsFor(features: Features): Reason[] {
  return GROUNDS.map(([names, speaksFor, speaksAgainst]) => {
    let weight = 0;
    for (const name of names.split(' ')) weight += excess(name, features);
    return { weight: Math.abs(weight), reason: weight > 0 ? speaksFor : speaksAgainst };
  })
    .filter(({ weight }) => weight >= TELLING)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ reason }) => reason || []);
}

/** What a feature adds to the log odds of this page beyond what it adds on average. */
function excess(name: string, features: Features): number {
  const [weight, mean] = GATE_WEIGHTS[name] ?? [0, 0];
  return weight * ((features[name] ?? 0) - mean);
}
