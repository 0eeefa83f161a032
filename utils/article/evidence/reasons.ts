/** A group of features, and the reasons that they give a reader; empty where that is worth none. */
export type Ground = readonly [features: string, speaksFor: string, speaksAgainst: string];

/** Reasons are codes: their words, which the pages of the extension show, would only weigh down each page that is read. */
export const GROUNDS: readonly Ground[] = [
  [
    'ogArticle ogNone ogOther ogWebsite ldArticle ldNews ldAuthored ldNone ldOnlySite classSingle published metaAuthor metaSection',
    'declared',
    'undeclared',
  ],
  ['ldProduct metaPrice classShop prices shopPath', '', 'shop'],
  ['root', '', 'front'],
  ['words words3 words5 datePath yearPath blogPath newsPath learnPath blogHost', 'address', 'bare-address'],
  ['shelfPath servicePath docsPath docsHost', '', 'shelf'],
  ['forumPath forumHost ldDiscussion', '', 'forum'],
  ['prose top top2 share2 few meanLength', 'prose', 'little-prose'],
  ['linksPerProse', 'few-links', 'links'],
  ['headWords headWords5 headShort headIsTitle', 'headline', 'no-headline'],
  ['articleBody authors captions dates oneTime oneArticle main shareLinks', 'marks', 'no-marks'],
  ['inputs selects buttons testimonials pagers images', '', 'controls'],
  ['we exclaims', '', 'company'],
];
