import type { Groups, Kernel, Rows } from './kernel.ts';
import type { Weights } from './weights.ts';

/** After this many blocks each word hears from the other places where it stands. */
const SHARE_AFTER = 2;
/** Tokens of one step. */
const SLICE = 256;

/** What the network reads: per token its word's vector, its row of the context table, and the word it is. */
export interface NetworkInput {
  vectors: readonly Float32Array[];
  contexts: Uint8Array;
  /** Tokens of one group are the same word. */
  groups: readonly string[];
}

/**
 * Log-probabilities of the labels, `LABELS` a token: residual blocks of depthwise and gated pointwise convolutions
 * (Dauphin et al. 2017; Chollet 2017) over a window of text, sentences included. Yields after each short stretch of work.
 */
export function* scoreLabels(
  kernel: Kernel,
  weights: Weights,
  input: NetworkInput,
): Generator<void, Float32Array> {
  const count = input.vectors.length;
  fill(kernel.begin(count, groupsOf(input.groups)), weights, input);
  const slices = slicesOf(count);
  for (const [index, block] of weights.blocks.entries()) {
    yield* each(slices, (rows) => kernel.normalise(block.norm, rows));
    yield* each(slices, (rows) => kernel.convolve(block, rows));
    if (index + 1 !== SHARE_AFTER) continue;
    yield* each(slices, (rows) => kernel.normalise(weights.poolNorm, rows));
    yield* each(slices, (rows) => kernel.gather(rows));
    yield* each(slices, (rows) => kernel.share(weights.pool, rows));
  }
  yield* each(slices, (rows) => kernel.normalise(weights.norm, rows));
  yield* each(slices, (rows) => kernel.leave(weights.leave, rows));
  return kernel.scores();
}

function* each(slices: readonly Rows[], step: (rows: Rows) => void): Generator<void> {
  for (const rows of slices) {
    step(rows);
    yield;
  }
}

const slicesOf = (count: number): Rows[] =>
  Array.from({ length: Math.ceil(count / SLICE) }, (_, at) => ({
    first: at * SLICE,
    last: Math.min(count, (at + 1) * SLICE),
  }));

function fill(states: Float32Array, { context, sizes }: Weights, { vectors, contexts }: NetworkInput): void {
  vectors.forEach((vector, token) => {
    const row = (contexts[token] ?? 0) * sizes.width;
    const to = token * sizes.width;
    for (let at = 0; at < sizes.width; at += 1) {
      states[to + at] = (vector[at] as number) + (context[row + at] as number);
    }
  });
}

function groupsOf(words: readonly string[]): Groups {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const of = Int32Array.from(words, (word) => {
    const known = numbers.get(word);
    const number = known ?? counts.push(0) - 1;
    if (known === undefined) numbers.set(word, number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  });
  // Numbered anew without those that stand alone.
  const sizes = counts.filter((count) => count > 1);
  let next = 0;
  const renumbered = counts.map((count) => (count > 1 ? next++ : -1));
  return { of: of.map((number) => renumbered[number] ?? -1), sizes: Uint32Array.from(sizes) };
}
