/**
 * Trains the gate's weights on the development pages and writes them into `utils/article/gate-weights.ts`.
 *   node tests/training/gate/train.ts [SHARED] [CACHE]
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fitGate, saysArticle } from './fit.ts';
import type { Model } from './logistic.ts';
import { readPages } from './pages.ts';
import { scoresOf } from './scores.ts';

const OUT = resolve(import.meta.dirname, '../../../utils/article/gate-weights.ts');

const [shared = '../shared', cache = join(tmpdir(), 'dateline-gate-pages.jsonl')] = process.argv.slice(2);
const pages = await readPages(shared, cache);
const model = rounded(fitGate(pages));
writeFileSync(OUT, sourceOf(model));
console.log(`${OUT}\n${scoresOf(pages, (page) => saysArticle(model, page))}`);

function rounded({ bias, terms }: Model): Model {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    bias: round(bias),
    terms: Object.fromEntries(
      Object.entries(terms).map(([name, { weight, mean }]) => [
        name,
        { weight: round(weight), mean: round(mean) },
      ]),
    ),
  };
}

function sourceOf({ bias, terms }: Model): string {
  const lines = Object.entries(terms).map(([name, { weight, mean }]) => `  ${name}: [${weight}, ${mean}],`);
  return `/** Written by tests/training/gate/train.ts; its README says from what, and how well they do. */

/** Log odds of an article where all features are 0. */
export const BIAS = ${bias};

/** By feature: what one unit of it adds to the log odds, and its mean over the pages that it was trained on. */
export const WEIGHTS: Readonly<Record<string, readonly [weight: number, mean: number]>> = {
${lines.join('\n')}
};
`;
}
