import type { Token } from '../../text/tokens.ts';
import { countOf, countOfEaster, countOfNthWeekday } from './calendar.ts';

/** A day that has a name. `dayIn` gives its count in a year. */
export interface Holiday {
  names: readonly string[];
  dayIn(year: number): number;
}

const fixed =
  (month: number, day: number) =>
  (year: number): number =>
    countOf({ year, month, day });
const nth =
  (month: number, weekday: number, which: number) =>
  (year: number): number =>
    countOfNthWeekday({ year, month }, weekday, which);
const after =
  (days: number, dayIn: (year: number) => number) =>
  (year: number): number =>
    dayIn(year) + days;
const fromEaster =
  (days: number) =>
  (year: number): number =>
    countOfEaster(year) + days;

/** Names in lower case, by the words that tokens hold. */
export const HOLIDAYS: readonly Holiday[] = [
  { names: ["new year's day", 'new years day'], dayIn: fixed(1, 1) },
  { names: ["new year's eve", 'new years eve'], dayIn: fixed(12, 31) },
  { names: ['epiphany'], dayIn: fixed(1, 6) },
  { names: ['inauguration day'], dayIn: fixed(1, 20) },
  { names: ['australia day'], dayIn: fixed(1, 26) },
  { names: ['martin luther king day', 'martin luther king jr. day', 'mlk day'], dayIn: nth(1, 1, 3) },
  { names: ['groundhog day'], dayIn: fixed(2, 2) },
  {
    names: ["valentine's day", "saint valentine's day", "st. valentine's day", 'valentines day'],
    dayIn: fixed(2, 14),
  },
  {
    names: ["presidents' day", "president's day", 'presidents day', "washington's birthday"],
    dayIn: nth(2, 1, 3),
  },
  { names: ["international women's day"], dayIn: fixed(3, 8) },
  { names: ["st. patrick's day", "saint patrick's day", "st patrick's day"], dayIn: fixed(3, 17) },
  { names: ["april fools' day", "april fool's day", 'april fools day'], dayIn: fixed(4, 1) },
  { names: ['earth day'], dayIn: fixed(4, 22) },
  { names: ['anzac day'], dayIn: fixed(4, 25) },
  { names: ['shrove tuesday', 'mardi gras', 'fat tuesday'], dayIn: fromEaster(-47) },
  { names: ['ash wednesday'], dayIn: fromEaster(-46) },
  { names: ['palm sunday'], dayIn: fromEaster(-7) },
  { names: ['maundy thursday'], dayIn: fromEaster(-3) },
  { names: ['good friday'], dayIn: fromEaster(-2) },
  { names: ['holy saturday'], dayIn: fromEaster(-1) },
  { names: ['easter', 'easter sunday', 'easter day'], dayIn: fromEaster(0) },
  { names: ['easter monday'], dayIn: fromEaster(1) },
  { names: ['ascension day'], dayIn: fromEaster(39) },
  { names: ['pentecost', 'whit sunday'], dayIn: fromEaster(49) },
  { names: ['whit monday'], dayIn: fromEaster(50) },
  { names: ['corpus christi'], dayIn: fromEaster(60) },
  { names: ['may day'], dayIn: fixed(5, 1) },
  { names: ['victory day'], dayIn: fixed(5, 9) },
  { names: ["mother's day", 'mothers day'], dayIn: nth(5, 7, 2) },
  { names: ['memorial day'], dayIn: nth(5, 1, -1) },
  { names: ['juneteenth'], dayIn: fixed(6, 19) },
  { names: ["father's day", 'fathers day'], dayIn: nth(6, 7, 3) },
  { names: ['canada day'], dayIn: fixed(7, 1) },
  { names: ['fourth of july'], dayIn: fixed(7, 4) },
  { names: ['bastille day'], dayIn: fixed(7, 14) },
  { names: ['labor day', 'labour day'], dayIn: nth(9, 1, 1) },
  { names: ['columbus day'], dayIn: nth(10, 1, 2) },
  { names: ['halloween', "hallowe'en"], dayIn: fixed(10, 31) },
  { names: ["all saints' day", "all saint's day", 'all saints day'], dayIn: fixed(11, 1) },
  { names: ["all souls' day", 'all souls day'], dayIn: fixed(11, 2) },
  { names: ['guy fawkes night', 'bonfire night'], dayIn: fixed(11, 5) },
  { names: ['election day'], dayIn: after(1, nth(11, 1, 1)) },
  { names: ['armistice day', 'veterans day', "veterans' day", 'remembrance day'], dayIn: fixed(11, 11) },
  { names: ['remembrance sunday'], dayIn: nth(11, 7, 2) },
  { names: ['thanksgiving', 'thanksgiving day'], dayIn: nth(11, 4, 4) },
  { names: ['black friday'], dayIn: after(1, nth(11, 4, 4)) },
  { names: ['cyber monday'], dayIn: after(4, nth(11, 4, 4)) },
  { names: ['christmas eve'], dayIn: fixed(12, 24) },
  { names: ['christmas', 'christmas day'], dayIn: fixed(12, 25) },
  { names: ['boxing day'], dayIn: fixed(12, 26) },
];

interface Name {
  words: readonly string[];
  index: number;
}

const BY_FIRST_WORD = new Map<string, Name[]>();
HOLIDAYS.forEach(({ names }, index) => {
  for (const name of names) {
    // As the tokenizer splits it: a possessive stands alone.
    const words = name.replace(/'s\b/g, " 's").replace(/s' /g, "s ' ").split(' ');
    const first = words[0] ?? '';
    BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), { words, index }]);
  }
});

/** The longest name of a holiday that starts at a token; it must be capitalised. */
export function findHoliday(
  tokens: readonly Token[],
  at: number,
  end: number,
): { index: number; last: number } | null {
  const token = tokens[at];
  const names = token && BY_FIRST_WORD.get(token.lower);
  if (!names || !/^\p{Lu}/u.test(token.text)) return null;
  let best: { index: number; last: number } | null = null;
  for (const { words, index } of names) {
    const last = at + words.length;
    const fits = last <= end && words.every((word, i) => tokens[at + i]?.lower === word);
    if (fits && (!best || last > best.last)) best = { index, last };
  }
  return best;
}
