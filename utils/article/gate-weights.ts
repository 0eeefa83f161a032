/** Written by tests/training/gate/train.ts; its README says from what, and how well they do. */

/** Log odds of an article where all features are 0. */
export const BIAS = -4.34;

/** By feature: what one unit of it adds to the log odds, and its mean over the pages that it was trained on. */
export const WEIGHTS: Readonly<Record<string, readonly [weight: number, mean: number]>> = {
  blogHost: [1.5, 0.01],
  blogPath: [1.27, 0.1],
  captions: [0.84, 0.13],
  forumPath: [-2.35, 0.03],
  headShort: [-0.43, 0.24],
  headWords: [0.55, 0.6],
  headWords5: [0.57, 0.58],
  images: [-0.38, 0.98],
  ldArticle: [1.55, 0.24],
  ldNone: [0.62, 0.54],
  ldProduct: [-1.05, 0.07],
  learnPath: [0.79, 0.02],
  linksPerProse: [-0.95, -0.93],
  main: [0.5, 0.54],
  newsPath: [1.38, 0.02],
  noAddress: [0.23, 0.5],
  ogArticle: [0.9, 0.43],
  ogNone: [-0.05, 0.26],
  ogOther: [-1.31, 0.04],
  oneArticle: [0.8, 0.25],
  prose: [0.56, 1.2],
  published: [0.68, 0.26],
  root: [-1.79, 0.06],
  servicePath: [-1.46, 0.02],
  share: [0.94, 0.51],
  shelfPath: [-0.55, 0.03],
  shopPath: [-1.96, 0.02],
  top: [0.89, 0.82],
  words: [1.03, 0.18],
  words5: [0.73, 0.17],
};
