import type { BareName } from '../names/recognize.ts';
import { coreOf } from './keys.ts';

/** "FBI", "U.N.", "DoJ": letters alone, mostly capitals. */
export const isAcronym = (text: string): boolean =>
  /^\p{Lu}[\p{L}.&]{1,9}$/u.test(text) &&
  (text.match(/\p{Lu}/gu) ?? []).length * 2 > text.replace(/\./g, '').length;

export const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '').toUpperCase();

const SMALL = new Set('of the and for in on to de la du des del y e und der'.split(' '));

/** The acronyms that a name of several words can have: with and without its small words. */
export function acronymsOf(text: string): string[] {
  const words = isAcronym(text) ? [] : coreOf(text);
  if (words.length < 2) return [];
  const initials = (list: string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('');
  return [...new Set([initials(words), initials(words.filter((word) => !SMALL.has(word)))])].filter(
    (letters) => letters.length > 1,
  );
}

/** Does the text give `short` as the other name of `long`: "Federal Electricity Commission (CFE)"? */
export function isGlossed(text: string, long: BareName, short: BareName): boolean {
  if (text.slice(long.end, short.start) !== ' (' || text.charAt(short.end) !== ')') return false;
  if (!isAcronym(short.text) || isAcronym(long.text)) return false;
  const initials = long.text.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase());
  return initials.length > 1 && initials.includes(short.text.charAt(0));
}
