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
import { type Lexicon, longestKnown, SURE } from './longest.ts';
import { SEATS } from './roles.ts';

/** Most tokens after an article, before which no name begins. */
const LONGEST = 7;
/** Who is called Chad or Jordan is likelier the country where the network is no surer than this. */
const UNSURE = 0.5;
/** Countries that people are called after, or that are called as people are. Lower case. */
const BORNE = new Set(
  (
    'america benin chad congo cuba cyprus dominica england france germany grenada guinea holland india ireland israel jordan ' +
    'georgia kenya malta mali niger norway oman palau panama peru poland qatar russia salvador samoa scotland spain togo wales'
  ).split(' '),
);

/** A group of people that goes by its initials. */
const INITIALS = /^lgbt[a-z]*$/;

const isGroup = (lower: string): boolean => GROUPS.has(lower) || INITIALS.test(lower);

/** The model's table of countries, and the list of groups. */
function peoplesAndCountries({ countries }: Model): Lexicon {
  return {
    longest: ({ lower }) => (lower === 'the' ? LONGEST : countries.longest(lower) || Number(isGroup(lower))),
    typeOf(surface) {
      const bare = surface.replace(/^the /i, '').replaceAll('’', "'");
      if (!/^\p{Lu}/u.test(bare)) return null;
      if (countries.byName(bare).length > 0) return 'LOC';
      return isGroup(bare.toLowerCase()) || countries.byNationality(bare).length > 0 ? 'NORP' : null;
    },
  };
}

/** A country or nationality of several words is one name: "North Korean", "Democratic Republic of Congo". */
export const joinCountries: Refiner = (candidates, prose, model) => {
  const lexicon = peoplesAndCountries(model);
  const around = candidateByToken(candidates);
  const fits = ({ first, last }: Candidate): boolean =>
    range(first, last).every((at) => {
      const other = around.get(at);
      return !other || (other.first >= first && other.last <= last);
    });
  // "North" may have been left out of "North Korean".
  const isOpen = (at: number): boolean => !around.has(at) && prose.tokens[at]?.lower !== 'the';
  const starts = candidates.flatMap(({ first }) => (isOpen(first - 1) ? [first - 1, first] : [first]));
  const joined = [...new Set(starts)].flatMap(
    (first) => longestKnown(prose, first, { lexicon, least: 2, fits }) ?? [],
  );
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

const UNITED_NATIONS = /^(?:U\.? ?N\.?|United Nations)$/;

/** Adds the countries, capitals, nationalities and groups that were overlooked, and settles the type of the others. */
export const settleCountries: Refiner = (candidates, prose, model) => {
  const lexicon = peoplesAndCountries(model);
  const families = familiesOf(candidates, prose);
  const settled = candidates.map((candidate) => {
    const surface = surfaceOf(prose, candidate);
    if (UNITED_NATIONS.test(surface)) return { ...candidate, type: 'ORG' as const };
    // People and firms are called Victoria and Lima, nobody Addis Ababa.
    const isClear = candidate.type === 'ORG' || candidate.last - candidate.first > 1;
    const isCapital = isClear && model.countries.byCapital(surface).length > 0;
    const known = isCapital ? 'LOC' : typeOf(candidate, prose, lexicon);
    const mayBePerson = known === 'NORP' || BORNE.has(surface.toLowerCase()) || families.has(surface);
    const isPerson = candidate.type === 'PER' && !isCapital && mayBePerson && candidate.confidence > UNSURE;
    if (!known || known === candidate.type || isPerson) return candidate;
    return { ...candidate, type: known, confidence: Math.max(candidate.confidence, SURE) };
  });
  return withoutOverlaps([...settled, ...overlooked(prose, placesOf(settled), lexicon)]);
};

/** Last words of the persons who are named in full. */
function familiesOf(candidates: readonly Candidate[], { tokens }: Prose): Set<string> {
  const full = candidates.filter(({ type, first, last }) => type === 'PER' && last - first > 1);
  return new Set(full.map(({ last }) => tokens[last - 1]?.text ?? ''));
}

function typeOf(candidate: Candidate, prose: Prose, { longest, typeOf }: Lexicon): NameType | null {
  const { first, last } = candidate;
  const token = prose.tokens[first];
  return token && longest(token) >= last - first ? typeOf(surfaceOf(prose, candidate)) : null;
}

/** Countries that go by so few letters. */
const SHORT = /^(?:UAE|UK|US|USA)$/;

function overlooked(prose: Prose, inside: ReadonlySet<number>, lexicon: Lexicon): Candidate[] {
  const fits = (candidate: Candidate): boolean => {
    const surface = surfaceOf(prose, candidate);
    const isLong = surface.length > 3 || SHORT.test(surface);
    return isLong && !range(candidate.first, candidate.last).some((at) => inside.has(at));
  };
  return prose.tokens.flatMap(({ text, lower }, first) => {
    if (text === lower || lower === 'the' || inside.has(first)) return [];
    return longestKnown(prose, first, { lexicon, fits }) ?? [];
  });
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
