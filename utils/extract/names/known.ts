import { firstEndingAfter } from '../../text/span.ts';
import type { Model } from '../model.ts';
import type { Prose } from '../prose.ts';
import type { NameType } from '../shapes.ts';
import {
  type Candidate,
  candidateByToken,
  placesOf,
  type Refiner,
  range,
  surfaceOf,
  withoutOverlaps,
} from './candidate.ts';
import { GROUPS } from './groups.ts';
import { SEATS } from './roles.ts';

/** Longest country or nationality, in tokens. */
const LONGEST = 7;
const SURE = 0.9;
/** Who is called Chad or Jordan is likelier the country where the network is no surer than this. */
const UNSURE = 0.5;

type TypeOf = (surface: string) => NameType | null;

/** A group of people that goes by its initials. */
const INITIALS = /^LGBT[A-Z]*$/;

/** What the model's table of countries and the list of groups say of a surface. */
const knownType =
  ({ countries }: Model): TypeOf =>
  (surface) => {
    const bare = surface.replace(/^the /i, '').replaceAll('’', "'");
    if (!/^\p{Lu}/u.test(bare)) return null;
    if (countries.byName(bare).length > 0) return 'LOC';
    const isGroup = GROUPS.has(bare.toLowerCase()) || INITIALS.test(bare);
    return isGroup || countries.byNationality(bare).length > 0 ? 'NORP' : null;
  };

/** A country or nationality of several words is one name: "North Korean", "Democratic Republic of Congo". */
export const joinCountries: Refiner = (candidates, prose, model) => {
  const typeOf = knownType(model);
  const around = candidateByToken(candidates);
  const isFree = (at: number, { first, last }: Candidate): boolean => {
    const other = around.get(at);
    return !other || (other.first >= first && other.last <= last);
  };
  const joined: Candidate[] = [];
  // "North" may have been left out of "North Korean".
  const isOpen = (at: number): boolean => !around.has(at) && prose.tokens[at]?.lower !== 'the';
  const starts = candidates.flatMap(({ first }) => (isOpen(first - 1) ? [first - 1, first] : [first]));
  for (const first of new Set(starts)) {
    if (!model.countries.begins(prose.tokens[first]?.lower ?? '')) continue;
    const whole = longestKnown(prose, first, typeOf);
    if (whole && range(whole.first, whole.last).every((at) => isFree(at, whole))) joined.push(whole);
  }
  const inside = placesOf(joined);
  const others = candidates.filter(({ first }) => !inside.has(first));
  return withoutOverlaps([...others, ...joined]);
};

const REGION = /^(?:North|South|East|West|Central|Latin|Southeast|Northern|Southern|Eastern|Western)$/;
const CONTINENTAL = /^(?:African|American|Asian|European)s?$/;

/** "South American", of which the network knows the second word only. */
export const joinRegions: Refiner = (candidates, { tokens }) => {
  const taken = placesOf(candidates);
  return candidates.map((candidate) => {
    const { first, last, type } = candidate;
    const isContinental =
      type === 'NORP' && last - first === 1 && CONTINENTAL.test(tokens[first]?.text ?? '');
    const isWhole = isContinental && !taken.has(first - 1) && REGION.test(tokens[first - 1]?.text ?? '');
    return isWhole ? { ...candidate, first: first - 1 } : candidate;
  });
};

/** The longest run of two words or more from a token on that is known. */
function longestKnown(prose: Prose, first: number, typeOf: TypeOf): Candidate | null {
  for (let last = Math.min(first + LONGEST, prose.tokens.length); last > first + 1; last -= 1) {
    const candidate = { first, last, type: 'LOC' as NameType, confidence: SURE };
    const type = typeOf(surfaceOf(prose, candidate));
    if (type) return { ...candidate, type };
  }
  return null;
}

const UNITED_NATIONS = /^(?:U\.? ?N\.?|United Nations)$/;

