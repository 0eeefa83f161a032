/** Written by tests/training/gate/train.ts; its README says from what, and how well they do. */

export interface Stage {
  /** Log odds of an article where all features are 0. */
  bias: number;
  /** By feature: what one unit of it adds to the log odds, and its mean over the pages that it was trained on. */
  weights: Readonly<Record<string, readonly [weight: number, mean: number]>>;
}

/** Log odds up to which, and from which on, the first stage decides alone. */
export const SURELY_NOT = -2.5;
export const SURELY = 2;

export const FIRST_STAGE: Stage = {
  bias: -2.76,
  weights: {
    blogHost: [1.34, 0.01],
    blogPath: [1.57, 0.1],
    datePath: [1.15, 0.02],
    docsHost: [-1.52, 0.01],
    docsPath: [-1.2, 0.01],
    few: [-0.32, 0.17],
    forumHost: [-1.82, 0.02],
    forumPath: [-1.95, 0.03],
    learnPath: [0.8, 0.02],
    linksPerProse: [-0.77, -0.84],
    meanLength: [0.03, 0.57],
    newsPath: [2.01, 0.02],
    noAddress: [0.44, 0.5],
    ogArticle: [0.94, 0.44],
    ogNone: [-0.49, 0.25],
    ogOther: [-2.04, 0.04],
    ogWebsite: [-0.45, 0.27],
    prose: [0.37, 0.96],
    root: [-1.9, 0.06],
    servicePath: [-1.81, 0.02],
    share2: [0.73, 0.59],
    shelfPath: [-0.95, 0.03],
    shopPath: [-2.79, 0.02],
    top: [0.8, 0.7],
    top2: [0.78, 0.74],
    words: [0.7, 0.18],
    words3: [0.49, 0.28],
    words5: [0.9, 0.17],
    yearPath: [0.69, 0.05],
  },
};

export const SECOND_STAGE: Stage = {
  bias: -3.8,
  weights: {
    blogHost: [1.19, 0.01],
    blogPath: [1.19, 0.1],
    captions: [0.78, 0.13],
    codes: [-0.46, 0.09],
    datePath: [0.97, 0.02],
    docsHost: [-1.62, 0.01],
    docsPath: [-1.01, 0.01],
    few: [-0.39, 0.06],
    forumHost: [-1.67, 0.02],
    forumPath: [-1.7, 0.03],
    headShort: [-0.48, 0.23],
    headWords: [0.52, 0.6],
    headWords5: [0.54, 0.58],
    images: [-0.37, 0.98],
    inputs: [-0.64, 0.46],
    ldArticle: [0.74, 0.24],
    ldAuthored: [0.7, 0.25],
    ldBusiness: [-0.27, 0.03],
    ldDiscussion: [-1.14, 0.03],
    ldNews: [0.71, 0.1],
    ldNone: [0.53, 0.54],
    ldProduct: [-1.23, 0.06],
    ldRecipe: [-0.92, 0.02],
    learnPath: [0.76, 0.02],
    linksPerProse: [-0.77, -0.93],
    main: [0.42, 0.65],
    meanLength: [0.37, 0.6],
    newsPath: [1.1, 0.02],
    noAddress: [0.26, 0.5],
    ogArticle: [0.63, 0.44],
    ogNone: [-0.29, 0.25],
    ogOther: [-1.38, 0.04],
    ogWebsite: [-0.32, 0.27],
    oneArticle: [0.76, 0.25],
    oneTime: [0.56, 0.16],
    prose: [0.31, 1.21],
    published: [0.61, 0.29],
    root: [-1.68, 0.06],
    selects: [-0.74, 0.11],
    servicePath: [-1.4, 0.02],
    share2: [0.85, 0.55],
    shelfPath: [-0.57, 0.03],
    shopPath: [-1.56, 0.02],
    top: [0.67, 0.82],
    top2: [0.66, 0.88],
    words: [0.62, 0.18],
    words3: [0.4, 0.28],
    words5: [0.59, 0.17],
    yearPath: [0.59, 0.05],
  },
};
