import type { Kernel, Rows, WindowInput } from '../kernel.ts';
import { LABELS, NO_NAME } from '../labels.ts';
import type { BlockWeights, Layer, Norm, Weights } from '../weights.ts';
import { SIMD_MODULE } from './module.ts';

const CAPACITY = 4096;
const WORDS = 8192;
/** Words that enter at a time; the module's TILE. */
const TILE = 8;
/** Sixteen integers are multiplied at a time, of four rows of a matrix. */
const COLUMNS = 16;
const ROWS = 4;
/** Beyond it sums of products could leave 32 bits. */
const LONGEST = 2040;
/** A label that fills up a row and is never chosen. */
const NEVER = -1e9;

/** What `assembly/kernel.ts` exports. Addresses are in bytes. */
interface Module {
  memory: WebAssembly.Memory;
  allocate(bytes: number): number;
  shape(numbers: number, longest: number, labels: number): void;
  reserve(rows: number, words: number, contexts: number, noName: number): void;
  begin(rows: number, groups: number): void;
  enter(layer: number, at: number, rows: number): void;
  standardise(first: number, last: number): void;
  convolve(block: number, first: number, last: number): void;
  gather(first: number, last: number): void;
  share(norm: number, layer: number, first: number, last: number): void;
  leave(norm: number, layer: number, first: number, last: number): void;
  wordOf: WebAssembly.Global<'i32'>;
  contextOf: WebAssembly.Global<'i32'>;
  list: WebAssembly.Global<'i32'>;
  groups: WebAssembly.Global<'i32'>;
  groupSizes: WebAssembly.Global<'i32'>;
  mixed: WebAssembly.Global<'i32'>;
  scores: WebAssembly.Global<'i32'>;
}

/** The kernel in WebAssembly, or null where WebAssembly or its SIMD may not run or the network's sizes do not suit it. */
export function openSimdKernel(weights: Weights): Kernel | null {
  const { width } = weights.sizes;
  if (width % COLUMNS !== 0 || Math.max(2 * width, weights.enter.columns) > LONGEST) return null;
  let module: Module;
  try {
    const bytes = Uint8Array.from(atob(SIMD_MODULE), (letter) => letter.charCodeAt(0));
    module = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Module;
  } catch {
    return null;
  }
  return new SimdKernel(module, weights);
}

const roundUp = (length: number, step: number): number => Math.ceil(length / step) * step;

class SimdKernel implements Kernel {
  readonly capacity = CAPACITY;
  readonly words = WORDS;
  readonly #module: Module;
  readonly #width: number;
  readonly #enter: Layer;
  /** Where the inputs of words go, `TILE` at a time. */
  readonly #inputs: Float32Array[];
  /** Where each part of the network lies. */
  readonly #places = new Map<object, number>();
  #count = 0;

