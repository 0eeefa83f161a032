import type { TimexMod } from '../shapes.ts';

/** Units of time, shortest first. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof UNITS)[number];

/** TIMEX3 codes of the seasons and of the parts of a day. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | 'DT';

/**
 * A year as it was said: the number, how many years from the reference ("January last year": -1), or from the year that the
 * story has come to ("January of that year": 0).
 */
export type YearSaid = { year: number } | { shift: number } | { onward: number } | null;

/** Which of several was said: last, this or next; null when nothing was. */
export type Which = -1 | 0 | 1 | null;

/** Where a distance is counted from: the reference day, or the date that the story has come to. */
export type Anchor = 'reference' | 'story';

/** Stretches of the calendar that have a name and come back each year. */
export type Yearly =
  | { kind: 'month'; month: number }
  | { kind: 'monthday'; month: number; day: number; weekday: number | null }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'season'; season: Season }
  | { kind: 'quarter'; quarter: number }
  | { kind: 'half'; half: number }
  /** Index into `HOLIDAYS`. */
  | { kind: 'holiday'; holiday: number };

/** What the words say, and nothing that they leave to be worked out. */
export type Said =
  | { kind: 'day'; year: number; month: number; day: number }
  | { kind: 'year'; year: number; fiscal: boolean }
  /** "03/04/2019": day and month, in the order that the article writes them in. */
  | { kind: 'figures'; year: number; first: number; second: number }
  /** First year. */
  | { kind: 'decade'; start: number }
  | { kind: 'century'; start: number }
  /** Years before our era: only the value can be given. */
  | { kind: 'bc'; value: string }
  | { kind: 'yearly'; what: Yearly; year: YearSaid; which: Which }
  /** "the 15th": the month is left out. */
  | { kind: 'monthless'; day: number }
  /** "last week", "this year", "yesterday". */
  | { kind: 'deictic'; unit: Unit; shift: number }
  /** "Friday last week". */
  | { kind: 'weekdayOf'; weekday: number; shift: number }
  /** "the following Tuesday", "that winter", "the previous March", counted from where the story stands. */
  | { kind: 'storyYearly'; what: Yearly; side: -1 | 0 | 1 }
  /** "two Fridays ago", "a week from Monday": so many weeks away from such a day; negative: back. */
  | { kind: 'weekdayAway'; weekday: number; weeks: number }
  /** "ten years ago last week", "a week ago Tuesday": the other date, so far back. */
  | { kind: 'backFrom'; amount: number; unit: Unit; of: Said }
  /** "that year", "the following day". */
  | { kind: 'anaphor'; unit: Unit; shift: number }
  /** "the quarter", "the latest period": whichever the article speaks of. */
  | { kind: 'running'; unit: Unit; years: number; until?: Said }
  /** Null amount: not said ("years ago"). Negative direction: into the past. */
  | { kind: 'offset'; amount: number | null; unit: Unit; direction: 1 | -1; from: Anchor }
  /** `side`: -1 "the last six weeks", 1 "the next six weeks"; `until`: "the nine months to September"; `start`: "the first two months of 2025". */
  | {
      kind: 'duration';
      amount: number | null;
      unit: Unit;
      rest: Length | null;
      side: -1 | 0 | 1;
      until?: Said;
      start?: Said;
    }
  /** "in five years": a length, or what lies at its end; the verb decides. */
  | { kind: 'within'; amount: number; unit: Unit }
  /** "before the new year": the next one, or in its first weeks the one that has begun. */
  | { kind: 'newYear' }
  | { kind: 'set'; value: string }
  | { kind: 'vague'; value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { kind: 'clock'; hour: number; minute: number | null; on: Said | null }
  | { kind: 'dayPart'; part: DayPart; on: Said | null }
  /** "the first week of July", "the last day of 1999"; the last one is -1. */
  /** "launched 112 drones overnight": the night before the day of writing, or behind it; the verb decides. */
  | { kind: 'overnight' }
  | { kind: 'nth'; nth: number; unit: Unit; of: Said }
  | { kind: 'nthWeekday'; nth: number; weekday: number; of: Said }
  /** The week that a day lies in. */
  | { kind: 'weekWith'; day: Said }
  | { kind: 'range'; from: Part; to: Part };

/** One end of a range. */
export interface Part {
  said: Said;
  mod: TimexMod | null;
}

export interface Length {
  amount: number;
  unit: Unit;
}

/** What a finder found: lexemes `[first, last)`, what they say, and the `mod` that their words carry. */
export interface Found {
  first: number;
  last: number;
  said: Said;
  mod: TimexMod | null;
  /** "earlier this month" ends with the reference day (-1), "later this month" begins with it (1). */
  side?: -1 | 1;
  /** It only says where a length ends: "the nine months to September". */
  isEnd?: boolean;
}
