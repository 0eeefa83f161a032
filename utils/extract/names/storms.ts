import { type Candidate, type Refiner, surfaceOf } from './candidate.ts';

/** What stands before a name that an event goes by. */
const KINDS = /^(?:Hurricane|Typhoon|Cyclone|Storm|Operation)$/;

/** "Hurricane Maud" is an event and no person, and so is "Maud" where nobody else is called so. */
export const nameStorms: Refiner = (candidates, prose) => {
  const { tokens } = prose;
  const isStorm = ({ first, type }: Candidate): boolean =>
    KINDS.test(tokens[first]?.text ?? '') || (type !== 'ORG' && KINDS.test(tokens[first - 1]?.text ?? ''));
  const storms = new Set(
    candidates
      .filter((one) => isStorm(one) && one.last - one.first <= 2)
      .map(({ last }) => tokens[last - 1]?.text),
  );
  if (storms.size === 0) return [...candidates];
  return candidates.map((candidate) => {
    const { first, last } = candidate;
    if (isStorm(candidate)) {
      const isWhole = KINDS.test(tokens[first]?.text ?? '');
      return { ...candidate, first: isWhole ? first : first - 1, type: 'MISC' };
    }
    return last - first === 1 && storms.has(surfaceOf(prose, candidate))
      ? { ...candidate, type: 'MISC' }
      : candidate;
  });
};
