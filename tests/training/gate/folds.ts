import { createHash } from 'node:crypto';

export const FOLDS = 5;

/** By the site's name alone, so that a site is in the same fold in each run. */
export const foldOf = (site: string): number =>
  createHash('sha256').update(site).digest().readUInt32BE(0) % FOLDS;
