import type { Finder, Match } from '../finder.ts';
import type { Said } from '../said.ts';
import { unitOf, whichOf, words } from './words.ts';

/** One of the days, weeks or months of a longer stretch: "the first week of July". */
export const COUNTED: readonly Finder[] = [
  {
    name: 'the first week of July 1944',
    pattern:
      'THE? nth:(ORDWORD | ORDINAL | LAST) unit:(UNIT | WEEKEND | QUARTER) (OF | IN) month:MON (COMMA? year:YEAR)?',
    say: (m) => inMonth(m),
  },
  {
    name: 'the last day of 1999',
    pattern: 'THE? nth:(ORDWORD | ORDINAL | LAST) unit:(UNIT | WEEKEND) OF year:YEAR',
    say: (m) => nthOf(m, { kind: 'year', year: m.num('year'), fiscal: false }),
  },
  {
    name: 'the last day of last year',
    pattern:
      'THE? nth:(ORDWORD | ORDINAL | LAST) unit:(UNIT | WEEKEND) OF which:(LAST | THIS | NEXT) of:UNIT',
    say: (m) => inDeictic(m),
  },
  {
    name: 'the first Monday of July 1944',
    pattern: 'THE? nth:(ORDWORD | ORDINAL | LAST) weekday:WEEKDAY (OF | IN) month:MON (COMMA? year:YEAR)?',
    say: (m) => weekdayInMonth(m),
  },
];

const inWords = (m: Match): number => (m.word('nth') === 'last' ? -1 : m.num('nth'));

function monthOf(m: Match): Said {
  const year = m.has('year') ? { year: m.num('year') } : null;
  return { kind: 'yearly', what: { kind: 'month', month: m.num('month') }, year, which: null };
}

/** "the first week of July"; "for a fifth month in July" is no part of July. */
const inMonth = (m: Match): Said | null => (PARTS.has(unitOf(m) ?? '') ? nthOf(m, monthOf(m)) : null);
const PARTS = words('day week weekend');

const SHORTER = words('second minute hour');

function nthOf(m: Match, of: Said): Said | null {
  const unit = unitOf(m);
  const nth = inWords(m);
  return unit && !SHORTER.has(unit) && nth <= 31 ? { kind: 'nth', nth, unit, of } : null;
}

function inDeictic(m: Match): Said | null {
  const shift = whichOf(m.word('which'));
  const of = m.word('of');
  if (shift === null || (of !== 'year' && of !== 'month')) return null;
  return nthOf(m, { kind: 'deictic', unit: of, shift });
}

function weekdayInMonth(m: Match): Said | null {
  const nth = inWords(m);
  return nth <= 5 ? { kind: 'nthWeekday', nth, weekday: m.num('weekday'), of: monthOf(m) } : null;
}
