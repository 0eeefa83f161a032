import type { Span } from '../../../text/span.ts';
import { countOf, dayOf, weekdayOf } from '../calendar.ts';
import type { Lexemes } from '../lexemes.ts';
import type { Base } from '../resolve/scene.ts';
import { isReported } from '../resolve/story.ts';
import { stretchIn } from '../resolve/yearly.ts';
import type { Found, Said } from '../said.ts';
import { baseInText, spanOf } from './base.ts';

/** A dateline stands at the head of the text (characters). */
const HEAD = 600;
/** "PARIS, March 3 (Reuters) —": what stands before the day, and after it. */
const BEFORE_DATELINE = /(?:^|\n)\s*\p{Lu}[\p{Lu}.' -]{2,40}(?:,[^\n,]{1,30})?,\s*$/u;
const AFTER_DATELINE = /^\.?\s*(?:\([^)\n]{1,40}\)\s*)?[-–—_]/;
/** Days between writing and publication, at most. */
const LONGEST_DELAY = 7;

type Dated = Extract<Said, { kind: 'day' | 'yearly' }>;

/** The day of the text's dateline. Without a year it is the one that publication or the text's years make likely. */
export function findDateline(lexemes: Lexemes, found: readonly Found[], published: Base | null): Base | null {
  const { text } = lexemes.prose;
  for (const one of found) {
    const span = spanOf(lexemes, one);
    if (span.start > HEAD) return null;
    const isDay =
      one.said.kind === 'day' || (one.said.kind === 'yearly' && one.said.what.kind === 'monthday');
    if (!isDay || !isDateline(text, span)) continue;
    const count = dayOfDateline(one.said as Dated, published, found);
    return count === null ? null : baseInText(count, 'dateline', span);
  }
  return null;
}

/** "PARIS, March 3 (Reuters) —": does a day stand there as a dateline's? */
const isDateline = (text: string, { start, end }: Span): boolean =>
  BEFORE_DATELINE.test(text.slice(Math.max(0, start - 90), start)) &&
  AFTER_DATELINE.test(text.slice(end, end + 60));

/** A whole dateline, with its day or without: "INDEPENDENCE, Mo. _". */
const DATELINE =
  /\p{Lu}[\p{Lu}.' -]{2,40}(?:,[^\n,]{1,30})?, ?[\p{L}\d][\p{L}\d., ]{2,20}(?:\([^)\n]{1,40}\)\s*)?[-–—_]+\s/uy;

/** Where the dateline that heads a line ends, or null where none does. */
export function datelineEnd(text: string, line: number): number | null {
  DATELINE.lastIndex = line;
  return DATELINE.test(text) ? DATELINE.lastIndex : null;
}

function dayOfDateline(said: Dated, published: Base | null, found: readonly Found[]): number | null {
  if (said.kind === 'day') return countOf(said);
  const latest = published ? dayOf(published.count).year : latestYear(found);
  if (latest === null || said.what.kind !== 'monthday') return null;
  const { weekday } = said.what;
  const days = [latest, latest - 1, latest + 1].flatMap((year) => stretchIn(said.what, year)?.from ?? []);
  if (!published) return days.find((day) => weekday === null || weekdayOf(day) === weekday) ?? null;
  return days.find((day) => day <= published.count && published.count - day <= LONGEST_DELAY) ?? null;
}

/** The latest year that the text names. */
function latestYear(found: readonly Found[]): number | null {
  const years = found.flatMap(({ said }) => {
    if (said.kind === 'day' || said.kind === 'year') return [said.year];
    return said.kind === 'yearly' && said.year && 'year' in said.year ? [said.year.year] : [];
  });
  return years.reduce<number | null>((latest, year) => Math.max(latest ?? year, year), null);
}

/** Lines that hold little more than a day: "Published 3 March 2019", "By Ann Lee, 3 March 2019". */
const SHORT_LINE = 80;

/**
 * Without publication day and dateline: the day on a line of its own, else the first full date at the text's head where
 * anything is counted from the day of writing.
 */
export function guessBase(lexemes: Lexemes, found: readonly Found[]): Base | null {
  const { text } = lexemes.prose;
  let first: Base | null = null;
  for (const one of found) {
    const span = spanOf(lexemes, one);
    if (span.start > HEAD) break;
    if (one.said.kind !== 'day') continue;
    const base = baseInText(countOf(one.said), 'guess', span);
    const start = text.lastIndexOf('\n', span.start) + 1;
    const end = text.indexOf('\n', span.end);
    if ((end < 0 ? text.length : end) - start <= SHORT_LINE && end >= 0) return base;
    first ??= base;
  }
  return isReported(found) ? first : null;
}
