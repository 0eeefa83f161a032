/** A group of features, and the reasons that they give a reader; empty where that is worth none. */
export type Ground = readonly [features: string, speaksFor: string, speaksAgainst: string];

/** Few words each: they are part of the script that every page loads. */
export const GROUNDS: readonly Ground[] = [
  [
    'ogArticle ogNone ogOther ogWebsite ldArticle ldNews ldAuthored ldNone ldOnlySite classSingle published metaAuthor metaSection',
    'Declared an article',
    'Not declared an article',
  ],
  ['ldProduct metaPrice classShop prices shopPath', '', 'Offers products'],
  ['root', '', 'A front page'],
  [
    'words words3 words5 datePath yearPath blogPath newsPath learnPath blogHost',
    'Address of an article',
    'Bare address',
  ],
  ['shelfPath servicePath docsPath docsHost', '', 'Address of a service or list'],
  ['forumPath forumHost ldDiscussion', '', 'A discussion'],
  ['prose top top2 share2 few meanLength', 'Much running text', 'Little running text'],
  ['linksPerProse', 'Few links', 'Mostly links'],
  ['headWords headWords5 headShort headIsTitle', 'Has a headline', 'No headline'],
  [
    'articleBody authors captions dates oneTime oneArticle main shareLinks',
    'Author, date or captions',
    'No author, date or captions',
  ],
];
