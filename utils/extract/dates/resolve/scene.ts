import type { Reference } from '../../shapes.ts';
import type { Stretch } from './stretch.ts';

/** The day that relative dates count from at some place of the text. */
export interface Base {
  count: number;
  reference: Reference;
}

/** What is known where an expression stands. */
export interface Scene {
  /** Publication, post or dateline; null when there is none. */
  base: Base | null;
  /** The date that the text has come to, and where it says so. */
  narrative: { stretch: Stretch; reference: Reference } | null;
  /** The quarter or fiscal year that the text speaks of. */
  period: Stretch | null;
  /** Where the verb sees the date: -1 in the past, 1 in the future; null when no verb tells. */
  side: -1 | 1 | null;
  /** The text tells a history: dates without a year lie where the story stands. */
  isHistory: boolean;
}
