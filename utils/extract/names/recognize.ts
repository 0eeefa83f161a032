import type { Model } from '../model.ts';
import type { Prose } from '../prose.ts';
import type { Name } from '../shapes.ts';
import type { Sliced } from '../slices.ts';
import { explainAcronyms } from './acronyms.ts';
import { settleBodies } from './bodies.ts';
import { calibrated } from './calibrate.ts';
import { type Candidate, type Refiner, surfaceOf } from './candidate.ts';
import { agreeOnType, findAgain } from './consistent.ts';
import { settleByCues } from './cues.ts';
import { findAgencies, findDatelines } from './datelines.ts';
import { splitPairs, splitRuns, trimEdges } from './edges.ts';
import { nameElections } from './elections.ts';
import { isEnglish } from './english.ts';
import { joinFamilyNames, joinNeighbours, joinNicknames } from './full-names.ts';
import { joinGivenNames } from './given-names.ts';
import { settleHeads } from './heads.ts';
import { joinFirms, splitConjunctions, splitParticiples } from './joints.ts';
import { findSignatures, joinCountries, joinRegions, settleCountries, settleSeats } from './known.ts';
import { dropNoise } from './noise.ts';
import { readShouts } from './shouts.ts';
import { nameStorms } from './storms.ts';

/** A name before it is linked to an entity. */
export type BareName = Omit<Name, 'entity'>;

/** From the network's candidates to names, in this order. */
const REFINERS: readonly Refiner[] = [
  splitRuns,
  splitParticiples,
  trimEdges,
  joinFirms,
  joinCountries,
  joinRegions,
  joinGivenNames,
  joinNeighbours,
  joinFamilyNames,
  joinNicknames,
  splitPairs,
  splitConjunctions,
  dropNoise,
  findSignatures,
  findDatelines,
  findAgencies,
  nameStorms,
  nameElections,
  settleByCues,
  settleHeads,
  settleBodies,
  explainAcronyms,
  agreeOnType,
  findAgain,
  readShouts,
  settleCountries,
  settleSeats,
];

/** All names, in reading order, not overlapping. Names are guessed in English only. */
export function* recognizeNames(prose: Prose, model: Model): Sliced<BareName[]> {
  if (!isEnglish(prose)) return [];
  const tagged: readonly Candidate[] = yield* model.tag(prose);
  const refined = REFINERS.reduce((candidates, refine) => refine(candidates, prose, model), tagged);
  return refined.map((candidate) => bareName(prose, candidate));
}

function bareName(prose: Prose, candidate: Candidate): BareName {
  const start = prose.tokens[candidate.first]?.start ?? 0;
  const text = surfaceOf(prose, candidate);
  const confidence = Math.round(calibrated(candidate) * 1000) / 1000;
  return { start, end: start + text.length, text, type: candidate.type, confidence };
}
