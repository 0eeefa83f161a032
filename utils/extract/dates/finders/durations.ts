import type { Finder, Match, Reading } from '../finder.ts';
import type { Said, Unit } from '../said.ts';
import { amountOf, wholeLengths } from './amounts.ts';
import { isFortnight, unitOf, whichOf, words } from './words.ts';

/** Words after "a day" or "two years" that make a length of time something else. */
const AGE = words('old olds');
/** Prepositions that a bare plural needs before it to be a length: "for years", "within weeks". */
const SPANNING = words(
  'for in within of after over past during through throughout since before last next lasting or',
);

/** Lengths of time: counted, vague, and those that lie before or after the reference. */
export const DURATIONS: readonly Finder[] = [
  { name: 'two years', pattern: 'amount:AMOUNT unit:UNITS', say: (m) => length(m) },
  {
    name: 'two-year',
    pattern: 'amount:AMOUNT HYPHEN unit:(SINGLE | UNITS) (HYPHEN old:OLD)?',
    say: (m) => compound(m),
  },
  { name: 'five year (low)', pattern: 'amount:AMOUNT unit:UNIT', say: (m) => compound(m) },
  {
    name: 'two-and-a-half-year',
    pattern: 'amount:AMOUNT HYPHEN AND HYPHEN A HYPHEN half:HALF HYPHEN unit:UNIT',
    say: (m) => length(m),
  },
  {
    name: 'two and a half years',
    pattern: 'amount:AMOUNT AND A HYPHEN? half:HALF HYPHEN? unit:(UNITS | UNIT)',
    say: (m) => length(m),
  },
  {
    name: '2 1/2 years',
    pattern: 'amount:N12 HYPHEN? p:N12 SLASH q:N12 HYPHEN? unit:(UNITS | UNIT)',
    say: (m) => length(m),
  },
  {
    name: 'a year and a half',
    pattern: '(A | amount:ONE) unit:UNIT AND A half:HALF',
    say: (m) => andAHalf(m),
  },
  { name: 'half an hour', pattern: 'HALF HYPHEN? A? unit:(UNIT | CENTURY)', say: (m) => halfOf(m) },
  { name: 'a half-century', pattern: 'A HALF HYPHEN? unit:(UNIT | CENTURY)', say: (m) => halfOf(m) },
  { name: 'a year', pattern: 'A unit:(UNIT | CENTURY)', say: (m) => single(m) },
  { name: 'an additional year', pattern: 'A (ANOTHER | FULL) unit:(UNIT | CENTURY)', say: (m) => single(m) },
  { name: 'another year', pattern: 'ANOTHER unit:(UNIT | CENTURY)', say: (m) => single(m) },
  {
    name: 'several years',
    pattern: '(A FEW | A? HANDFUL OF | SEVERAL | FEW | SOME) HYPHEN? unit:(UNITS | UNIT)',
    say: (m) => vague(m),
  },
  { name: 'a couple of years', pattern: 'A couple:COUPLE OF? unit:UNITS', say: (m) => couple(m, 0) },
  { name: 'recent years', pattern: '(RECENT | COMING) unit:(UNITS | QUARTERS)', say: (m) => vague(m) },
  {
    name: 'two more weeks',
    pattern: 'amount:AMOUNT (MORE | ANOTHER | FULL) unit:UNITS',
    say: (m) => length(m),
  },
  { name: 'day-long', pattern: 'unit:UNIT HYPHEN LONG', say: (m) => duration(1, unitOf(m) ?? 'day') },
  { name: 'decades-long', pattern: 'unit:UNITS HYPHEN (LONG | OLD)', say: (m) => vague(m) },
  { name: 'for years', pattern: 'unit:UNITS', say: (m) => (SPANNING.has(m.before()) ? vague(m) : null) },
  { name: 'weeks or months', pattern: 'unit:UNITS OR UNITS', say: (m) => vague(m) },
  {
    name: 'the last six weeks',
    pattern:
      '(THE | THESE)? side:(LAST | PAST | NEXT | COMING | PREVIOUS | FOLLOWING) amount:AMOUNT unit:(UNITS | QUARTERS)',
    say: (m) => sided(m),
  },
  {
    name: 'the past two and a half weeks',
    pattern:
      '(THE | THESE)? side:(LAST | PAST | NEXT | COMING) amount:AMOUNT (AND A | HYPHEN AND HYPHEN A HYPHEN) half:HALF unit:UNITS',
    say: (m) => sided(m),
  },
  {
    name: 'the last few weeks',
    pattern:
      '(THE | THESE)? side:(LAST | PAST | NEXT | COMING | PREVIOUS | FOLLOWING) (FEW | SEVERAL | couple:COUPLE OF?)? unit:(UNITS | QUARTERS)',
    say: (m) => sided(m),
  },
  {
    name: 'the first nine months',
    pattern: 'THE (NTH | OTHER)? amount:AMOUNT unit:UNITS',
    say: (m) => length(m),
  },
  { name: 'the first few days', pattern: 'THE NTH FEW? unit:UNITS', say: (m) => vague(m) },
];

