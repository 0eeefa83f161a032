import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found, Said } from '../said.ts';

const LOCAL_TIME = `(?:${symbolOf('LOCAL')}${symbolOf('TIME')})?`;
/** Between a time and its day: "10 p.m. local time on Wednesday", "5 p.m., Nov. 6", "January 18, at 5 p.m.". */
const BETWEEN = new RegExp(
  `^${LOCAL_TIME}${symbolOf('COMMA')}?[${['ON', 'OF', 'AT', 'IN'].map(symbolOf).join('')}]?${symbolOf('THE')}?$`,
);

function isDay(said: Said): boolean {
  if (said.kind === 'day' || said.kind === 'weekdayOf' || said.kind === 'monthless') return true;
  if (said.kind === 'deictic' || said.kind === 'anaphor') return said.unit === 'day';
  // "the night of 24/25 October"
  if (said.kind === 'range') return isDay(said.from.said);
  return said.kind === 'yearly' && DAYS.has(said.what.kind);
}

const DAYS = new Set<string>(['weekday', 'monthday', 'holiday']);

const isOpenTime = (said: Said): boolean =>
  (said.kind === 'clock' || said.kind === 'dayPart') && said.on === null;

/** "8 p.m. (1900 GMT) on Friday": the day is that of both times, but no one expression with them. */
const ASIDE = new RegExp(`^${LOCAL_TIME}${symbolOf('OPEN')}$`);
const AFTER_ASIDE = new RegExp(`^${symbolOf('CLOSE')}${symbolOf('ON')}?$`);

/** "3pm in New York on Friday": what stands between is no part of the time. */
const PLACE = new RegExp(
  `^[${['IN', 'AT'].map(symbolOf).join('')}][${['OTHER', 'THE', 'OF', 'A'].map(symbolOf).join('')}]{1,5}${symbolOf('ON')}$`,
);

/** "between 2am and 4am on Sunday", "from 9am to noon on Friday" */
const SPAN = new RegExp(`^[${['AND', 'TO', 'UNTIL', 'HYPHEN', 'DASH'].map(symbolOf).join('')}]$`);
const isSpan = (between: string): boolean => SPAN.test(between);

type Timed = Extract<Said, { kind: 'clock' | 'dayPart' }>;
const isTimed = (said: Said): said is Timed =>
  (said.kind === 'clock' || said.kind === 'dayPart') && said.on !== null;

export function linkTimes({ symbols }: Lexemes, found: readonly Found[]): Found[] {
  const between = (a: Found | undefined, b: Found | undefined): string =>
    a && b ? symbols.slice(a.last, b.first) : '';
  return found.map((one, at) => {
    const [next, afterNext] = [found[at + 1], found[at + 2]];
    const before = found[at - 1];
    if (!isOpenTime(one.said)) return one;
    const isFirst = ASIDE.test(between(one, next)) && AFTER_ASIDE.test(between(next, afterNext));
    const isSecond = ASIDE.test(between(before, one)) && AFTER_ASIDE.test(between(one, next));
    if (next && isSpan(between(one, next)) && isTimed(next.said))
      return { ...one, said: { ...one.said, on: next.said.on } as Said };
    const isNear = PLACE.test(between(one, next));
    const day = isFirst ? afterNext : isSecond || isNear ? next : undefined;
    return day && isDay(day.said) ? { ...one, said: { ...one.said, on: day.said } as Said } : one;
  });
}

/** Joins a time of day and the day that stands next to it into one expression. */
export function joinTimes({ symbols }: Lexemes, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const near = before && BETWEEN.test(symbols.slice(before.last, one.first));
    const said = near ? timeOn(before.said, one.said) : null;
    if (before && said)
      joined[joined.length - 1] = { first: before.first, last: one.last, said, mod: before.mod ?? one.mod };
    else joined.push(one);
  }
  return joined;
}

function timeOn(a: Said, b: Said): Said | null {
  if (isOpenTime(a) && isDay(b)) return { ...a, on: b } as Said;
  if (isDay(a) && isOpenTime(b)) return { ...b, on: a } as Said;
  return null;
}
