import type { Finder, Match, Reading } from '../finder.ts';
import { SEASONS } from '../lexicon.ts';
import type { Part, Said, Which, Yearly, YearSaid } from '../said.ts';
import { shortYear } from './full-dates.ts';
import { STORY_YEAR, storyYear } from './months.ts';
import { leads, pointsBack, unitOf, whichOf, words } from './words.ts';

/** Quarters, halves, seasons and holidays. */
export const PARTS_OF_YEAR: readonly Finder[] = [
  {
    name: 'the third quarter of 1990',
    pattern: 'THE? FISCAL? nth:NTH HYPHEN? QUARTER (OF | IN | COMMA)? FISCAL? year:YEAR',
    say: (m) => quarter(m, { year: m.num('year') }),
  },
  {
    name: 'the third quarter of last year',
    pattern: 'THE? FISCAL? nth:NTH HYPHEN? QUARTER (OF | IN)? which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => quarter(m, shifted(m)),
  },
  {
    name: 'the third quarter',
    pattern: 'the:THE? FISCAL? nth:NTH hyphen:HYPHEN? FISCAL? QUARTER',
    say: (m) => quarter(m, null),
  },
  { name: 'fourth quarters', pattern: 'nth:NTH HYPHEN? QUARTERS', say: (m) => quarters(m) },
  {
    name: 'Q3',
    pattern: 'nth:QTOKEN (OF? year:YEAR)?',
    say: (m) => quarter(m, m.has('year') ? { year: m.num('year') } : null),
  },
  {
    name: 'H1 2021',
    pattern: 'nth:HTOKEN OF? year:YEAR',
    say: (m) => half(m, { year: m.num('year') }),
  },
  {
    name: 'the first half of 1990',
    pattern: 'THE? FISCAL? nth:NTH HYPHEN? HALF OF year:YEAR',
    say: (m) => half(m, { year: m.num('year') }),
  },
  {
    name: 'the first half of this year',
    pattern: 'THE? nth:NTH HYPHEN? HALF OF which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => half(m, shifted(m)),
  },
  {
    name: 'the first half of the year',
    pattern: 'THE? nth:NTH HYPHEN? HALF OF THE unit:UNIT',
    say: (m) => half(m, unitOf(m) === 'year' ? { shift: 0 } : null),
  },
  {
    name: 'the first half of December',
    pattern: 'THE? nth:NTH HYPHEN? HALF OF month:(MONTH | MAYMONTH) (COMMA? year:YEAR)?',
    say: (m) => halfOfMonth(m),
  },
  {
    name: 'the summer of 1990',
    pattern: 'THE? season:SEASON (OF | COMMA)? year:YEAR',
    say: (m) => season(m, { year: m.num('year') }, null),
  },
  {
    name: 'the winter of 1941-42',
    pattern: 'THE? season:SEASON OF? year:YEAR (HYPHEN | DASH | SLASH) to:(TWO | YEAR)',
    say: (m) => winterOf(m),
  },
  {
    name: "the spring of '68",
    pattern: 'THE? season:SEASON OF? APOSTROPHE year:TWO',
    say: (m) => season(m, { year: shortYear(m.num('year')) }, null),
  },
  {
    name: 'the summer of last year',
    pattern: 'THE? season:SEASON (OF | IN) which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => (unitOf(m) === 'year' ? season(m, shifted(m), null) : null),
  },
  {
    name: 'the summer of that year',
    pattern: `THE? season:SEASON (OF | IN) ${STORY_YEAR}`,
    say: (m) => season(m, storyYear(m), null),
  },
  {
    name: 'that summer',
    pattern: 'THAT SAME? season:SEASON',
    say: (m) => (pointsBack(m) ? storySeason(m, 0) : null),
  },
  {
    name: 'this past summer',
    pattern: 'THIS which:(PAST | COMING) season:SEASON',
    say: (m) => season(m, null, whichOf(m.word('which'))),
  },
  {
    name: 'last summer',
    pattern: 'which:(LAST | THIS | NEXT | PAST | COMING | PREVIOUS | FOLLOWING) season:SEASON',
    say: (m) => season(m, null, whichOf(m.word('which'))),
  },
  {
    name: 'the following summer',
    pattern: 'THE which:(COMING | PREVIOUS | FOLLOWING | NEXT) season:SEASON',
    say: (m) => neighbour(m),
  },
  { name: 'the summer', pattern: 'the:THE? season:SEASON', say: (m) => loneSeason(m) },
  {
    name: 'the early summer',
    pattern: 'THE? edge:(EARLY | LATE | MID) HYPHEN? season:SEASON',
    say: (m) => edgeOfSeason(m),
  },
  {
    name: 'Christmas 1990',
    pattern: 'holiday:HOLIDAY COMMA? OF? year:YEAR',
    say: (m) => holiday(m, { year: m.num('year') }, null),
  },
  {
    name: 'last Christmas',
    pattern: 'which:(LAST | THIS | NEXT | PAST | COMING) holiday:HOLIDAY',
    say: (m) => holiday(m, null, whichOf(m.word('which'))),
  },
  {
    name: 'Christmas last year',
    pattern: 'holiday:HOLIDAY which:(LAST | THIS | NEXT) unit:UNIT',
    say: (m) => holiday(m, shifted(m), null),
  },
  { name: 'Christmas', pattern: 'holiday:HOLIDAY', say: (m) => holiday(m, null, null) },
  { name: 'year-end', pattern: '(unit:UNIT HYPHEN END) | YEAREND', say: (m) => yearEnd(m) },
  { name: "month's end", pattern: 'unit:UNIT POSSESSIVE END', say: (m) => unitsEnd(m) },
];

