/** Words before a person's name that say what they are; none is part of the name. Lower case. */
export const ROLES = new Set(
  (
    'president vice-president premier chancellor minister secretary senator congressman congresswoman representative ' +
    'governor mayor councillor commissioner ambassador envoy diplomat delegate chairman chairwoman chairperson chair ' +
    'vice deputy leader head chief director general colonel major captain lieutenant sergeant admiral commander marshal ' +
    'judge justice attorney prosecutor sheriff detective inspector officer constable king queen prince princess emperor ' +
    'empress tsar sultan sheikh emir crown duke duchess lord lady sir dame pope cardinal archbishop bishop reverend father sister ' +
    'brother rabbi imam ayatollah professor doctor coach manager captain striker midfielder goalkeeper defender actor ' +
    'actress singer author writer novelist poet journalist reporter correspondent editor columnist spokesman spokeswoman ' +
    'spokesperson analyst economist historian researcher scientist founder co-founder owner executive ceo cfo cto ' +
    'billionaire businessman businesswoman lawyer activist dissident candidate nominee incumbent opposition former ' +
    'ex-president ex acting interim outgoing incoming late then-president first prime foreign finance defence defense ' +
    'interior home health trade energy justice education environment agriculture transport labour labor treasury state ' +
    'under mr mrs ms miss dr prof sen rep gov gen lt col capt sgt maj adm rev hon pres mr. mrs. ms. dr. prof. sen. rep. ' +
    'gov. gen. lt. col. capt. sgt. maj. adm. rev. hon. pres. st. madam mister'
  ).split(' '),
);

/** Role words that are never a given or family name: they are cut off the front of a name. */
export const TITLES = new Set(
  (
    'president vice-president premier chancellor minister secretary senator congressman congresswoman representative ' +
    'governor mayor councillor commissioner ambassador envoy chairman chairwoman chairperson leader director general ' +
    'colonel captain lieutenant sergeant admiral commander sheriff detective inspector queen princess pope professor ' +
    'doctor prime vice deputy foreign spokesman spokeswoman former mr mrs ms miss dr prof sen rep gov gen lt col capt sgt ' +
    'maj adm rev hon pres mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. capt. sgt. maj. adm. rev. hon. pres. the ' +
    'madam mister archbishop rabbi imam ayatollah reverend coach justice judge major cardinal astronaut cosmonaut sir dame emperor ' +
    'empress tsar bishop sheikh'
  ).split(' '),
);

/** Seats of power that act as well as stand somewhere. Lower case. */
export const SEATS = new Set([
  'white house',
  'pentagon',
  'kremlin',
  'downing street',
  'capitol',
  'elysee',
  'élysée',
  'blue house',
  'vatican',
  'élysée palace',
  'buckingham palace',
  'scotland yard',
  'whitehall',
  'capitol hill',
]);
