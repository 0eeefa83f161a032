import type { Prose } from '../prose.ts';
import {
  type Candidate,
  joinWhere,
  placesOf,
  type Refiner,
  surfaceOf,
  withoutOverlaps,
} from './candidate.ts';

/** "Bo Ruiz-Gallo", of whom the network has two halves: a family name over a hyphen, unless the second is a country's. */
export const joinFamilyNames: Refiner = (candidates, prose, { countries }) =>
  joinWhere(
    candidates,
    (before, next) =>
      isOtherHalf(before, next, prose) && countries.byName(surfaceOf(prose, next)).length === 0,
  );

function isOtherHalf(a: Candidate, b: Candidate, { tokens }: Prose): boolean {
  const isFull = a.type === 'PER' && a.last - a.first > 1;
  const hyphen = tokens[a.last];
  if (!isFull || b.first !== a.last + 1 || b.last - b.first > 1 || hyphen?.text !== '-') return false;
  return !hyphen.spaced && !tokens[b.first]?.spaced;
}

/** "José Antonio Kast", of whom the network has two: a name of one word goes with the one that stands before or behind it. */
export const joinNeighbours: Refiner = (candidates, { text, tokens }) =>
  joinWhere(candidates, (before, next) => {
    const arePeople = before.type === 'PER' && next.type === 'PER';
    const isShort = before.last - before.first === 1 || next.last - next.first === 1;
    return (
      arePeople && isShort && text.slice(tokens[before.last - 1]?.end, tokens[next.first]?.start) === ' '
    );
  });

/** Quotation marks around a nickname, opening and closing. */
const OPENING = /^["“‘'«]$/;
const CLOSING = /^["”’'»]$/;
const LONGEST_NICKNAME = 3;

/** 'Bo "the Hammer" Ruiz' is one name. */
export const joinNicknames: Refiner = (candidates, prose) => {
  const people = candidates.filter(({ type }) => type === 'PER');
  const joined = people.flatMap((person, at) => {
    // The nickname may be taken for a person as well.
    const other = people.slice(at + 1, at + 3).find((one) => isNicknameBetween(person, one, prose));
    return other ? [{ ...person, last: other.last }] : [];
  });
  const inside = placesOf(joined);
  return withoutOverlaps([...candidates.filter(({ first }) => !inside.has(first)), ...joined]);
};

function isNicknameBetween(a: Candidate, b: Candidate, { tokens }: Prose): boolean {
  const words = b.first - a.last - 2;
  if (words < 1 || words > LONGEST_NICKNAME || !tokens[a.last]?.spaced || !tokens[b.first]?.spaced)
    return false;
  return OPENING.test(tokens[a.last]?.text ?? '') && CLOSING.test(tokens[b.first - 1]?.text ?? '');
}
