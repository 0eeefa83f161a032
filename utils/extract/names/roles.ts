/** Role words that are never a given or family name: they are cut off the front of a name. Lower case. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'president vice-president premier chancellor minister secretary senator congressman congresswoman ' +
    'representative governor mayor councillor commissioner ambassador envoy chairman chairwoman chairperson leader ' +
    'director general colonel captain lieutenant sergeant admiral commander major sheriff detective inspector queen ' +
    'princess emperor empress tsar sheikh sir dame pope cardinal archbishop bishop reverend rabbi imam ayatollah ' +
    'justice judge professor doctor coach astronaut cosmonaut prime vice deputy foreign former spokesman ' +
    'spokeswoman madam mister mr mrs ms miss dr prof sen rep gov gen lt col capt sgt maj adm rev hon pres mr. mrs. ' +
    'ms. dr. prof. sen. rep. gov. gen. lt. col. capt. sgt. maj. adm. rev. hon. pres.'
  ).split(' '),
);

/** Words before a person's name that say what they are; none is part of the name. Lower case. */
export const ROLES: ReadonlySet<string> = new Set([
  ...TITLES,
  ...(
    'diplomat delegate chair head chief marshal attorney prosecutor officer constable king prince sultan emir crown ' +
    'duke duchess lord lady father sister brother manager striker midfielder goalkeeper defender actor actress ' +
    'singer author writer novelist poet journalist reporter correspondent editor columnist spokesperson analyst ' +
    'economist historian researcher scientist founder co-founder owner executive ceo cfo cto billionaire ' +
    'businessman businesswoman lawyer activist dissident candidate nominee incumbent opposition ex-president ex ' +
    'acting interim outgoing incoming late then-president first finance defence defense interior home health trade ' +
    'energy education environment agriculture transport labour labor treasury state under st.'
  ).split(' '),
]);

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
