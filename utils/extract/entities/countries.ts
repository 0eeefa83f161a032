/** One country: its everyday name, other names, the words for its people, its capitals. */
export interface Country {
  name: string;
  aliases: string[];
  nationals: string[];
  capitals: string[];
}

/** Countries found by any of their words, lower case. A word that several share ("Korean", "Congolese") finds all. */
export interface Countries {
  byName(name: string): readonly Country[];
  byNationality(word: string): readonly Country[];
  byCapital(city: string): readonly Country[];
  /** The most words in a country's name or the word for its people that begins with this one, lower case; 0 where none does. */
  longest(word: string): number;
}

/** What a form may come apart into: "Guinea-Bissau". */
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Reads the model's section: a line a country, four fields between tabs, entries of a field between bars. */
export function readCountries(section: string): Countries {
  const countries = section.split('\n').filter(Boolean).map(readLine);
  const names = index(countries, ({ name, aliases }) => [name, ...aliases]);
  const nationalities = index(countries, ({ nationals }) => nationals);
  const capitals = index(countries, ({ capitals: cities }) => cities);
  const longest = new Map<string, number>();
  for (const form of [...names.keys(), ...nationalities.keys()]) {
    const words = form.match(WORDS)?.length ?? 0;
    const first = form.split(/[ '’-]/)[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words));
  }
  return {
    longest: (word) => longest.get(word) ?? 0,
    byName: (name) => names.get(name.toLowerCase()) ?? [],
    byNationality: (word) => nationalities.get(word.toLowerCase()) ?? [],
    byCapital: (city) => capitals.get(city.toLowerCase()) ?? [],
  };
}

function readLine(line: string): Country {
  const [name = '', aliases = '', nationals = '', capitals = ''] = line.split('\t');
  const entries = (field: string): string[] => field.split('|').filter(Boolean);
  return { name, aliases: entries(aliases), nationals: entries(nationals), capitals: entries(capitals) };
}

function index(
  countries: readonly Country[],
  wordsOf: (country: Country) => string[],
): Map<string, Country[]> {
  const found = new Map<string, Country[]>();
  for (const country of countries) {
    for (const word of wordsOf(country)) {
      const key = word.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), country]);
    }
  }
  return found;
}
