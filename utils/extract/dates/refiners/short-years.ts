import { shortYear } from '../finders/full-dates.ts';
import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found } from '../said.ts';

const ERAS = ['ANNODOMINI', 'ERA'].map(symbolOf);

/** "24 August 79" is of 1979, but in a text that counts years by their era ("AD 62", "44 BC") of the year 79. */
export function placeShortYears({ symbols }: Lexemes, found: readonly Found[]): Found[] {
  const isEarly = ERAS.some((era) => symbols.includes(era));
  return found.map((one) => {
    const { said } = one;
    const isShort = !isEarly && said.kind === 'day' && said.year < 100;
    return isShort ? { ...one, said: { ...said, year: shortYear(said.year) } } : one;
  });
}
