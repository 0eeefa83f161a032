import type { Prose } from '../prose.ts';
import { type Candidate, type Refiner, withoutOverlaps } from './candidate.ts';

const YEAR = /^(?:1[789]|20)\d\d$/;
const VOTES = new Set(['election', 'elections', 'primaries', 'referendum', 'by-election']);
const KINDS = new Set(
  (
    'assembly council federal general gubernatorial leadership legislative local mayoral municipal national parliamentary ' +
    'presidential primary provincial regional runoff senate snap special state'
  ).split(' '),
);
/** Most words of kind: "state legislative election". */
const MOST_KINDS = 3;

/** A vote is named by its year, its place and its kind: "2019 Queensland state election". */
export const nameElections: Refiner = (candidates, prose) => {
  const votes = candidates.flatMap((candidate) => voteOf(candidate, prose) ?? []);
  return votes.length > 0 ? withoutOverlaps([...candidates, ...votes]) : [...candidates];
};

function voteOf(candidate: Candidate, { tokens }: Prose): Candidate | null {
  const isDated = (at: number): boolean => YEAR.test(tokens[at]?.text ?? '');
  const first = isDated(candidate.first) ? candidate.first : candidate.first - 1;
  if (candidate.type === 'PER' || !isDated(first)) return null;
  let at = candidate.last;
  while (at < candidate.last + MOST_KINDS && KINDS.has(tokens[at]?.lower ?? '')) at += 1;
  const isVote = VOTES.has(tokens[at]?.lower ?? '');
  return isVote ? { first, last: at + 1, type: 'MISC', confidence: 1 } : null;
}
