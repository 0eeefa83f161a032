/** Nouns that name what takes place, and not a thing that stays ("law", "treaty", "report"), in the singular. */
const NOUNS = `
  abduction accident airstrike ambush announcement appearance appointment armistice arrest assassination assault
  atrocity attack avalanche ballot battle blackout blast blaze bombardment bombing boycott breakout briefing bushfire
  campaign cease-fire ceasefire ceremony clash collapse collision concert conference conflict coup crackdown crash
  crisis cyclone debate declaration default defeat demonstration departure deployment derailment disaster discovery
  dismissal drought duel earthquake election epidemic eruption escape evacuation excursion execution expedition
  explosion expulsion famine festival fight fire flood flooding funeral gale genocide grab gunfight hearing heatwave
  heist hijacking hurricane inauguration incident incursion insurgency insurrection intervention interview invasion
  kidnapping killing landing landslide launch lecture liberation looting march massacre match meeting merger murder
  mutiny negotiation nomination offensive opening outage outbreak overthrow pandemic parade plebiscite pogrom poll
  premiere primary procession protest purge putsch quake race raid rainfall rally rebellion recapitalization recession
  referendum reopening rescue resignation restructuring retreat reunion revolt revolution riot robbery runoff sabotage
  selloff sentencing session shipwreck shooting shootout shutdown siege signing sinking slaughter slump snowfall
  spacewalk speech spill stabbing stampede standoff storm strike summit surge surrender swap swearing-in takeover talk
  terror testimony thunderstorm tornado tournament trial tsunami typhoon unrest upheaval uprising verdict victory
  vigil visit vote walkout war wedding wildfire win wind withdrawal`;

const EVENTS = new Set(NOUNS.trim().split(/\s+/));

/** "attack", "attacks". */
export const isEventNoun = (lower: string): boolean =>
  EVENTS.has(lower) || (lower.endsWith('s') && EVENTS.has(lower.slice(0, -1)));
