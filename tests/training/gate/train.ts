/**
 * Trains the gate's weights on the development pages and writes them into `utils/article/gate-weights.ts`.
 *   node tests/training/gate/train.ts [SHARED] [CACHE]
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cascade, fitCascade, isDecidedFirst, saysArticle } from './cascade.ts';
import type { Model } from './logistic.ts';
import { readPages } from './pages.ts';
import { scoresOf } from './scores.ts';

const OUT = resolve(import.meta.dirname, '../../../utils/article/gate-weights.ts');

const [shared = '../shared', cache = join(tmpdir(), 'dateline-gate-pages.jsonl')] = process.argv.slice(2);
const pages = await readPages(shared, cache);
const fitted = fitCascade(pages);
const cascade = { ...fitted, first: rounded(fitted.first), second: rounded(fitted.second) };
writeFileSync(OUT, sourceOf(cascade));
const scores = scoresOf(
  pages,
  (page) => saysArticle(cascade, page),
  (page) => isDecidedFirst(cascade, page),
);
console.log(`${OUT}\n${scores}`);

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

function sourceOf({ first, second, surelyNot, surely }: Cascade): string {
  return `/** Written by tests/training/gate/train.ts; its README says from what, and how well they do. */

export interface Stage {
  /** Log odds of an article where all features are 0. */
  bias: number;
  /** By feature: what one unit of it adds to the log odds, and its mean over the pages that it was trained on. */
  weights: Readonly<Record<string, readonly [weight: number, mean: number]>>;
}

/** Log odds up to which, and from which on, the first stage decides alone. */
export const SURELY_NOT = ${surelyNot};
export const SURELY = ${surely};

export const FIRST_STAGE: Stage = ${stageOf(first)};

export const SECOND_STAGE: Stage = ${stageOf(second)};
`;
}

function stageOf({ bias, terms }: Model): string {
  const lines = Object.entries(terms).map(([name, { weight, mean }]) => `    ${name}: [${weight}, ${mean}],`);
  return `{\n  bias: ${bias},\n  weights: {\n${lines.join('\n')}\n  },\n}`;
}
