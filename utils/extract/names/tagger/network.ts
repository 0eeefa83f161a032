import { logSoftmax, multiplyAdd, normalise, sigmoid } from './arithmetic.ts';
import { LABELS } from './labels.ts';
import type { BlockWeights, Weights } from './weights.ts';

/** Dilations of the convolutions, in order. */
const DILATIONS = [1, 2, 4, 1, 2, 4];
/** After this many blocks each word hears from the other places where it stands. */
const SHARE_AFTER = 2;

/** What the network reads: per token its word's vector, its row of the context table, and the word it is. */
export interface NetworkInput {
  vectors: readonly Float32Array[];
  contexts: Uint8Array;
  /** Tokens of one group are the same word. */
  groups: readonly string[];
}

/** One row of `width` numbers a token. */
type States = Float32Array[];

/**
 * Log-probabilities of the labels, `LABELS` a token: residual blocks of depthwise and gated pointwise convolutions
 * (Dauphin et al. 2017; Chollet 2017) over the whole text, sentences included.
 */
export function scoreLabels(weights: Weights, input: NetworkInput): Float32Array {
  const states = input.vectors.map((vector, at) => enter(weights, vector, input.contexts[at] ?? 0));
  weights.blocks.forEach((block, index) => {
    convolve(states, block, DILATIONS[index % DILATIONS.length] ?? 1);
    if (index + 1 === SHARE_AFTER) share(weights, states, input.groups);
  });
  return leave(weights, states);
}

function enter({ context }: Weights, vector: Float32Array, row: number): Float32Array {
  const width = context.columns;
  return vector.map((value, at) => value + (context.values[row * width + at] as number));
}

function convolve(states: States, block: BlockWeights, dilation: number): void {
  const normal = states.map((state) => {
    const out = new Float32Array(state.length);
    normalise(state, block.norm, out);
    return out;
  });
  const reach = block.depth.columns >> 1;
  states.forEach((state, at) => {
    const taps = Array.from(
      { length: block.depth.columns },
      (_, tap) => normal[at + (tap - reach) * dilation],
    );
    addGated(block, depthwise(block, taps), state);
  });
}

/** Each channel by itself, over the token and its neighbours; beyond the text's ends there is nothing. */
function depthwise(
  { depth, depthBias }: BlockWeights,
  taps: readonly (Float32Array | undefined)[],
): Float32Array {
  const mixed = depthBias.slice();
  taps.forEach((neighbour, tap) => {
    if (!neighbour) return;
    for (let channel = 0; channel < mixed.length; channel += 1) {
      const weight = depth.values[channel * depth.columns + tap] as number;
      mixed[channel] = (mixed[channel] as number) + weight * (neighbour[channel] as number);
    }
  });
  return mixed;
}

function addGated({ point, pointBias }: BlockWeights, mixed: Float32Array, state: Float32Array): void {
  const both = pointBias.slice();
  multiplyAdd(point, mixed, both);
  const width = state.length;
  for (let at = 0; at < width; at += 1) {
    state[at] = (state[at] as number) + (both[at] as number) * sigmoid(both[width + at] as number);
  }
}

/** Adds to each token what the mean of the other places of the same word says. */
function share({ poolNorm, pool, poolBias }: Weights, states: States, groups: readonly string[]): void {
  const places = new Map<string, number[]>();
  groups.forEach((group, at) => {
    const list = places.get(group);
    if (list) list.push(at);
    else places.set(group, [at]);
  });
  for (const list of places.values()) {
    if (list.length < 2) continue;
    const normal = list.map((at) => {
      const state = states[at] ?? new Float32Array(pool.columns);
      const out = new Float32Array(state.length);
      normalise(state, poolNorm, out);
      return out;
    });
    const total = new Float32Array(pool.columns);
    for (const row of normal)
      row.forEach((value, index) => {
        total[index] = (total[index] as number) + value;
      });
    list.forEach((at, nth) => {
      const others = total.map((sum, index) => (sum - (normal[nth]?.[index] ?? 0)) / (list.length - 1));
      const heard = poolBias.slice();
      multiplyAdd(pool, others, heard);
      const state = states[at];
      if (state)
        heard.forEach((value, index) => {
          state[index] = (state[index] as number) + value;
        });
    });
  }
}

function leave({ norm, leave: out, leaveBias }: Weights, states: States): Float32Array {
  const scores = new Float32Array(states.length * LABELS);
  states.forEach((state, at) => {
    const normal = new Float32Array(state.length);
    normalise(state, norm, normal);
    const row = scores.subarray(at * LABELS, (at + 1) * LABELS);
    row.set(leaveBias);
    multiplyAdd(out, normal, row);
    logSoftmax(row);
  });
  return scores;
}
