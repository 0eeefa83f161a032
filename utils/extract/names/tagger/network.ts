import type { Token } from '../../../text/tokens.ts';
import { eligibleTokens, withSurroundings } from './eligible.ts';
import type { Groups, Kernel, Rows } from './kernel.ts';
import type { Weights } from './weights.ts';

/** After this many blocks each word hears from the other places where it stands. */
const SHARE_AFTER = 2;
/** Tokens of one step. */
const SLICE = 256;

/** What the network reads, one a token. */
export interface NetworkInput {
  tokens: readonly Token[];
  /** Where the kernel keeps the word's vector. */
  words: Uint32Array;
  /** Rows of the context table. */
  contexts: Uint8Array;
}

/**
 * Log-probabilities of the labels, `LABELS` a token: residual blocks of depthwise and gated pointwise convolutions
 * (Dauphin et al. 2017; Chollet 2017) over a window of text, sentences included. The first block works on the tokens
 * that may be part of a name and those around them, the others on the former; no other can be labelled. Yields after
 * each short stretch of work.
 */
export function* scoreLabels(
  kernel: Kernel,
  weights: Weights,
  { tokens, words, contexts }: NetworkInput,
): Generator<void, Float32Array> {
  const eligible = eligibleTokens(tokens);
  const surroundings = withSurroundings(eligible, tokens.length);
  const { list, all, around, inside } = listsOf(tokens.length, surroundings, eligible);
  kernel.begin({ words, contexts, groups: groupsOf(tokens, eligible), list });
  yield* each(all, (rows) => kernel.standardise(rows));
  for (const [index, block] of weights.blocks.entries()) {
    const worked = index === 0 ? around : inside;
    yield* each(worked, (rows) => kernel.convolve(block, rows));
    yield* each(worked, (rows) => kernel.standardise(rows));
    if (index + 1 !== SHARE_AFTER) continue;
    yield* each(all, (rows) => kernel.gather(rows));
    yield* each(inside, (rows) => kernel.share(weights.poolNorm, weights.pool, rows));
    yield* each(inside, (rows) => kernel.standardise(rows));
  }
  yield* each(around, (rows) => kernel.leave(weights.norm, weights.leave, rows));
  return kernel.scores();
}

/** The kernel's list of rows, and in slices where in it all tokens stand, then those around names, then the eligible. */
function listsOf(count: number, around: readonly number[], eligible: readonly number[]) {
  const end = count + around.length;
  const list = new Uint32Array(end + eligible.length);
  for (let token = 0; token < count; token += 1) list[token] = token;
  list.set(around, count);
  list.set(eligible, end);
  return { list, all: slicesOf(0, count), around: slicesOf(count, end), inside: slicesOf(end, list.length) };
}

function* each(slices: readonly Rows[], step: (rows: Rows) => void): Generator<void> {
  for (const rows of slices) {
    step(rows);
    yield;
  }
}

const slicesOf = (first: number, last: number): Rows[] =>
  Array.from({ length: Math.ceil((last - first) / SLICE) }, (_, at) => ({
    first: first + at * SLICE,
    last: Math.min(last, first + (at + 1) * SLICE),
  }));

/** The groups of more than one token that hold an eligible one; tokens of one group are the same word. */
function groupsOf(tokens: readonly Token[], eligible: readonly number[]): Groups {
  const counts = new Map<string, number>();
  for (const row of eligible) counts.set((tokens[row] as Token).lower, 0);
  for (const { lower } of tokens) {
    const count = counts.get(lower);
    if (count !== undefined) counts.set(lower, count + 1);
  }
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  for (const [word, count] of counts) if (count > 1) numbers.set(word, sizes.push(count) - 1);
  const of = new Int32Array(tokens.length);
  tokens.forEach(({ lower }, at) => {
    of[at] = numbers.get(lower) ?? -1;
  });
  return { of, sizes: Uint32Array.from(sizes) };
}
