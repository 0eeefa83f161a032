import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Single words that may stand for those of a person's name or for a place, from gazetteers free to ship. */
export interface Swaps {
  forename: string[];
  surname: string[];
  place: string[];
}

const WORD = /^\p{Lu}[\p{L}'’]+$/u;

/** Names from all countries (CC0 lists, US Congress) and cities (GeoNames, CC BY 4.0). */
export function readSwaps(folder: string): Swaps {
  const column = (file: string, index: number): string[] =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[index] ?? '')
      .filter((word) => WORD.test(word));
  return {
    forename: [...column('names_forenames_CC0.tsv', 1), ...column('us_congress_CC0.tsv', 1)],
    surname: [...column('names_surnames_CC0.tsv', 1), ...column('us_congress_CC0.tsv', 2)],
    place: column('cities15000_geonames_CCBY.tsv', 0),
  };
}
