import type { NameType } from '../shapes.ts';
import { fold, partsOf } from './chain.ts';
import type { Countries } from './countries.ts';
import { countryOf, unabbreviated } from './places.ts';

/** Endings that a firm's name is written with or without. */
const ENDINGS = new Set(
  'inc corp co ltd llc plc group company corporation holdings ag sa as asa ab gmbh nv'.split(' '),
);

/** What short forms of states and unions stand for where they begin a longer name: "UN Security Council". */
const BEGINNINGS: [RegExp, string][] = [
  [/^U\.? ?N\.? (?=\S)/, 'United Nations '],
  [/^E\.? ?U\.? (?=\S)/, 'European Union '],
  [/^U\.? ?S\.? (?=\S)/, 'United States '],
  [/^U\.? ?K\.? (?=\S)/, 'United Kingdom '],
];

/** The words of a name without article and ending, its beginning written out. */
export function coreOf(text: string): string[] {
  const beginning = BEGINNINGS.find(([short]) => short.test(text));
  const parts = partsOf(beginning ? text.replace(...beginning) : text);
  if (parts.length > 1 && parts[0] === 'the') parts.shift();
  while (parts.length > 1 && ENDINGS.has(parts.at(-1) ?? '')) parts.pop();
  return parts;
}

/** What names of one entity have in common before short forms are looked at. */
export function keyOf(text: string, type: NameType, countries: Countries): string {
  if (type === 'NORP') return `people ${peopleOf(text, countries)}`;
  const country = countryOf(text, countries);
  if (country) return `country ${country}`;
  return coreOf(type === 'LOC' ? unabbreviated(text) : text).join(' ');
}

/** "Danes" and "Danish" are one people; those that share a word ("Koreans") go by the word. */
function peopleOf(text: string, { byNationality }: Countries): string {
  const [country, ...others] = byNationality(text);
  if (country && others.length === 0) return country.name;
  return stemOf(fold(text));
}

const stemOf = (word: string): string =>
  word
    .replace(/(?<=[a-z]{3})s$/, '')
    .replace(/(?:wo)?men$/, 'man')
    .replace(/^(democrat|islam|jew|kurd|turk)(?:ic|ish|ist)$/, '$1');
