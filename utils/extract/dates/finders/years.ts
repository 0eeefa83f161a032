import type { Finder, Match } from '../finder.ts';
import { SEASONS } from '../lexicon.ts';
import type { Said, YearSaid } from '../said.ts';
import { shortYear, whichOf } from './calendar-dates.ts';

const PREPOSITION =
  /^(?:in|since|by|until|till|from|to|through|between|before|after|during|of|around|circa|c|late|early|mid|and|or|for|as|year|summer|spring|autumn|fall|winter|post|pre|throughout)$/;
const COUNTED =
  /^(?:percent|per|pct|people|men|women|troops|soldiers|dollars|pounds|euros|yen|francs|marks|miles|kilometers|kilometres|km|meters|metres|feet|ft|tons|tonnes|pages|words|votes|points|jobs|workers|members|students|refugees|guests|copies|acres|hectares|degrees|mph|kg|calories|rpm|cc|hp|shares|employees|civilians|prisoners|casualties|deaths|dead|killed|wounded|horses|tanks|aircraft|guns|homes|houses|children|others|square|yards|inches|watts|volts|years|days|hours|minutes|weeks|months|cents|million|billion|trillion|times|or|barrels|litres|liters|gallons|bytes|a\.m\.|p\.m\.|hrs|hours)$/;
