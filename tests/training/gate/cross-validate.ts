/**
 * How the gate does on sites that it was not trained on: five folds, each site in one of them.
 *   node tests/training/gate/cross-validate.ts [SHARED] [CACHE]
 */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitModel, type Model, predict } from './logistic.ts';
import { examplesOf, namesOf, readPages } from './pages.ts';
import { scoresOf } from './scores.ts';
import { PENALTY } from './train.ts';

const FOLDS = 5;

/** By the site's name alone, so that a site is in the same fold in each run. */
const foldOf = (site: string): number => createHash('sha256').update(site).digest().readUInt32BE(0) % FOLDS;

const [shared = '../shared', cache = join(tmpdir(), 'dateline-gate-pages.jsonl')] = process.argv.slice(2);
const pages = await readPages(shared, cache);
const names = namesOf(pages);
const models: Model[] = Array.from({ length: FOLDS }, (_, fold) =>
  fitModel(examplesOf(pages.filter(({ site }) => foldOf(site) !== fold)), names, PENALTY),
);
const saysArticle = ({ site, features }: (typeof pages)[number]): boolean => {
  const model = models[foldOf(site)];
  return model !== undefined && predict(model, features) >= 0.5;
};
console.log(scoresOf(pages, saysArticle));
