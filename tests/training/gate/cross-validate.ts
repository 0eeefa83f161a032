/**
 * How the gate does on sites that it has not seen: five folds, each site in one of them.
 *   node tests/training/gate/cross-validate.ts [SHARED] [CACHE]
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitGate, saysArticle } from './fit.ts';
import { FOLDS, foldOf } from './folds.ts';
import { readPages } from './pages.ts';
import { scoresOf } from './scores.ts';

const [shared = '../shared', cache = join(tmpdir(), 'dateline-gate-pages.jsonl')] = process.argv.slice(2);
const pages = await readPages(shared, cache);
const models = Array.from({ length: FOLDS }, (_, fold) =>
  fitGate(pages.filter(({ site }) => foldOf(site) !== fold)),
);
const scores = scoresOf(pages, (page) => {
  const model = models[foldOf(page.site)];
  return model !== undefined && saysArticle(model, page);
});
console.log(scores);