const duration = (amount: number, unit: Unit): Said => ({
  kind: 'duration',
  ...wholeLengths(amount, unit),
  side: 0,
});

function length(m: Match): Said | null {
  const unit = unitOf(m);
  const amount = amountOf(m);
  if (!unit || AGE.has(m.after()) || amount === null) return null;
  return duration(isFortnight(m) ? amount * 2 : amount, unit);
}

/** "a three-month truce", "an 8-month-old truce"; "a 48-year-old" is a person's age. */
function compound(m: Match): Said | null {
  const unit = unitOf(m);
  if (!unit || m.num('amount') > 1000) return null;
  if (m.has('old') && unit === 'year') return null;
  return length(m);
}

function andAHalf(m: Match): Said | null {
  const unit = unitOf(m);
  return unit && duration(1.5, unit);
}

function halfOf(m: Match): Said | null {
  const unit = unitOf(m);
  return unit && duration(0.5, unit);
}

const RATES: Partial<Record<Unit, string>> = {
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  year: 'P1Y',
};
const NUMBERS = words('N12 N24 N31 N59 N99 HUNDREDS NUMWORD ONE BIG DECIMAL');
const COUNTS = words('million billion trillion times once twice cents dollars euros pounds percent %');

/** "a year": a length; after an amount of something, how often: "$33 million a year". */
function single(m: Match): Said | null {
  const unit = unitOf(m);
  if (!unit || AGE.has(m.after()) || m.classAfter() === 'HYPHEN') return null;
  if (unit === 'second' || unit === 'minute') return null;
  const code = RATES[unit];
  if (code && isRate(m)) return { kind: 'set', value: code };
  return duration(isFortnight(m) ? 2 : 1, unit);
}

/** After an amount of something: "$33 million a year", "two liters a day". */
function isRate(m: Match): boolean {
  if (COUNTS.has(m.before()) || /^\d/.test(m.before())) return true;
  return m.before().endsWith('s') && NUMBERS.has(m.classBefore(2));
}

function vague(m: Match): Said | null {
  const unit = unitOf(m);
  // "his third visit in as many months"
  if (m.before() === 'as') return null;
  return unit && !AGE.has(m.after()) ? { kind: 'duration', amount: null, unit, rest: null, side: 0 } : null;
}

function couple(m: Match, side: -1 | 0 | 1): Reading | null {
  const unit = unitOf(m);
  return unit && { said: { kind: 'duration', amount: 2, unit, rest: null, side }, mod: 'APPROX' };
}

const BEFORE_VERBS = words('to will would could can may might must should did does do not cannot');

function sided(m: Match): Said | Reading | null {
  const unit = unitOf(m);
  if (!unit) return null;
  // "will last two years"
  if (m.word('side') === 'last' && BEFORE_VERBS.has(m.before())) return null;
  const side = whichOf(m.word('side')) === -1 ? -1 : 1;
  if (m.has('couple')) return couple(m, side);
  const amount = amountOf(m);
  if (amount === null) return { kind: 'duration', amount, unit, rest: null, side };
  return { kind: 'duration', ...wholeLengths(amount, unit), side };
}
