import type { BlockWeights, Layer, Norm } from './weights.ts';

/** Places `[first, last)` of a window's list of rows. */
export interface Rows {
  first: number;
  last: number;
}

/** The tokens of a window that stand for the same word more than once. */
export interface Groups {
  /** For each token its group, -1 where its word stands alone. */
  of: Int32Array;
  /** How many tokens each group has. */
  sizes: Uint32Array;
}

/** A window of text, a number a token. */
export interface WindowInput {
  /** Where the kernel keeps the word's vector. */
  words: Uint32Array;
  /** Rows of the context table. */
  contexts: Uint8Array;
  groups: Groups;
  /** The lists of tokens that steps are done for, one after the other; at most three times as many as there are tokens. */
  list: Uint32Array;
}

/**
 * The steps of the network over the tokens of one window. Two do the same: one in WebAssembly, one in plain TypeScript,
 * which is the reference and stands in where WebAssembly may not run. Views are good until the next call.
 */
export interface Kernel {
  /** Most tokens in a window. */
  readonly capacity: number;
  /** How many words' vectors are kept. */
  readonly words: number;
  /** Keeps what `count` words give by themselves, from place `at` on; `write` gives the input of each, all of its numbers. */
  enter(at: number, count: number, write: (word: number, input: Float32Array) => void): void;
  /** Begins a window with what each token's word and context give. */
  begin(input: WindowInput): void;
  /** Layer normalisation (Ba et al. 2016) of the states but for gain and shift, which the next step brings. */
  standardise(rows: Rows): void;
  /** Depthwise convolution of the normalised states and a gated layer (Dauphin et al. 2017), added to the states. */
  convolve(block: BlockWeights, rows: Rows): void;
  /** Adds the normalised states up by group; first of two steps. */
  gather(rows: Rows): void;
  /** Adds to each state what the layer makes of the mean of the others of its group. */
  share(norm: Norm, pool: Layer, rows: Rows): void;
  /** Log-probabilities of the labels from the normalised states. */
  leave(norm: Norm, layer: Layer, rows: Rows): void;
  /** `LABELS` numbers a token; `NO_NAME` for those that no labels were scored for. */
  scores(): Float32Array;
}
