import type { Prose } from '../prose.ts';
import { type Candidate, type Refiner, surfaceOf } from './candidate.ts';

/** Who or what belongs to a firm, before "of", "at" or "in" and its name. */
const OF_A_FIRM =
  /^(?:founder|co-founder|founders|ceo|cfo|executive|shares|stake|subsidiary|employee|employees|shareholders)$/;
/** "Rep. Bo Ek, R-Ohio" or "(R., Ohio)": party and state. */
const PARTY = /^[DIR]\.?$/;

/** What the words before a name say of it: "the founder of Wexo" names a firm, "R-Ohio" a state. */
export const settleByCues: Refiner = (candidates, prose, model) =>
  candidates.map((candidate) => {
    const { first, last, type } = candidate;
    const { tokens } = prose;
    if (PARTY.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === '-' && first + 2 < last)
      return { ...candidate, first: first + 2, type: 'LOC' };
    if (isState(candidate, prose)) return { ...candidate, type: 'LOC' };
    if (type !== 'PER' && type !== 'LOC') return candidate;
    const surface = surfaceOf(prose, candidate);
    const isPlace =
      model.countries.byName(surface).length > 0 || model.countries.byCapital(surface).length > 0;
    return isOfAFirm(candidate, prose) && !isPlace ? { ...candidate, type: 'ORG' } : candidate;
  });

function isState({ first, last }: Candidate, { tokens }: Prose): boolean {
  return (
    last - first === 1 &&
    /^[-,]$/.test(tokens[first - 1]?.text ?? '') &&
    PARTY.test(tokens[first - 2]?.text ?? '') &&
    /^[,(]$/.test(tokens[first - 3]?.text ?? '')
  );
}

function isOfAFirm({ first }: Candidate, { tokens }: Prose): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  return /^(?:of|at|in)$/.test(before) && OF_A_FIRM.test(tokens[first - 2]?.lower ?? '');
}
