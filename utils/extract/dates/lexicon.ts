import { type DayPart, type Season, UNITS, type Unit } from './said.ts';

/**
 * Words that dates are made of. A word has one class and may carry a number (of a month, a weekday, a unit, …); the
 * finders' patterns are written in these classes. Words that play no part are `OTHER`; `BREAK` stands between
 * sentences. Numerals get their class from their form (see lexemes.ts).
 */
export interface Entry {
  class: string;
  value: number;
}

const MONTHS = 'january february march april may june july august september october november december';
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const SHORT_WEEKDAYS = 'mon tue wed thu fri sat sun';

export const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];
export const DAY_PARTS: readonly DayPart[] = ['MO', 'AF', 'EV', 'NI', 'DT'];
/** Repetitions by single words, and the TIMEX3 set they stand for. */
export const FREQUENCIES = ['PT1H', 'P1D', 'P1W', 'P2W', 'P1M', 'P3M', 'P1Y', 'P2Y', 'P10Y'] as const;

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

const LEXICON = new Map<string, Entry>();

function add(name: string, words: string, value: (index: number) => number = () => 0): void {
  words.split(' ').forEach((word, index) => {
    LEXICON.set(word, { class: name, value: value(index) });
  });
}

const unit = (name: Unit): (() => number) => {
  const index = UNITS.indexOf(name);
  return () => index;
};

const fromOne = (index: number): number => index + 1;