const NUMBERED =
  /^(?:[$£€¥#%+=*]|no|no\.|nos\.|page|pages|p\.|pp\.|room|flight|section|route|highway|number|resolution|model|boeing|unit|channel|apartment|suite|box|bus|than|about|some|nearly|almost|over|exactly|only|at|least|up|psalm|dlrs|us\$|rs|c\$|a\$)$/;

/** Years and stretches of them, halves, quarters and seasons with or without a year, decades, centuries. */
export const YEARS: readonly Finder[] = [
  { name: '1990', pattern: 'year:YEAR', say: (m) => bareYear(m) },
  {
    name: 'the year 2000',
    pattern: 'THE? which:(FISCAL | UNIT | FISCAL UNIT) (year:YEAR | words:YEARWORD)',
    say: (m) => yearNamed(m),
  },
  {
    name: 'fiscal 1989',
    pattern: 'THE? FISCAL year:YEAR',
    say: (m) => ({ kind: 'year', year: m.num('year'), fiscal: true }),
  },
  { name: 'nineteen ninety-six', pattern: 'year:YEARWORD', say: (m) => yearInWords(m) },
  { name: "'96", pattern: 'APOSTROPHE year:TWO', say: (m) => shortYearAlone(m) },
  {
    name: '44 BC',
    pattern: 'year:AMOUNT ERA',
    say: (m) => ({ kind: 'bc', value: `BC${String(m.num('year')).padStart(4, '0')}` }),
  },
  {
    name: 'AD 476',
    pattern: '(ANNODOMINI year:AMOUNT) | (before:AMOUNT ANNODOMINI)',
    say: (m) => ({ kind: 'year', year: m.has('year') ? m.num('year') : m.num('before'), fiscal: false }),
  },
  { name: 'the 1990s', pattern: 'THE? APOSTROPHE? decade:DECADE', say: (m) => decade(m) },
  {
    name: 'the eighties',
    pattern: 'THE (EARLY | LATE | MID)? HYPHEN? decade:DECADEWORD',
    say: (m) => decadeInWords(m),
  },
  { name: 'the 20th century', pattern: 'THE? nth:NTH HYPHEN? CENTURY era:ERA?', say: (m) => century(m) },
  {
    name: 'the third quarter of 1990',
    pattern: 'THE? FISCAL? nth:NTH HYPHEN? QUARTER (OF | IN)? FISCAL? year:YEAR',
    say: (m) => quarter(m, { year: m.num('year') }),
  },
  {
    name: 'the third quarter of last year',
    pattern: 'THE? FISCAL? nth:NTH HYPHEN? QUARTER (OF | IN)? which:(LAST | THIS | NEXT) UNIT',
    say: (m) => quarter(m, { shift: whichOf(m.word('which')) ?? 0 }),
  },
  {
    name: 'the third quarter',
    pattern: 'THE? FISCAL? nth:NTH HYPHEN? QUARTER',
    say: (m) => quarter(m, null),
  },
  { name: 'the fiscal third-quarter', pattern: 'THE? nth:NTH FISCAL QUARTER', say: (m) => quarter(m, null) },
  {
    name: 'fourth quarters',
    pattern: 'nth:NTH HYPHEN? QUARTERS',
    say: (m) => (m.num('nth') <= 4 ? { kind: 'set', value: `XXXX-Q${m.num('nth')}` } : null),
  },
  {
    name: 'Q3',
    pattern: 'nth:QTOKEN (OF? year:YEAR)?',
    say: (m) => quarter(m, m.has('year') ? { year: m.num('year') } : null),
  },
  {
    name: 'the first half of 1990',
    pattern:
      'THE? FISCAL? nth:NTH HYPHEN? HALF (OF (year:YEAR | which:(LAST | THIS | NEXT) UNIT | THE UNIT))?',
    say: (m) => half(m),
  },
  {
    name: 'the summer of 1990',
    pattern: 'THE? season:SEASON (OF | COMMA)? year:YEAR',
    say: (m) => season(m, { year: m.num('year') }, null),
  },
  {
    name: 'last summer',
    pattern: 'THE? which:(LAST | THIS | NEXT | PAST | COMING | PREVIOUS | FOLLOWING) season:SEASON',
    say: (m) => season(m, null, whichOf(m.word('which'))),
  },
  { name: 'the summer', pattern: 'the:THE? early:(EARLY | LATE)? season:SEASON', say: (m) => loneSeason(m) },
  {
    name: 'Christmas 1990',
    pattern: 'THE? holiday:HOLIDAY COMMA? OF? year:YEAR',
    say: (m) => holiday(m, { year: m.num('year') }, null),
  },
  {
    name: 'last Christmas',
    pattern: 'THE? which:(LAST | THIS | NEXT | PAST | COMING) holiday:HOLIDAY',
    say: (m) => holiday(m, null, whichOf(m.word('which'))),
  },
  { name: 'Christmas', pattern: 'holiday:HOLIDAY', say: (m) => holiday(m, null, null) },
  {
    name: 'Christmas last year',
    pattern: 'holiday:HOLIDAY which:(LAST | THIS | NEXT) UNIT',
    say: (m) => holiday(m, { shift: whichOf(m.word('which')) ?? 0 }, null),
  },
];

const year = (number: number): Said => ({ kind: 'year', year: number, fiscal: false });

function bareYear(m: Match): Said | null {
  const number = m.num('year');
  const before = m.before();
  const after = m.after();
  if (NUMBERED.test(before) && !(before === 'about' && m.before(2) === 'in')) return null;
  if (COUNTED.test(after) && !(after === 'or' && PREPOSITION.test(before))) return null;
  if (
    /^(?:SLASH|COLON)$/.test(m.classBefore()) ||
    (/^(?:HYPHEN)$/.test(m.classBefore()) && /^\d/.test(m.before(2)))
  )
    return null;
  if (/^(?:COLON|SLASH)$/.test(m.classAfter()) || (m.classAfter() === 'HYPHEN' && /^\d/.test(m.after(2))))
    return null;
  if (number >= 1900 && number <= 2035)
    return /^\p{Ll}+s$/u.test(after) &&
      !PREPOSITION.test(before) &&
      !/^(?:the|its|his|her|their|a|our)$/.test(before) &&
      before !== '' &&
      !/^(?:is|was|has|'s|does|names|words|as)$/.test(after)
      ? null
      : year(number);
  if (!PREPOSITION.test(before) && before !== '(' && before !== ',') return null;
  return /^\p{Ll}+s$/u.test(after) && !/^(?:is|was|has|as|'s)$/.test(after)
    ? null
    : number > 2100
      ? null
      : year(number);
}

function yearNamed(m: Match): Said | null {
  return m.word('which') === 'year' || m.word('which') === 'fiscal' || m.word('which') === 'financial'
    ? year(m.has('year') ? m.num('year') : m.num('words'))
    : null;
}

function yearInWords(m: Match): Said | null {
  const number = m.num('year');
  const fits = /^(?:in|since|by|until|from|of|between|before|after|year|early|late)$/.test(m.before());
  const counted = /^(?:UNITS?|OTHER)$/.test(m.classAfter()) && /s$/.test(m.after()) && m.after() !== "'s";
  if (number % 1000 === 0 && !/^(?:in|since|by|until|before|after|year)$/.test(m.before())) return null;
  return counted ? null : fits || number % 100 >= 10 ? year(number) : null;
}

function shortYearAlone(m: Match): Said | null {
  if (m.word('year').length !== 2) return null;
  return PREPOSITION.test(m.before()) || m.classBefore() === 'THE' ? year(shortYear(m.num('year'))) : null;
}

function decade(m: Match): Said | null {
  const start = m.num('decade');
  if (start >= 1000)
    return start % 100 === 0 && /^(?:BREAK)$/.test('') ? null : { kind: 'decade', start, century: true };
  if (
    m.text() !== 'the' &&
    m.text() !== 'The' &&
    m.classBefore() !== 'EARLY' &&
    m.classBefore() !== 'LATE' &&
    m.classBefore() !== 'MID' &&
    !/^['’‘]/.test(m.text()) &&
    !/^(?:early|late|mid)$/.test(m.before(2))
  )
    return null;
  // "his 80s", "in the 80s" of temperature are told apart by the article alone.
  return start >= 20 ? { kind: 'decade', start: 1900 + start, century: false } : null;
}

function decadeInWords(m: Match): Said | null {
  return { kind: 'decade', start: 1900 + m.num('decade'), century: false };
}

function century(m: Match): Said | null {
  const nth = m.num('nth');
  if (nth > 30) return null;
  if (m.has('era')) return { kind: 'bc', value: `BC${String(nth - 1).padStart(2, '0')}` };
  return { kind: 'century', start: (nth - 1) * 100 };
}

function quarter(m: Match, said: YearSaid): Said | null {
  const number = m.num('nth');
  const fiscal = false;
  // "scored in the third quarter" is a game's: only the article can tell.
  return number >= 1 && number <= 4
    ? { kind: 'yearly', what: { kind: 'quarter', quarter: number, fiscal }, year: said, which: null }
    : null;
}

function half(m: Match): Said | null {
  const number = m.num('nth');
  if (number > 2) return null;
  // Without a year it is as often the half of a match.
  if (!m.has('year') && !m.has('which') && !/^(?:BREAK)$/.test(m.classAfter()) && m.after() === 'of')
    return null;
  const said: YearSaid = m.has('year')
    ? { year: m.num('year') }
    : m.has('which')
      ? { shift: whichOf(m.word('which')) ?? 0 }
      : null;
  if (!said && m.classBefore() !== 'IN' && m.classBefore() !== 'FOR') return null;
  return { kind: 'yearly', what: { kind: 'half', half: number }, year: said, which: null };
}

function season(m: Match, said: YearSaid, which: -1 | 0 | 1 | null): Said | null {
  const code = SEASONS[m.num('season')];
  return code ? { kind: 'yearly', what: { kind: 'season', season: code }, year: said, which } : null;
}

/** "spring" and "fall" are other words too: alone they need "in the", "by" or the like before them. */
function loneSeason(m: Match): Said | { said: Said; mod: 'START' | 'END' } | null {
  const before = m.before();
  const fits = m.has('the')
    ? /^(?:in|during|by|until|since|of|for|over|through|throughout|from|levels)$/.test(before)
    : /^(?:in|by|until|since|late|early|mid)$/.test(before) || (m.has('early') && before !== 'the');
  if (
    !fits ||
    (/^(?:of|from|in)$/.test(m.after()) && m.word('season') !== 'summer' && m.word('season') !== 'winter')
  )
    return null;
  const said = season(m, null, null);
  if (!said || !m.has('early')) return said;
  return { said, mod: m.word('early') === 'early' ? 'START' : 'END' };
}

function holiday(m: Match, said: YearSaid, which: -1 | 0 | 1 | null): Said | null {
  return { kind: 'yearly', what: { kind: 'holiday', holiday: m.num('holiday') }, year: said, which };
}
