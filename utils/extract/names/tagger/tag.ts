import type { Prose } from '../../prose.ts';
import type { NameType } from '../../shapes.ts';
import type { Sliced } from '../../slices.ts';
import type { Kernel } from './kernel.ts';
import { isOpen, LABELS, roleOf, typeOf } from './labels.ts';
import { scoreLabels } from './network.ts';
import { openPlainKernel } from './plain-kernel.ts';
import { openSimdKernel } from './simd/simd-kernel.ts';
import { tokenContexts } from './token-context.ts';
import { bestLabels } from './viterbi.ts';
import { readWeights, type Weights } from './weights.ts';
import { windowsOf } from './windows.ts';
import { openWordVectors } from './word-vectors.ts';

/** A run of tokens `[first, last)` that the network takes for a name. */
export interface TaggedName {
  first: number;
  last: number;
  type: NameType;
  /** Geometric mean of the probabilities of its labels, 0 to 1. */
  confidence: number;
}

export type Tagger = (prose: Prose) => Sliced<TaggedName[]>;

/** WebAssembly where it may run. */
export const openKernel = (weights: Weights): Kernel => openSimdKernel(weights) ?? openPlainKernel(weights);

/** A tagger over its section of the model file. @throws RangeError when that is not as long as its sizes say */
export function openTagger(section: Uint8Array, open: (weights: Weights) => Kernel): Tagger {
  const weights = readWeights(section);
  const kernel = open(weights);
  const placesOf = openWordVectors(weights, kernel);
  const room = { capacity: kernel.capacity, reach: reachOf(weights) };
  return function* tag({ tokens, sentences }) {
    const names: TaggedName[] = [];
    const contexts = tokenContexts(tokens, sentences);
    for (const { first, last, from, to } of windowsOf(tokens.length, sentences, room)) {
      const seen = tokens.slice(from, to);
      const scores = yield* scoreLabels(kernel, weights, {
        tokens: seen,
        words: placesOf(seen.map(({ text }) => text)),
        contexts: contexts.subarray(from, to),
      });
      names.push(...namesIn(scores.subarray((first - from) * LABELS, (last - from) * LABELS), first));
    }
    return names;
  };
}

/** How far the convolutions look to each side, all of them together. */
const reachOf = ({ blocks, sizes }: Weights): number =>
  blocks.reduce((sum, { dilation }) => sum + (sizes.kernel >> 1) * dilation, 0);

function namesIn(scores: Float32Array, offset: number): TaggedName[] {
  const names: TaggedName[] = [];
  let first = 0;
  let sum = 0;
  bestLabels(scores).forEach((label, at) => {
    const type = typeOf(label);
    if (!type) return;
    if (roleOf(label) === 'B' || roleOf(label) === 'U') {
      first = at;
      sum = 0;
    }
    sum += scores[at * LABELS + label] ?? 0;
    if (isOpen(label)) return;
    const last = at + 1;
    const confidence = Math.exp(sum / (last - first));
    names.push({ first: offset + first, last: offset + last, type, confidence });
  });
  return names;
}
