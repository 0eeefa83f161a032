import { hasProse, isSure, type Thresholds } from '../../../utils/article/gate.ts';
import { FOLDS, foldOf } from './folds.ts';
import { fitModel, logOdds, type Model } from './logistic.ts';
import { examplesOf, isScored, type Page } from './pages.ts';

/** Two models, and when the first decides alone. */
export interface Cascade extends Thresholds {
  first: Model;
  second: Model;
}

const PENALTY = 40;

/** Log odds that are tried as thresholds. */
const SURELY_NOT = [Number.NEGATIVE_INFINITY, -4, -3.5, -3, -2.5, -2, -1.5, -1];
const SURELY = [1, 1.5, 2, 2.5, 3, 3.5, 4, Number.POSITIVE_INFINITY];

/**
 * Trains both stages. The thresholds are those with which the first stage decides most pages while the cascade is right
 * as often as the second stage alone, on pages of sites that neither stage was trained on.
 */
export function fitCascade(pages: readonly Page[]): Cascade {
  return { ...fitStages(pages), ...thresholdsFor(pages) };
}

export const isDecidedFirst = (cascade: Cascade, { first }: Page): boolean =>
  isSure(first, logOdds(cascade.first, first), cascade);

export function saysArticle(cascade: Cascade, page: Page): boolean {
  return isDecidedFirst(cascade, page)
    ? logOdds(cascade.first, page.first) >= 0
    : hasProse(page.all) && logOdds(cascade.second, page.all) >= 0;
}

const fitStages = (pages: readonly Page[]): Pick<Cascade, 'first' | 'second'> => ({
  first: fitModel(examplesOf(pages, 'first'), PENALTY),
  second: fitModel(examplesOf(pages, 'all'), PENALTY),
});

function thresholdsFor(pages: readonly Page[]): Thresholds {
  const stages = Array.from({ length: FOLDS }, (_, fold) =>
    fitStages(pages.filter(({ site }) => foldOf(`inner ${site}`) !== fold)),
  );
  const judged = pages.filter(isScored).flatMap((page) => {
    const models = stages[foldOf(`inner ${page.site}`)];
    if (!models) return [];
    const alone = { ...models, surelyNot: Number.NEGATIVE_INFINITY, surely: Number.POSITIVE_INFINITY };
    return [
      {
        page,
        odds: logOdds(models.first, page.first),
        second: saysArticle(alone, page) === (page.label === 1),
      },
    ];
  });
  const tried = SURELY_NOT.flatMap((surelyNot) =>
    SURELY.map((surely) => {
      let decided = 0;
      let gained = 0;
      for (const { page, odds, second } of judged) {
        if (!isSure(page.first, odds, { surelyNot, surely })) continue;
        decided += 1;
        gained += +(odds >= 0 === (page.label === 1)) - +second;
      }
      return { surelyNot, surely, decided, gained };
    }),
  );
  const [best] = tried.filter(({ gained }) => gained >= 0).sort((a, b) => b.decided - a.decided);
  if (!best) throw new Error('No thresholds were tried.');
  return { surelyNot: best.surelyNot, surely: best.surely };
}
