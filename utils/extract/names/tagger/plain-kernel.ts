import { addProduct, graduate, logSoftmax, sigmoid, standardise } from './arithmetic.ts';
import type { Kernel, Rows, WindowInput } from './kernel.ts';
import { LABELS, NO_NAME } from './labels.ts';
import type { BlockWeights, Layer, Norm, Weights } from './weights.ts';

const CAPACITY = 4096;
const WORDS = 8192;
const EMPTY: WindowInput = {
  words: new Uint32Array(),
  contexts: new Uint8Array(),
  groups: { of: new Int32Array(), sizes: new Uint32Array() },
  list: new Uint32Array(),
};

/** The kernel in plain TypeScript. */
export function openPlainKernel(weights: Weights): Kernel {
  return new PlainKernel(weights);
}

class PlainKernel implements Kernel {
  readonly capacity = CAPACITY;
  readonly words = WORDS;
  readonly #weights: Weights;
  readonly #width: number;
  readonly #vectors: Float32Array;
  #input = EMPTY;
  #states = new Float32Array();
  #normal = new Float32Array();
  #totals = new Float32Array();
  #scores = new Float32Array();

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#width = weights.sizes.width;
    this.#vectors = new Float32Array(WORDS * this.#width);
  }

  enter(at: number, count: number, write: (word: number, input: Float32Array) => void): void {
    const { enter } = this.#weights;
    const input = new Float32Array(enter.columns);
    for (let word = 0; word < count; word += 1) {
      write(word, input);
      this.#vectors.set(through(enter, input), (at + word) * this.#width);
    }
  }

  begin(input: WindowInput): void {
    const count = input.words.length;
    this.#input = input;
    this.#states = new Float32Array(count * this.#width);
    this.#normal = new Float32Array(count * this.#width);
    this.#totals = new Float32Array(input.groups.sizes.length * this.#width);
    this.#scores = new Float32Array(count * LABELS);
    for (let row = 0; row < count; row += 1) this.#scores.set(NO_NAME, row * LABELS);
    for (let row = 0; row < count; row += 1) {
      const state = this.#row(this.#states, row);
      add(this.#row(this.#vectors, input.words[row] ?? 0), state);
      add(this.#row(this.#weights.context, input.contexts[row] ?? 0), state);
    }
  }

  standardise(rows: Rows): void {
    for (const row of this.#rows(rows))
      standardise(this.#row(this.#states, row), this.#row(this.#normal, row));
  }

  convolve(block: BlockWeights, rows: Rows): void {
    for (const row of this.#rows(rows)) {
      const both = through(block.point, this.#depthwise(block, row));
      const state = this.#row(this.#states, row);
      for (let at = 0; at < state.length; at += 1) {
        const value = both[at] as number;
        state[at] = (state[at] as number) + value * sigmoid(both[state.length + at] as number);
      }
    }
  }

  /** Each number by itself, over a row and its neighbours; beyond the window there is nothing. */
  #depthwise({ norm, depth, dilation }: BlockWeights, row: number): Float32Array {
    const taps = depth.columns;
    const mixed = depth.bias.slice();
    for (let tap = 0; tap < taps; tap += 1) {
      const place = this.#row(this.#normal, row + (tap - (taps >> 1)) * dilation);
      if (place.length === 0) continue;
      const neighbour = graduate(norm, place);
      for (let at = 0; at < mixed.length; at += 1) {
        const weight = (depth.values[at * taps + tap] as number) * (depth.scales[at] as number);
        mixed[at] = (mixed[at] as number) + weight * (neighbour[at] as number);
      }
    }
    return mixed;
  }

  gather(rows: Rows): void {
    for (const row of this.#rows(rows)) {
      const group = this.#input.groups.of[row] ?? -1;
      if (group >= 0) add(this.#row(this.#normal, row), this.#row(this.#totals, group));
    }
  }

  share(norm: Norm, pool: Layer, rows: Rows): void {
    const { of, sizes } = this.#input.groups;
    for (const row of this.#rows(rows)) {
      const group = of[row] ?? -1;
      if (group < 0) continue;
      const own = this.#row(this.#normal, row);
      const others = (sizes[group] ?? 0) - 1;
      const mean = this.#row(this.#totals, group).map((total, at) => (total - (own[at] as number)) / others);
      add(through(pool, graduate(norm, mean)), this.#row(this.#states, row));
    }
  }

  leave(norm: Norm, layer: Layer, rows: Rows): void {
    for (const row of this.#rows(rows)) {
      const scores = through(layer, graduate(norm, this.#row(this.#normal, row)));
      logSoftmax(scores);
      this.#scores.set(scores, row * LABELS);
    }
  }

  scores(): Float32Array {
    return this.#scores;
  }

  #rows({ first, last }: Rows): Uint32Array {
    return this.#input.list.subarray(first, last);
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
