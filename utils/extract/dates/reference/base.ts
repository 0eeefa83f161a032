import type { Span } from '../../../text/span.ts';
import type { Reference } from '../../shapes.ts';
import { dayText, readDay } from '../calendar.ts';
import type { Lexemes } from '../lexemes.ts';
import type { Base } from '../resolve/scene.ts';
import type { Found } from '../said.ts';

/** The base of a day that the page or the reader gives; null when it is no ISO day. */
export function baseOfDay(day: string, from: Reference['from']): Base | null {
  const count = readDay(day);
  return count === null ? null : { count, reference: { day, from } };
}

/** The base of a day that stands in the text. */
export const baseInText = (count: number, from: Reference['from'], { start, end }: Span): Base => ({
  count,
  reference: { day: dayText(count), from, start, end },
});

/** Where an expression stands in the text. */
export function spanOf({ prose, list }: Lexemes, { first, last }: Found): Span {
  const start = prose.tokens[list[first]?.first ?? 0]?.start ?? 0;
  return { start, end: prose.tokens[(list[last - 1]?.last ?? 1) - 1]?.end ?? start };
}