add('NUMWORD', CARDINALS, (i) => i);
add('NUMWORD', TENS, (i) => 20 + 10 * i);
add('NUMWORD', 'hundred thousand dozen', (i) => [100, 1000, 12][i] ?? 0);
add('ORDWORD', ORDINALS, fromOne);
add('ORDWORD', 'thirtieth', () => 30);
add(
  'DECADEWORD',
  'twenties thirties forties fifties sixties seventies eighties nineties',
  (i) => 20 + 10 * i,
);
add('MONTH', MONTHS, fromOne);
for (const dot of ['', '.']) {
  add('MONTH', SHORT_MONTHS.replaceAll(/$| /g, `${dot} `).trim(), fromOne);
  add('MONTH', `sept${dot}`, () => 9);
  add('SHORTDAY', SHORT_WEEKDAYS.replaceAll(/$| /g, `${dot} `).trim(), fromOne);
  add('SHORTDAY', `tues${dot} weds${dot} thur${dot} thurs${dot}`, (i) => [2, 3, 4, 4][i] ?? 0);
}
add('MAYMONTH', 'march may mar mar. august', (i) => [3, 5, 3, 3, 8][i] ?? 0);
add('WEEKDAY', WEEKDAYS, fromOne);
add('WEEKDAYS', WEEKDAYS.replaceAll('day', 'days'), fromOne);
add(
  'SEASON',
  'spring summer fall winter autumn springtime summertime wintertime',
  (i) => [0, 1, 2, 3, 2, 0, 1, 3][i] ?? 0,
);
for (const [name, plural] of [
  ['minute', 'minutes'],
  ['hour', 'hours'],
  ['day', 'days'],
  ['week', 'weeks'],
  ['month', 'months'],
  ['year', 'years'],
  ['decade', 'decades'],
] as const) {
  add('UNIT', name, unit(name));
  add('UNITS', plural, unit(name));
}
add('UNIT', 'fortnight', () => -2);
add('UNITS', 'seconds', unit('second'));
add('UNITS', 'centuries', unit('century'));
add('UNITS', 'fortnights', () => -2);
add('CENTURY', 'century', unit('century'));
add('QUARTER', 'quarter', unit('quarter'));
add('QUARTERS', 'quarters', unit('quarter'));
add('HALF', 'half');
add('WEEKEND', 'weekend', unit('weekend'));
add('WEEKENDS', 'weekends', unit('weekend'));
add('PERIOD', 'period');
add('PART', 'morning afternoon evening night nighttime daytime', (i) => [0, 1, 2, 3, 3, 4][i] ?? 0);
add('EDGEOFDAY', 'dawn daybreak sunrise dusk nightfall sunset sundown', (i) => (i < 3 ? 0 : 2));
add('NOON', 'noon midday midnight', (i) => [12, 12, 24][i] ?? 0);
add('TODAY', 'yesterday today tomorrow', (i) => i - 1);
add('TONIGHT', 'tonight');
add('OVERNIGHT', 'overnight');
add('NOW', 'now');
add(
  'FREQUENCY',
  'hourly daily weekly fortnightly monthly quarterly yearly biennially',
  (i) => [0, 1, 2, 3, 4, 5, 6, 7][i] ?? 0,
);
add('FREQUENCY', 'annually nightly', (i) => [6, 1][i] ?? 0);
for (const [name, words] of Object.entries({
  LAST: 'last',
  NEXT: 'next',
  THIS: 'this',
  PAST: 'past',
  COMING: 'coming upcoming',
  PREVIOUS: 'previous preceding prior',
  FOLLOWING: 'following subsequent ensuing',
  SAME: 'same',
  THAT: 'that',
  THESE: 'these those',
  CURRENT: 'current present',
  RECENT: 'recent',
  LATEST: 'latest',
  EARLIER: 'earlier',
  LATER: 'later',
  AFTERWARDS: 'afterwards afterward thereafter',
  AGO: 'ago',
  HENCE: 'hence',
  BEFORE: 'before',
  AFTER: 'after',
  EARLY: 'early',
  LATE: 'late',
  MID: 'mid',
  START: 'beginning start outset',
  END: 'end',
  MIDDLE: 'middle midpoint',
  EVERY: 'every each',
  A: 'a an',
  ONE: 'one',
  THE: 'the',
  OF: 'of',
  IN: 'in',
  ON: 'on',
  AT: 'at',
  FROM: 'from',
  TO: 'to',
  BETWEEN: 'between',
  AND: 'and &',
  OR: 'or',
  UNTIL: 'until till through thru',
  OCLOCK: "o'clock",
  ABOUT: 'about around approximately roughly circa some',
  NEARLY: 'nearly almost',
  MORE: 'more',
  LESS: 'less fewer',
  THAN: 'than',
  LEAST: 'least',
  MOST: 'most',
  UP: 'up',
  OVER: 'over',
  NO: 'no',
  SEVERAL: 'several many numerous countless',
  FEW: 'few',
  COUPLE: 'couple',
  HANDFUL: 'handful',
  FISCAL: 'fiscal financial',
  FISCALYEAR: 'fy',
  FULL: 'full',
  COMPARABLE: 'comparable year-ago',
  OLD: 'old',
  LONG: 'long',
  ANOTHER: 'another additional extra',
  TIME: 'time',
  POSSESSIVE: "'s ’s",
  WEE: 'wee small',
  LOCAL: 'local',
  COMMA: ',',
  COLON: ':',
  OPEN: '(',
  CLOSE: ')',
  SLASH: '/',
  APOSTROPHE: "' ’ ‘",
  ERA: 'bc bce b.c. b.c.e.',
  ANNODOMINI: 'ad ce a.d. c.e.',
  YEAREND: 'yearend',
  MOMENT: 'moment',
  NEAR: 'near',
  FORESEEABLE: 'foreseeable',
  FUTURE: 'future',
  NOWADAYS: 'currently nowadays',
  RECENTLY: 'recently',
  ONCE: 'once',
  TWICE: 'twice',
  DOT: '.',
  DATE: 'date',
  ENDED: 'ended ending',
})) {
  add(name, words);
}
add('AMPM', 'am a.m. a.m pm p.m. p.m', (i) => (i < 3 ? 0 : 12));
add('ZONE', 'gmt utc est edt cst cdt mst mdt pst pdt et pt ct mt bst cet cest eet eest msk jst kst ist aest');
add('ONE', 'one', () => 1);

/** The entry of a word in lower case. */
export const entryOf = (word: string): Entry | undefined => LEXICON.get(word);
