import { isCalendarDay } from '../calendar.ts';
import type { Lexemes } from '../lexemes.ts';
import type { Found } from '../said.ts';

/** Regions that write the month first. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'PW', 'PR', 'GU']);

/**
 * "03/04/2019": the order that the article's language region uses, unless other dates in it (15/03/2019) show another;
 * English of no known region is read as American.
 */
export function orderFigures(lexemes: Lexemes, found: readonly Found[]): Found[] {
  let isDayFirst: boolean | null = null;
  return found.map((one) => {
    if (one.said.kind !== 'figures') return one;
    isDayFirst ??= readOrder(lexemes);
    const { year, first, second } = one.said;
    const day = isDayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
    return isCalendarDay(day) ? { ...one, said: { kind: 'day', ...day } } : one;
  });
}

const FIGURES = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;

function readOrder({ prose }: Lexemes): boolean {
  let dayFirst = 0;
  for (const [, first, , second] of prose.text.matchAll(FIGURES)) {
    if (Number(first) > 12) dayFirst += 1;
    if (Number(second) > 12) dayFirst -= 1;
  }
  if (dayFirst !== 0) return dayFirst > 0;
  const [language, ...rest] = (prose.input.lang ?? 'en').split('-');
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  return region ? !MONTH_FIRST.has(region) : language?.toLowerCase() !== 'en';
}
