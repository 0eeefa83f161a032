import type { Match } from '../finder.ts';
import { UNITS, type Unit, type Which } from '../said.ts';

/** A set of words, written with spaces between them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The prepositions that a day, an hour, a month or a year may stand behind, and what else leads one of that kind. */
export const leads = (others: string): ReadonlySet<string> =>
  words(`by until till since from before after ${others}`);

const BACK = words('last past previous preceding prior');
const ONWARD = words('next following subsequent ensuing');
const HERE = words('this coming upcoming current');

/** "last" is -1, "this" and "coming" 0, "next" 1. */
export function whichOf(word: string): Which {
  if (BACK.has(word)) return -1;
  if (ONWARD.has(word)) return 1;
  return HERE.has(word) ? 0 : null;
}

/** The unit that a match names; a fortnight counts as weeks (see `isFortnight`), a financial period as a quarter. */
export function unitOf(m: Match): Unit | null {
  if (m.word('unit') === 'period') return 'quarter';
  return isFortnight(m) ? 'week' : (UNITS[m.num('unit')] ?? null);
}

export const isFortnight = (m: Match): boolean => m.word('unit').startsWith('fortnight');

/** Does the clause or sentence end after the match? */
export const endsClause = (m: Match): boolean => m.classAfter() === 'BREAK' || CLAUSE_END.has(m.after());
const CLAUSE_END = words('. , ; : ) " ” \' ’ ! ? - – — and but when');

/** "That winter", "later that March"; after other words "that" begins a clause: "said that March sales rose". */
export const pointsBack = (m: Match): boolean =>
  m.classBefore() === 'BREAK' || POINTING.has(m.before()) || (m.before() === 'and' && m.after() !== 'sales');
const POINTING = words(
  ', ; ( — – " “ later earlier early late in by until till since of during before after from through',
);

export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** A capitalised word right after: "April Smith", "the Sunday Times". */
export const isBeforeName = (m: Match): boolean =>
  m.classAfter() === 'OTHER' && /^\p{Lu}\p{Ll}/u.test(m.textAfter());
