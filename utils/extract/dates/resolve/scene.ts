import type { Reference } from '../../shapes.ts';
import type { Stretch } from './stretch.ts';

/** The day that relative dates count from at some place of the text. */
export interface Base {
  count: number;
  reference: Reference;
}

/** A date of the text that others count from, and where it stands. */
export interface StoryDate {
  stretch: Stretch;
  reference: Reference;
}

export interface Story {
  /** The last date of any length, decades and centuries too. */
  any: StoryDate | null;
  day: StoryDate | null;
  month: StoryDate | null;
  year: StoryDate | null;
}

/** What is known where an expression stands. */
export interface Scene {
  /** Publication, post or dateline; null when there is none. */
  base: Base | null;
  /** The date that the text has come to, by how closely it is known: to the day, the month, the year. */
  story: Story;
  /** The quarter that the text speaks of, and whether it has just done so. */
  period: { stretch: Stretch; end: number; isFresh: boolean } | null;
  /** Where the expression's line begins. */
  line: number;
  /** Where the verb sees the date: -1 in the past, 1 in the future; null when no verb tells. */
  side: -1 | 1 | null;
  /** It stands right beside a past verb, or opens the sentence: it is over for sure. */
  isOver: boolean;
  /** What was planned for it was planned before: it is the nearest such date. */
  isOldPlan: boolean;
  /** It is seen from the day of writing, not from where the story stands. */
  isCurrent: boolean;
  /** It lies before where the story stands. */
  isEarlier: boolean;
  /** The last lines told of long ago: months and days without a year may belong there. */
  isLongAgo: boolean;
  /** The text tells a history: dates without a year lie where the story stands. */
  isHistory: boolean;
}