const shifted = (m: Match): YearSaid =>
  unitOf(m) === 'year' ? { shift: whichOf(m.word('which')) ?? 0 } : null;

/** As an attribute ("the third-quarter loss") it does not take the article in. */
function quarter(m: Match, year: YearSaid): Reading | null {
  const number = m.num('nth');
  if (number < 1 || number > 4) return null;
  const said: Said = { kind: 'yearly', what: { kind: 'quarter', quarter: number }, year, which: null };
  return { said, trim: m.has('the') && m.has('hyphen') ? 1 : 0 };
}

function quarters(m: Match): Said | null {
  return m.num('nth') <= 4 ? { kind: 'set', value: `XXXX-Q${m.num('nth')}` } : null;
}

function half(m: Match, year: YearSaid): Said | null {
  const number = m.num('nth');
  return number <= 2 && year
    ? { kind: 'yearly', what: { kind: 'half', half: number }, year, which: null }
    : null;
}

/** Days 1 to 15, and from the 16th on. */
function halfOfMonth(m: Match): Said | null {
  const month = m.num('month');
  const isFirst = m.num('nth') === 1;
  if (m.num('nth') > 2) return null;
  const year = m.has('year') ? { year: m.num('year') } : null;
  const day = (count: number): Yearly => ({ kind: 'monthday', month, day: count, weekday: null });
  const part = (what: Yearly): Part => ({ said: { kind: 'yearly', what, year, which: null }, mod: null });
  return {
    kind: 'range',
    from: part(day(isFirst ? 1 : 16)),
    to: part(isFirst ? day(15) : { kind: 'month', month }),
  };
}

function season(m: Match, year: YearSaid, which: Which): Said | null {
  const code = SEASONS[m.num('season')];
  return code ? { kind: 'yearly', what: { kind: 'season', season: code }, year, which } : null;
}

/** A winter reaches into the year after. */
function winterOf(m: Match): Said | null {
  const year = m.num('year');
  const isNext = m.num('to') % 100 === (year + 1) % 100;
  return isNext && m.word('season').startsWith('winter') ? season(m, { year }, null) : null;
}

function storySeason(m: Match, side: -1 | 0 | 1): Said | null {
  const code = SEASONS[m.num('season')];
  return code ? { kind: 'storyYearly', what: { kind: 'season', season: code }, side } : null;
}

function neighbour(m: Match): Said | null {
  const which = whichOf(m.word('which'));
  return which === 0 ? season(m, null, 0) : storySeason(m, which ?? 1);
}

const LEADS = leads('in during of for over through throughout');
const BARE_LEADS = words('in by until since');
const OTHER_WORDS = words('spring fall');
const NEW_NOUN = words('of from in into');

/** "spring" and "fall" are other words too: alone they need "in the", "by" or the like before them. */
function loneSeason(m: Match): Said | null {
  if (!(m.has('the') ? LEADS : BARE_LEADS).has(m.before())) return null;
  return OTHER_WORDS.has(m.word('season')) && NEW_NOUN.has(m.after()) ? null : season(m, null, null);
}

function edgeOfSeason(m: Match): Reading | null {
  const said = season(m, null, null);
  const mod = m.word('edge') === 'early' ? 'START' : m.word('edge') === 'late' ? 'END' : 'MID';
  return said && { said, mod };
}

function holiday(m: Match, year: YearSaid, which: Which): Said {
  return { kind: 'yearly', what: { kind: 'holiday', holiday: m.num('holiday') }, year, which };
}

function unitsEnd(m: Match): Said | Reading | null {
  const unit = unitOf(m);
  if (unit === 'month') return { said: { kind: 'deictic', unit, shift: 0 }, mod: 'END' };
  return unit === 'year' ? yearEnd(m) : null;
}

function yearEnd(m: Match): Said | null {
  if (m.has('unit') && unitOf(m) !== 'year') return null;
  return {
    kind: 'yearly',
    what: { kind: 'monthday', month: 12, day: 31, weekday: null },
    year: null,
    which: 0,
  };
}