  constructor(module: Module, weights: Weights) {
    this.#module = module;
    this.#width = weights.sizes.width;
    this.#enter = weights.enter;
    const longest = Math.max(2 * this.#width, roundUp(weights.enter.columns, COLUMNS), roundUp(LABELS, ROWS));
    module.shape(this.#width, longest, LABELS);
    for (const layer of [weights.enter, weights.pool, weights.leave])
      this.#places.set(layer, this.#layer(layer));
    for (const norm of [weights.poolNorm, weights.norm]) this.#places.set(norm, this.#norm(norm));
    for (const block of weights.blocks) this.#places.set(block, this.#block(block));
    module.reserve(CAPACITY, WORDS, this.#put(weights.context), this.#put(NO_NAME));
    const { columns } = weights.enter;
    const stride = 4 * roundUp(columns, COLUMNS);
    this.#inputs = Array.from({ length: TILE }, (_, row) =>
      this.#floats(module.mixed.value + row * stride, columns),
    );
  }

  enter(at: number, count: number, write: (word: number, input: Float32Array) => void): void {
    const layer = this.#placeOf(this.#enter);
    // Other layers' inputs lie where a row of these is filled up.
    this.#floats(this.#module.mixed.value, TILE * roundUp(this.#enter.columns, COLUMNS)).fill(0);
    for (let first = 0; first < count; first += TILE) {
      const rows = Math.min(TILE, count - first);
      for (let row = 0; row < rows; row += 1) write(first + row, this.#inputs[row] as Float32Array);
      this.#module.enter(layer, at + first, rows);
    }
  }

  begin({ words, contexts, groups, list }: WindowInput): void {
    const count = words.length;
    if (count > CAPACITY) throw new RangeError(`A window has ${CAPACITY} tokens at most.`);
    this.#count = count;
    const module = this.#module;
    const { buffer } = module.memory;
    new Uint32Array(buffer, module.wordOf.value, count).set(words);
    new Uint8Array(buffer, module.contextOf.value, count).set(contexts);
    new Int32Array(buffer, module.groups.value, count).set(groups.of);
    new Uint32Array(buffer, module.groupSizes.value, groups.sizes.length).set(groups.sizes);
    new Uint32Array(buffer, module.list.value, list.length).set(list);
    module.begin(count, groups.sizes.length);
  }

  standardise({ first, last }: Rows): void {
    this.#module.standardise(first, last);
  }

  convolve(block: BlockWeights, { first, last }: Rows): void {
    this.#module.convolve(this.#placeOf(block), first, last);
  }

  gather({ first, last }: Rows): void {
    this.#module.gather(first, last);
  }

  share(norm: Norm, pool: Layer, { first, last }: Rows): void {
    this.#module.share(this.#placeOf(norm), this.#placeOf(pool), first, last);
  }

  leave(norm: Norm, layer: Layer, { first, last }: Rows): void {
    this.#module.leave(this.#placeOf(norm), this.#placeOf(layer), first, last);
  }

  scores(): Float32Array {
    return this.#floats(this.#module.scores.value, this.#count * LABELS);
  }

  #floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#module.memory.buffer, at, length);
  }

  #placeOf(part: object): number {
    const place = this.#places.get(part);
    if (place === undefined) throw new RangeError('This is not a part of the network.');
    return place;
  }

  #put(numbers: Float32Array | Uint32Array | Int16Array): number {
    const at = this.#module.allocate(numbers.byteLength);
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    new Uint8Array(this.#module.memory.buffer, at, bytes.length).set(bytes);
    return at;
  }

  /** A layer's address; rows and columns are filled up with zeros. */
  #layer({ rows, columns, values, scales, bias }: Layer): number {
    const height = roundUp(rows, ROWS);
    const stride = roundUp(columns, COLUMNS);
    const padded = new Int16Array(height * stride);
    for (let row = 0; row < rows; row += 1) {
      padded.set(values.subarray(row * columns, (row + 1) * columns), row * stride);
    }
    const scale = new Float32Array(height);
    scale.set(scales);
    const shift = new Float32Array(height).fill(NEVER);
    shift.set(bias);
    return this.#put(Uint32Array.of(height, stride, this.#put(padded), this.#put(scale), this.#put(shift)));
  }

  #norm({ gain, shift }: Norm): number {
    return this.#put(Uint32Array.of(this.#put(gain), this.#put(shift)));
  }

  /** A block's address; the convolution's weights lie tap by tap, as floats, the norm worked into them. */
  #block({ norm, depth, dilation, point }: BlockWeights): number {
    const { columns: taps, values, scales, bias } = depth;
    const width = this.#width;
    const gained = new Float32Array(values.length);
    const shifts = new Float32Array(values.length);
    const inner = bias.slice();
    values.forEach((value, at) => {
      const row = Math.floor(at / taps);
      const weight = value * (scales[row] ?? 0);
      const to = (at % taps) * width + row;
      gained[to] = weight * (norm.gain[row] ?? 0);
      shifts[to] = weight * (norm.shift[row] ?? 0);
      inner[row] = (inner[row] ?? 0) + (shifts[to] ?? 0);
    });
    const parts = [gained, shifts, bias, inner].map((part) => this.#put(part));
    return this.#put(Uint32Array.of(taps, dilation, ...parts, this.#layer(point)));
  }
}
