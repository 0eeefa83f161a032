import { addProduct, logSoftmax, normalise, sigmoid } from './arithmetic.ts';
import type { Groups, Kernel, Rows } from './kernel.ts';
import { LABELS } from './labels.ts';
import type { BlockWeights, Layer, Norm, Weights } from './weights.ts';

const CAPACITY = 4096;

/** The kernel in plain TypeScript. */
export function openPlainKernel(weights: Weights): Kernel {
  return new PlainKernel(weights);
}

class PlainKernel implements Kernel {
  readonly capacity = CAPACITY;
  readonly #enter: Layer;
  readonly #width: number;
  #groups: Groups = { of: new Int32Array(), sizes: new Uint32Array() };
  #states = new Float32Array();
  #normal = new Float32Array();
  #totals = new Float32Array();
  #scores = new Float32Array();

  constructor(weights: Weights) {
    this.#enter = weights.enter;
    this.#width = weights.sizes.width;
  }

  enter(inputs: readonly Float32Array[]): Float32Array[] {
    return inputs.map((input) => through(this.#enter, input));
  }

  begin(count: number, groups: Groups): Float32Array {
    this.#groups = groups;
    this.#states = new Float32Array(count * this.#width);
    this.#normal = new Float32Array(count * this.#width);
    this.#totals = new Float32Array(groups.sizes.length * this.#width);
    this.#scores = new Float32Array(count * LABELS);
    return this.#states;
  }

  normalise(norm: Norm, { first, last }: Rows): void {
    for (let row = first; row < last; row += 1)
      normalise(this.#row(this.#states, row), norm, this.#row(this.#normal, row));
  }

  convolve(block: BlockWeights, { first, last }: Rows): void {
    for (let row = first; row < last; row += 1) {
      const both = through(block.point, this.#depthwise(block, row));
      const state = this.#row(this.#states, row);
      for (let at = 0; at < state.length; at += 1) {
        const value = both[at] as number;
        state[at] = (state[at] as number) + value * sigmoid(both[state.length + at] as number);
      }
    }
  }

  /** Each number by itself, over a row and its neighbours; beyond the window there is nothing. */
  #depthwise({ depth, dilation }: BlockWeights, row: number): Float32Array {
    const taps = depth.columns;
    const mixed = depth.bias.slice();
    for (let tap = 0; tap < taps; tap += 1) {
      const neighbour = this.#row(this.#normal, row + (tap - (taps >> 1)) * dilation);
      if (neighbour.length === 0) continue;
      for (let at = 0; at < mixed.length; at += 1) {
        const weight = (depth.values[at * taps + tap] as number) * (depth.scales[at] as number);
        mixed[at] = (mixed[at] as number) + weight * (neighbour[at] as number);
      }
    }
    return mixed;
  }

  gather({ first, last }: Rows): void {
    for (let row = first; row < last; row += 1) {
      const group = this.#groups.of[row] ?? -1;
      if (group >= 0) add(this.#row(this.#normal, row), this.#row(this.#totals, group));
    }
  }

  share(pool: Layer, { first, last }: Rows): void {
    for (let row = first; row < last; row += 1) {
      const group = this.#groups.of[row] ?? -1;
      if (group < 0) continue;
      const own = this.#row(this.#normal, row);
      const others = (this.#groups.sizes[group] ?? 0) - 1;
      const mean = this.#row(this.#totals, group).map((total, at) => (total - (own[at] as number)) / others);
      add(through(pool, mean), this.#row(this.#states, row));
    }
  }

  leave(layer: Layer, { first, last }: Rows): void {
    for (let row = first; row < last; row += 1) {
      const scores = through(layer, this.#row(this.#normal, row));
      logSoftmax(scores);
      this.#scores.set(scores, row * LABELS);
    }
  }

  scores(): Float32Array {
    return this.#scores;
  }

  /** Empty for a row that is not there. */
  #row(rows: Float32Array, row: number): Float32Array {
    return row < 0 ? rows.subarray(0, 0) : rows.subarray(row * this.#width, (row + 1) * this.#width);
  }
}

function through(layer: Layer, input: Float32Array): Float32Array {
  const out = layer.bias.slice();
  addProduct(layer, input, out);
  return out;
}

function add(from: Float32Array, to: Float32Array): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + (from[at] as number);
}
