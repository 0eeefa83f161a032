import { WEIGHTS } from '../gate-weights.ts';
import type { ExplainedVerdict, Verdict } from '../shapes.ts';
import type { Features } from './features.ts';

/** Why a page is taken for an article, or not; the interface has words for each. */
export type Reason =
  | 'declared'
  | 'undeclared'
  | 'products'
  | 'front'
  | 'address'
  | 'bareAddress'
  | 'service'
  | 'discussion'
  | 'prose'
  | 'littleProse'
  | 'fewLinks'
  | 'links'
  | 'headline'
  | 'noHeadline'
  | 'credits'
  | 'noCredits'
  | 'noProse'
  | 'noPage'
  | 'unread';

/** A group of features, and the reasons that they give a reader; empty where that is worth none. */
export type Ground = readonly [features: string, speaksFor: Reason | '', speaksAgainst: Reason | ''];

export const GROUNDS: readonly Ground[] = [
  ['ogArticle ogNone ogOther ldArticle ldNone published', 'declared', 'undeclared'],
  ['ldProduct shopPath', '', 'products'],
  ['root', '', 'front'],
  ['words words5 blogPath newsPath learnPath blogHost', 'address', 'bareAddress'],
  ['shelfPath servicePath', '', 'service'],
  ['forumPath', '', 'discussion'],
  ['prose top share', 'prose', 'littleProse'],
  ['linksPerProse', 'fewLinks', 'links'],
  ['headWords headWords5 headShort', 'headline', 'noHeadline'],
  ['captions oneArticle main', 'credits', 'noCredits'],
];

/** Less than this in log odds is not worth a reason. */
const TELLING = 0.25;

/** A verdict with its reasons. Not worked out with the verdict, since hardly anybody asks. */
export const explained = ({ isArticle, score, evidence }: Verdict): ExplainedVerdict => ({
  isArticle,
  score,
  reasons: typeof evidence === 'string' ? [evidence] : reasonsFor(evidence),
});

/** What spoke for and against, weightiest first: where the page differs from the average page. */
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
  const [weight, mean] = WEIGHTS[name] ?? [0, 0];
  return weight * ((features[name] ?? 0) - mean);
}
