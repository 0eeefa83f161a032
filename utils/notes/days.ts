/** Milliseconds since 1970 as an ISO day (UTC). */
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Today in the reader's own calendar, ISO. */
export function todayHere(): string {
  const now = new Date();
  return dayOf(now.getTime() - now.getTimezoneOffset() * 60_000);
}