/** Adds the countries, capitals, nationalities and groups that were overlooked, and settles the type of the others. */
export const settleCountries: Refiner = (candidates, prose, model) => {
  const typeOf = knownType(model);
  const settled = candidates.map((candidate) => {
    const surface = surfaceOf(prose, candidate);
    if (UNITED_NATIONS.test(surface)) return { ...candidate, type: 'ORG' as const };
    // People and firms are called Victoria and Lima, nobody Addis Ababa.
    const isClear = candidate.type === 'ORG' || candidate.last - candidate.first > 1;
    const isCapital = isClear && model.countries.byCapital(surface).length > 0;
    const known = isCapital ? 'LOC' : typeOf(surface);
    const isPerson = candidate.type === 'PER' && !isCapital && candidate.confidence > UNSURE;
    if (!known || known === candidate.type || isPerson) return candidate;
    return { ...candidate, type: known, confidence: Math.max(candidate.confidence, SURE) };
  });
  const inside = placesOf(settled);
  const begins = (word: string): boolean => GROUPS.has(word) || model.countries.begins(word);
  return withoutOverlaps([...settled, ...overlooked(prose, inside, { begins, typeOf })]);
};

/** Countries that go by so few letters. */
const SHORT = /^(?:UAE|UK|US|USA)$/;

function overlooked(
  prose: Prose,
  inside: ReadonlySet<number>,
  { begins, typeOf }: { begins: (word: string) => boolean; typeOf: TypeOf },
): Candidate[] {
  const found: Candidate[] = [];
  prose.tokens.forEach(({ text, lower }, first) => {
    if (text === lower || lower === 'the' || !begins(lower) || !/^\p{Lu}/u.test(text) || inside.has(first))
      return;
    for (let last = Math.min(first + LONGEST, prose.tokens.length); last > first; last -= 1) {
      const candidate = { first, last, type: 'LOC' as NameType, confidence: SURE };
      const surface = surfaceOf(prose, candidate);
      const type = surface.length > 3 || SHORT.test(surface) ? typeOf(surface) : null;
      if (!type || range(first, last).some((at) => inside.has(at))) continue;
      found.push({ ...candidate, type });
      return;
    }
  });
  return found;
}

const PLACES = new Set([
  'at',
  'in',
  'inside',
  'outside',
  'near',
  'around',
  'to',
  'from',
  'into',
  'leaving',
  'left',
]);

/** Seats that cannot be overlooked: no other word is written so. */
const UNMISTAKABLE = new Set(['Kremlin', 'Pentagon']);

/** A seat of power is a place where somebody is, and an organisation where it acts. */
export const settleSeats: Refiner = (candidates, prose) => {
  const taken = placesOf(candidates);
  const missed: Candidate[] = [];
  prose.tokens.forEach(({ text }, first) => {
    if (!UNMISTAKABLE.has(text) || taken.has(first)) return;
    missed.push({ first, last: first + 1, type: 'ORG', confidence: SURE });
  });
  return withoutOverlaps([...candidates, ...missed]).map((candidate) => {
    if (!SEATS.has(surfaceOf(prose, candidate).toLowerCase())) return candidate;
    const article = prose.tokens[candidate.first - 1]?.lower === 'the' ? 1 : 0;
    const before = prose.tokens[candidate.first - 1 - article]?.lower ?? '';
    return { ...candidate, type: PLACES.has(before) ? 'LOC' : 'ORG' };
  });
};

/** Who signs a post is a person: "— Laura Benning (@lbenning) June 8, 2021". */
export const findSignatures: Refiner = (candidates, prose) => {
  const { text, tokens } = prose;
  const signed: Candidate[] = [];
  for (const match of text.matchAll(/[—–-] ?(\p{Lu}[^\n(@]{1,60}?) \(@\w{1,30}\)/gu)) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const end = start + (match[1]?.length ?? 0);
    const first = firstEndingAfter(tokens, start);
    const after = firstEndingAfter(tokens, end);
    if (after > first) signed.push({ first, last: after, type: 'PER', confidence: 1 });
  }
  return withoutOverlaps([...signed, ...candidates]);
};
