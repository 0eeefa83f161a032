/** A group of features, and what its weight for or against an article means to a reader. */
interface Ground {
  features: string;
  /** Where it speaks for an article; empty where that is worth no words. */
  speaksFor: string;
  speaksAgainst: string;
}

export const GROUNDS: readonly Ground[] = [
  {
    features:
      'ogArticle ogNone ogOther ogWebsite ldArticle ldNews ldAuthored ldNone ldOnlySite classSingle published metaAuthor metaSection',
    speaksFor: 'The page declares itself an article.',
    speaksAgainst: 'The page does not declare itself an article.',
  },
  {
    features: 'ldProduct metaPrice classShop prices shopPath',
    speaksFor: '',
    speaksAgainst: 'The page offers products.',
  },
  { features: 'root', speaksFor: '', speaksAgainst: 'It is the front page of its site.' },
  {
    features: 'words words3 words5 datePath yearPath blogPath newsPath learnPath blogHost',
    speaksFor: 'Its address reads like that of an article.',
    speaksAgainst: 'Its address holds no headline.',
  },
  {
    features: 'shelfPath servicePath docsPath docsHost',
    speaksFor: '',
    speaksAgainst: 'Its address names a service, a manual or a list.',
  },
  {
    features: 'forumPath forumHost ldDiscussion',
    speaksFor: '',
    speaksAgainst: 'It is a discussion.',
  },
  {
    features: 'prose top top2 share2 few meanLength',
    speaksFor: 'It has much running text in one place.',
    speaksAgainst: 'It has little running text in one place.',
  },
  {
    features: 'linksPerProse',
    speaksFor: 'It has few links for its text.',
    speaksAgainst: 'It is mostly links.',
  },
  {
    features: 'headWords headWords5 headShort headIsTitle',
    speaksFor: 'It has a headline.',
    speaksAgainst: 'It has no headline like that of an article.',
  },
  {
    features: 'articleBody authors captions dates oneTime oneArticle main shareLinks',
    speaksFor: 'It has the marks of an article: author, date, captions or share links.',
    speaksAgainst: 'It has no author, date or captions as articles have.',
  },
  {
    features: 'inputs selects buttons testimonials pagers images',
    speaksFor: '',
    speaksAgainst: 'It has many forms, buttons or pictures.',
  },
  {
    features: 'we exclaims',
    speaksFor: '',
    speaksAgainst: 'Its text speaks for a company.',
  },
];
