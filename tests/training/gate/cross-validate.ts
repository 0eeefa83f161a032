/**
 * How the gate does on sites that neither its stages nor their thresholds have seen: five folds, each site in one of them.
 *   node tests/training/gate/cross-validate.ts [SHARED] [CACHE]
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cascade, fitCascade, isDecidedFirst, saysArticle } from './cascade.ts';
import { FOLDS, foldOf } from './folds.ts';
import { type Page, readPages } from './pages.ts';
import { scoresOf } from './scores.ts';

const [shared = '../shared', cache = join(tmpdir(), 'dateline-gate-pages.jsonl')] = process.argv.slice(2);
const pages = await readPages(shared, cache);
const cascades: Cascade[] = Array.from({ length: FOLDS }, (_, fold) =>
  fitCascade(pages.filter(({ site }) => foldOf(site) !== fold)),
);
const askedOf =
  (question: (cascade: Cascade, page: Page) => boolean) =>
  (page: Page): boolean => {
    const cascade = cascades[foldOf(page.site)];
    return cascade !== undefined && question(cascade, page);
  };
console.log(scoresOf(pages, askedOf(saysArticle), askedOf(isDecidedFirst)));
