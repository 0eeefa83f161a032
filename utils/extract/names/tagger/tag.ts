import type { Prose } from '../../prose.ts';
import type { NameType } from '../../shapes.ts';
import { isOpen, LABELS, roleOf, typeOf } from './labels.ts';
import { scoreLabels } from './network.ts';
import { tokenContexts } from './token-context.ts';
import { bestLabels } from './viterbi.ts';
import { readWeights } from './weights.ts';
import { openWordVectors } from './word-vectors.ts';

/** A run of tokens `[first, last)` that the network takes for a name. */
export interface TaggedName {
  first: number;
  last: number;
  type: NameType;
  /** Geometric mean of the probabilities of its labels, 0 to 1. */
  confidence: number;
}

export type Tagger = (prose: Prose) => TaggedName[];

/** A tagger over its section of the model file. @throws RangeError when the section is cut short */
export function openTagger(section: Uint8Array): Tagger {
  const weights = readWeights(section);
  const vectorOf = openWordVectors(weights);
  return ({ tokens, sentences }) => {
    const scores = scoreLabels(weights, {
      vectors: tokens.map((token) => vectorOf(token.text)),
      contexts: tokenContexts(tokens, sentences),
      groups: tokens.map((token) => token.lower),
    });
    return namesIn(bestLabels(scores), scores);
  };
}

function namesIn(labels: Uint8Array, scores: Float32Array): TaggedName[] {
  const names: TaggedName[] = [];
  let first = 0;
  let sum = 0;
  labels.forEach((label, at) => {
    const type = typeOf(label);
    if (!type) return;
    if (roleOf(label) === 'B' || roleOf(label) === 'U') {
      first = at;
      sum = 0;
    }
    sum += scores[at * LABELS + label] ?? 0;
    if (isOpen(label)) return;
    const last = at + 1;
    names.push({ first, last, type, confidence: Math.exp(sum / (last - first)) });
  });
  return names;
}
