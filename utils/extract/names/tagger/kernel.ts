import type { BlockWeights, Layer, Norm } from './weights.ts';

/** Tokens `[first, last)` of a window. */
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

/**
 * The steps of the network over the tokens of one window. Two do the same: one in WebAssembly, one in plain TypeScript,
 * which is the reference and stands in where WebAssembly may not run. Views are good until the next call.
 */
export interface Kernel {
  /** Most tokens in a window. */
  readonly capacity: number;
  /** What words give by themselves, `width` numbers each. */
  enter(inputs: readonly Float32Array[]): Float32Array[];
  /** Begins a window. @returns the states to be filled, `width` numbers a token */
  begin(count: number, groups: Groups): Float32Array;
  /** Layer normalisation (Ba et al. 2016) of the states. */
  normalise(norm: Norm, rows: Rows): void;
  /** Depthwise convolution of the normalised states and a gated layer (Dauphin et al. 2017), added to the states. */
  convolve(block: BlockWeights, rows: Rows): void;
  /** Adds the normalised states up by group; first of two steps. */
  gather(rows: Rows): void;
  /** Adds to each state what the layer makes of the mean of the others of its group. */
  share(pool: Layer, rows: Rows): void;
  /** Log-probabilities of the labels from the normalised states. */
  leave(layer: Layer, rows: Rows): void;
  /** `LABELS` numbers a token. */
  scores(): Float32Array;
}
