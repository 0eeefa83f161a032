import type { Finder, Match } from '../finder.ts';
import type { Said } from '../said.ts';
import { shortYear } from './full-dates.ts';
import { isBeforeName, leads, words } from './words.ts';

/** Years, decades and centuries. */
export const YEARS: readonly Finder[] = [
  { name: '1990', pattern: 'year:YEAR', say: (m) => bareYear(m) },
  {
    name: 'the year 2000',
    pattern: 'THE? (UNIT | FISCAL UNIT?) (year:YEAR | spelt:YEARWORD)',
    say: (m) => yearNamed(m),
  },
  {
    name: 'FY 2019',
    pattern: 'FISCALYEAR year:YEAR',
    say: (m) => ({ kind: 'year', year: m.num('year'), fiscal: true }),
  },
  { name: 'nineteen ninety-six', pattern: 'year:YEARWORD', say: (m) => yearInWords(m) },
  { name: "'96", pattern: 'APOSTROPHE year:TWO', say: (m) => shortYearAlone(m) },
  {
    name: '44 BC',
    pattern: 'year:AMOUNT ERA',
    say: (m) => ({ kind: 'bc', value: `BC${String(m.num('year')).padStart(4, '0')}` }),
  },
  { name: 'AD 476', pattern: 'ANNODOMINI year:AMOUNT', say: (m) => year(m.num('year')) },
  { name: '476 AD', pattern: 'year:AMOUNT ANNODOMINI', say: (m) => year(m.num('year')) },
  { name: 'the 1990s', pattern: 'THE? decade:DECADE', say: (m) => decade(m) },
  {
    name: "the 1990's",
    pattern: 'THE year:YEAR POSSESSIVE',
    say: (m) => (m.num('year') % 10 === 0 ? { kind: 'decade', start: m.num('year') } : null),
  },
  { name: "the '90s", pattern: 'THE? APOSTROPHE decade:DECADE', say: (m) => decade(m) },
  {
    name: 'the eighties',
    pattern: 'THE (EARLY | LATE | MID)? HYPHEN? decade:DECADEWORD',
    say: (m) => decadeOf(m.num('decade')),
  },
  { name: 'the 20th century', pattern: 'THE? nth:NTH HYPHEN? CENTURY era:ERA?', say: (m) => century(m) },
];

function year(number: number): Said | null {
  return Number.isInteger(number) && number >= 1 && number <= 9999
    ? { kind: 'year', year: number, fiscal: false }
    : null;
}

const PREPOSITIONS = leads(
  'in to through between during of around circa early late mid and or for as year summer spring autumn fall winter post pre throughout',
);
const COUNTED = words(
  'percent per pct people men women troops dead km ft mph kg rpm cc hp square million billion trillion or degrees',
);
const NUMBERED = words(
  '$ £ € ¥ # % + = * no no. nos. page pages p. pp. room flight section route highway number resolution model boeing unit channel apartment suite box bus than about some nearly almost over exactly only least up psalm rs us$ c$ a$ only',
);
const DETERMINERS = words("the its his her their a our this that 's");
const NO_NOUN = words("is was has 's does as us his this its");
/** Four figures in this span are a year more often than a number. */
const LIKELY = { from: 1900, to: 2035 };
const LAST_PLAUSIBLE = 2100;

function bareYear(m: Match): Said | null {
  const before = m.before();
  if (isPartOfFigures(m) || (before === 'at' && isBeforeName(m))) return null;
  const isAbout = before === 'about' && PREPOSITIONS.has(m.before(2));
  const isPrefixed = before === '-' && PREPOSITIONS.has(m.before(2));
  const led = PREPOSITIONS.has(before) || isAbout || isPrefixed;
  if (NUMBERED.has(before) && !isAbout) return null;
  if (COUNTED.has(m.after()) && !(m.after() === 'or' && led)) return null;
  const number = m.num('year');
  if (number >= LIKELY.from && number <= LIKELY.to)
    return isCounting(m) && !led && !DETERMINERS.has(before) && isWordBefore(m) ? null : year(number);
  const isAttribute = before === 'the' && /^\p{Ll}/u.test(m.textAfter());
  const fits = (led && !LOOSE.has(before)) || before === '(' || before === ',' || isAttribute;
  return fits && !isCounting(m) && number <= LAST_PLAUSIBLE ? year(number) : null;
}

/** A plural follows: 1914 soldiers are counted. */
const isCounting = (m: Match): boolean => /^\p{Ll}+s$/u.test(m.after()) && !NO_NOUN.has(m.after());

/** After a word ("lost 1914 ships") it counts what follows; after a sign or at a sentence's start hardly. */
const isWordBefore = (m: Match): boolean => m.classBefore() === 'OTHER' && /^\p{L}/u.test(m.before());

/** Before a number that is not likely a year, these prove nothing. */
const LOOSE = words('and or for as');

const SIGNS = words('SLASH COLON');
const NUMBER_CLASSES = words('BIG HUNDREDS N31 N59 N99 DECIMAL');

/** "555-1990", "1990/91", "19:1990". */
function isPartOfFigures(m: Match): boolean {
  if (SIGNS.has(m.classBefore()) || m.classAfter() === 'SLASH') return true;
  if (m.classAfter() === 'COLON' && /^\d/.test(m.after(2))) return true;
  return (
    NUMBER_CLASSES.has(m.classBefore()) ||
    (m.classBefore() === 'HYPHEN' && /^\d/.test(m.before(2))) ||
    (m.classAfter() === 'HYPHEN' && /^\d/.test(m.after(2)))
  );
}

function yearNamed(m: Match): Said | null {
  const word = m.text().toLowerCase();
  const named = word === 'the' ? m.inside(1) : word;
  if (named !== 'year' && named !== 'fiscal' && named !== 'financial') return null;
  const number = m.has('year') ? m.num('year') : m.num('spelt');
  return { kind: 'year', year: number, fiscal: named !== 'year' };
}

const GO_WITH_YEARS = leads('in of between year early late mid');

/** "twenty ten" is a year; "two thousand" one only where a year is wanted. */
function yearInWords(m: Match): Said | null {
  const number = m.num('year');
  const counted = m.after().endsWith('s') && !NO_NOUN.has(m.after());
  const led = GO_WITH_YEARS.has(m.before());
  if (counted || (number % 1000 === 0 && !led)) return null;
  return led || number % 100 >= 10 ? year(number) : null;
}

function shortYearAlone(m: Match): Said | null {
  if (m.word('year').length !== 2) return null;
  return PREPOSITIONS.has(m.before()) || m.before() === 'the' ? year(shortYear(m.num('year'))) : null;
}

const EDGES = words('early late mid');

/** "the 80s" and "the '80s"; "his 80s" are an age. */
function decade(m: Match): Said | null {
  const start = m.num('decade');
  // "the 1800s" are the century, "the 2000s" its first ten years.
  if (start >= 1000 && start < 2000 && start % 100 === 0) return { kind: 'century', start };
  if (start >= 1000) return { kind: 'decade', start };
  const first = m.text().toLowerCase();
  const placed = first === 'the' || EDGES.has(m.before()) || EDGES.has(m.before(2)) || /^['’‘]/.test(first);
  return placed && start >= 20 ? decadeOf(start) : null;
}

const decadeOf = (two: number): Said => ({ kind: 'decade', start: 1900 + two });

function century(m: Match): Said | null {
  const nth = m.num('nth');
  if (nth < 1 || nth > 30) return null;
  if (m.has('era')) return { kind: 'bc', value: `BC${String(nth - 1).padStart(2, '0')}` };
  return { kind: 'century', start: (nth - 1) * 100 };
}
