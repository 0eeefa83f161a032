import type { NameType } from '../shapes.ts';
import { beginsWith, endsWith } from './chain.ts';
import type { Countries } from './countries.ts';
import { isWhere } from './places.ts';

/** The words of two names, and which of them the article has first. */
export interface Pair {
  long: readonly string[];
  short: readonly string[];
  /** The long one is met before the short one. */
  longFirst: boolean;
}

/** Words that many names begin with: by themselves they are short for none. */
const COMMON_BEGINNINGS = new Set(
  (
    'united national international american european british federal royal general first new world central north south ' +
    'east west northern southern eastern western great big state city public democratic republican social people ' +
    'supreme high saint st san los las el la le'
  ).split(' '),
);
const LINKS = new Set(['of', 'for', 'and', 'in', 'on', 'at']);
/** Offices that are called by what they are for: "the Justice Department". */
const OFFICES = new Set(['department', 'ministry', 'office', 'bureau', 'institute']);
/** What a place's name is often written without. */
const PLACE_ENDINGS = new Set('park region province prefecture oblast river stadium governorate'.split(' '));
/** What a place is often called alone. */
const PLACE_KINDS = new Set(
  'capitol palace bridge canal strip peninsula valley airport hospital square'.split(' '),
);

/** May one name be short for the other, in one article? */
export function isShortFor(pair: Pair, type: NameType, countries: Countries): boolean {
  const { long, short } = pair;
  if (type === 'ORG' && isTurned(long, short)) return true;
  if (short.length >= long.length) return false;
  if (type === 'LOC') return isShortPlace(pair);
  return beginsLike(pair, countries) || endsLike(pair);
}

/** "Department of Justice", "Justice Department". */
function isTurned(long: readonly string[], short: readonly string[]): boolean {
  const [office = '', of, ...rest] = long;
  return of === 'of' && OFFICES.has(office) && [...rest, office].join(' ') === short.join(' ');
}

function isShortPlace({ long, short, longFirst }: Pair): boolean {
  const rest = long.length - short.length;
  if (beginsWith(long, short)) return rest === 1 && PLACE_ENDINGS.has(long.at(-1) ?? '');
  return longFirst && short.length === 1 && endsWith(long, short) && PLACE_KINDS.has(short[0] ?? '');
}

/** "Lilly" for "Eli Lilly", "Serum Institute" for "Serum Institute of India"; not a parent firm for its branch. */
function beginsLike({ long, short, longFirst }: Pair, countries: Countries): boolean {
  if (!beginsWith(long, short)) return false;
  const rest = long.slice(short.length);
  if (LINKS.has(rest[0] ?? '')) return longFirst;
  if (isWhere(rest.join(' '), countries)) return false;
  return short.length === 1 ? !COMMON_BEGINNINGS.has(short[0] ?? '') : longFirst;
}

/** "Commission" for "European Commission"; "Oxford" for "University of Oxford" but not "England" for its bank. */
function endsLike({ long, short, longFirst }: Pair): boolean {
  if (!longFirst || !endsWith(long, short)) return false;
  const before = long.at(-short.length - 1) ?? '';
  if (before === 'of') return long.length === short.length + 2 && long[0] === 'university';
  return !LINKS.has(before);
}
