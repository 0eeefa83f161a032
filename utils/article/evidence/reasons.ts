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
  [
    'ogArticle ogNone ogOther ogWebsite ldArticle ldNews ldAuthored ldNone published',
    'declared',
    'undeclared',
  ],
  ['ldProduct shopPath', '', 'products'],
  ['root', '', 'front'],
  ['words words3 words5 datePath yearPath blogPath newsPath learnPath blogHost', 'address', 'bareAddress'],
  ['shelfPath servicePath docsPath docsHost', '', 'service'],
  ['forumPath forumHost ldDiscussion', '', 'discussion'],
  ['prose top top2 share2 few meanLength', 'prose', 'littleProse'],
  ['linksPerProse', 'fewLinks', 'links'],
  ['headWords headWords5 headShort', 'headline', 'noHeadline'],
  ['captions oneTime oneArticle main', 'credits', 'noCredits'],
];
