import type { Prose } from '../prose.ts';
import type { NameType } from '../shapes.ts';
import { type Candidate, type Refiner, range, surfaceOf, withoutOverlaps } from './candidate.ts';
import { headOf } from './heads.ts';

/** "Turin-based", "Ruiz-led", "army-backed": a name and a participle, whatever comes after. */
const PARTICIPLE = /^(?:\p{Ll}{2,}ed|led|run|held|born|bound|owned|era|style)$/u;

/** A participle that hangs on a name by a hyphen ends it: "the Turin-based Rural Roads Board" is two names. */
export const splitParticiples: Refiner = (candidates, { tokens }, model) =>
  candidates.flatMap((candidate) => {
    const { first, last, type } = candidate;
    const hyphen = range(first + 1, last).find(
      (at) => tokens[at]?.text === '-' && !tokens[at]?.spaced && PARTICIPLE.test(tokens[at + 1]?.text ?? ''),
    );
    if (hyphen === undefined) return [candidate];
    const before = tokens.slice(first, hyphen).map(({ text }) => text);
    const isPlace =
      tokens[hyphen + 1]?.text === 'based' || model.countries.byName(before.join(' ')).length > 0;
    const parts = [
      { ...candidate, last: hyphen, type: isPlace ? ('LOC' as NameType) : type },
      { ...candidate, first: hyphen + 2 },
    ];
    return parts.filter((part) => part.first < part.last);
  });

/** Firms go by two names and an ampersand; "University of Rhodes at Kos" is one body. */
export const joinFirms: Refiner = (candidates, prose) => {
  const taken = new Set(candidates.map(({ first }) => first));
  const joined: Candidate[] = [];
  for (const part of candidates) {
    const candidate =
      isHalfFirm(part, prose) && !taken.has(part.last + 1) ? { ...part, last: part.last + 2 } : part;
    const before = joined.at(-1);
    if (before && (isFirm(before, candidate, prose) || isCampus(before, candidate, prose))) {
      joined[joined.length - 1] = { ...before, last: candidate.last, type: 'ORG' };
    } else joined.push(candidate);
  }
  return joined;
};

/** "Ruiz" before "& Gallo", of which the network knows the first only. */
const isHalfFirm = ({ last, type }: Candidate, { tokens }: Prose): boolean =>
  type === 'ORG' && tokens[last]?.text === '&' && /^\p{Lu}\p{Ll}/u.test(tokens[last + 1]?.text ?? '');

function isFirm(a: Candidate, b: Candidate, prose: Prose): boolean {
  if (b.first !== a.last + 1 || prose.tokens[a.last]?.text !== '&') return false;
  const arePeople = a.type === 'PER' && b.type === 'PER' && surfaceOf(prose, a) !== surfaceOf(prose, b);
  return !arePeople && a.type !== 'MISC' && b.type !== 'MISC';
}

function isCampus(a: Candidate, b: Candidate, { tokens }: Prose): boolean {
  if (b.first !== a.last + 1 || tokens[a.last]?.text !== 'at' || b.type !== 'LOC') return false;
  return tokens[a.first]?.text === 'University' && tokens[a.first + 1]?.text === 'of';
}

/** Places that have "and" in their name. */
const WHOLE =
  /^(?:Andaman|Antigua|Bosnia|Brighton|Dumfries|Heard|Jammu|Newfoundland|Saint Kitts|Saint Pierre|Saint Vincent|St\.? Kitts|St\.? Vincent|São Tomé|Sao Tome|Svalbard|Trinidad|Turks|Tyne|Wallis) and /;

/** "Rural Party", from `first` up to `last`: whole by itself; "Board of Trade" may go on. */
function isBody({ tokens }: Prose, first: number, last: number): boolean {
  const words = tokens.slice(first, last).map(({ lower }) => lower);
  return words.length > 1 && !words.includes('of') && headOf(words) === 'ORG';
}

/** "Kos and Rhodes" are two places, "Ana Ruiz and Bo Ek" two persons; bodies are two where both are known. */
export const splitConjunctions: Refiner = (candidates, prose, model) => {
  const surfaces = new Set(candidates.map((candidate) => surfaceOf(prose, candidate)));
  const isKnown = (one: Candidate): boolean => {
    const surface = surfaceOf(prose, one);
    return surfaces.has(surface) || model.bodies.has(surface) || model.countries.byName(surface).length > 0;
  };
  return withoutOverlaps(
    candidates.flatMap((candidate) => {
      const { first, last, type } = candidate;
      const and = range(first + 1, last - 1).find((at) => prose.tokens[at]?.text === 'and');
      if (and === undefined || type === 'MISC' || WHOLE.test(surfaceOf(prose, candidate))) return [candidate];
      const parts = [
        { ...candidate, last: and },
        { ...candidate, first: and + 1 },
      ];
      const areApart = type === 'LOC' || type === 'PER' || isBody(prose, first, and);
      return areApart || parts.every(isKnown) ? parts : [candidate];
    }),
  );
};
