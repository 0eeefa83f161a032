import type { Review } from './shapes.ts';

/** Days until a note comes back, each time anew; after the last, always so many. */
const DAYS = [1, 3, 7, 21, 60, 180];
const DAY = 24 * 60 * 60 * 1000;

/** When a note comes back that was asked for, or looked at, on a day (ISO). */
export function nextReview(review: Review | undefined, today: string): Review {
  const step = review ? review.step + 1 : 0;
  const days = DAYS[Math.min(step, DAYS.length - 1)] ?? 1;
  return { due: new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10), step };
}
