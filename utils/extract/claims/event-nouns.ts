/** Nouns that name what takes place, and not a thing that stays ("law", "treaty", "report"), in the singular. */
const NOUNS = `
  abduction accident airstrike ambush armistice arrest assassination assault atrocity attack avalanche ballot battle
  blackout blast blaze bombardment bombing boycott breakout briefing bushfire campaign cease-fire ceasefire ceremony clash
  collapse collision concert conference conflict coup crackdown crash crisis cyclone debate default defeat demonstration
  deployment derailment disaster drought duel earthquake election epidemic eruption escape evacuation excursion execution
  expedition explosion famine festival fight fire flood flooding funeral genocide gunfight hearing heist hijacking hurricane
  inauguration incident incursion insurgency insurrection interview intervention invasion kidnapping killing
  landing landslide launch lecture looting march massacre match meeting merger murder mutiny negotiation offensive outage
  outbreak overthrow pandemic parade plebiscite pogrom poll primary procession protest purge putsch quake race raid rally
  rebellion recession referendum resignation retreat revolt revolution riot robbery runoff sabotage session shipwreck
  shootout shooting shutdown siege sinking slaughter slump spill stabbing stampede standoff storm strike summit surrender
  swearing-in takeover talk terror testimony tornado tournament trial tsunami typhoon unrest upheaval uprising vigil visit
  vote walkout war wedding wildfire withdrawal`;

const EVENTS = new Set(NOUNS.trim().split(/\s+/));

/** "attack", "attacks". */
export const isEventNoun = (lower: string): boolean =>
  EVENTS.has(lower) || (lower.endsWith('s') && EVENTS.has(lower.slice(0, -1)));
