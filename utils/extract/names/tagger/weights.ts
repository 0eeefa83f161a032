import { LABELS } from './labels.ts';
import { CONTEXTS } from './token-context.ts';
import { TABLES } from './word-features.ts';

/**
 * The network's section of the model file: sixteen 32-bit numbers that say its sizes, then the arrays in the order of
 * `readWeights`, each on a multiple of four bytes, little-endian. Matrices are 8-bit integers with a float scale a row;
 * `tests/training/tagger/pack.py` writes the same order.
 */
export interface Sizes {
  width: number;
  blocks: number;
  /** Words with a vector of their own. */
  vocabulary: number;
  /** Product quantisation (Jégou et al. 2011): a vector is `subspaces` codes, each of 256 centroids of `stride` numbers. */
  subspaces: number;
  stride: number;
  kernel: number;
  /** Columns of the feature tables. */
  columns: Record<keyof typeof TABLES, number>;
}

/** 8-bit integers, row by row, as they lie in the file; the number meant is the integer times its row's scale. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Int8Array;
  /** One a row, or a single one for all. */
  scales: Float32Array;
}

/** A matrix and what is added to its product. */
export interface Layer extends Matrix {
  bias: Float32Array;
}

export interface Norm {
  gain: Float32Array;
  shift: Float32Array;
}

export interface BlockWeights {
  norm: Norm;
  /** How far apart the tokens are that the convolution looks at. */
  dilation: number;
  /** `width` rows of `kernel` numbers. */
  depth: Layer;
  /** Twice `width` rows: values, then gates. */
  point: Layer;
}

export interface Weights {
  sizes: Sizes;
  /** Hashes of the vocabulary, ascending. */
  hashes: Uint32Array;
  codebook: Float32Array;
  codes: Uint8Array;
  tables: Record<keyof typeof TABLES, Matrix>;
  enter: Layer;
  /** A row of `width` numbers for each of the contexts. */
  context: Float32Array;
  blocks: BlockWeights[];
  poolNorm: Norm;
  pool: Layer;
  norm: Norm;
  leave: Layer;
}

export const HEADER = 16;
/** Dilations of the convolutions, in order. */
const DILATIONS = [1, 2, 4];
const CENTROIDS = 256;
const TABLE_NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** Reads the section. @throws RangeError when it is shorter than its sizes say */
export function readWeights(bytes: Uint8Array): Weights {
  const reader = new Reader(bytes);
  const sizes = readSizes(reader.uint32(HEADER));
  const { width, blocks, vocabulary, subspaces, stride, kernel, columns } = sizes;
  const hashes = reader.uint32(vocabulary);
  const codebook = reader.float32(subspaces * CENTROIDS * stride);
  const codes = reader.uint8(vocabulary * subspaces);
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, reader.matrix(TABLES[name], columns[name], 1)]),
  ) as Weights['tables'];
  const entering = subspaces * stride + TABLE_NAMES.reduce((sum, name) => sum + columns[name], 0);
  const norm = (): Norm => ({ gain: reader.float32(width), shift: reader.float32(width) });
  const weights: Weights = {
    sizes,
    hashes,
    codebook,
    codes,
    tables,
    enter: reader.layer(width, entering),
    context: floatsOf(reader.matrix(CONTEXTS, width)),
    blocks: Array.from({ length: blocks }, (_, index) => ({
      norm: norm(),
      dilation: DILATIONS[index % DILATIONS.length] ?? 1,
      depth: reader.layer(width, kernel),
      point: reader.layer(2 * width, width),
    })),
    poolNorm: norm(),
    pool: reader.layer(width, width),
    norm: norm(),
    leave: reader.layer(LABELS, width),
  };
  if (!reader.isAtEnd) throw new RangeError('The tagger is longer than its sizes say.');
  return weights;
}

function floatsOf({ values, scales, columns }: Matrix): Float32Array {
  return Float32Array.from(values, (value, at) => value * (scales[Math.floor(at / columns)] ?? 0));
}

function readSizes(header: Uint32Array): Sizes {
  const [width = 0, blocks = 0, vocabulary = 0, subspaces = 0, stride = 0, kernel = 0, ...columns] = header;
  const named = TABLE_NAMES.map((name, at) => [name, columns[at] ?? 0]);
  return {
    width,
    blocks,
    vocabulary,
    subspaces,
    stride,
    kernel,
    columns: Object.fromEntries(named) as Sizes['columns'],
  };
}

/** Hands out typed arrays over the bytes, one after the other. */
class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    // Typed arrays of wider numbers must begin on a multiple of their size.
    this.bytes = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  }

  uint8(length: number): Uint8Array {
    return new Uint8Array(this.bytes.buffer, this.take(length), length);
  }

  uint32(length: number): Uint32Array {
    return new Uint32Array(this.bytes.buffer, this.take(length * 4), length);
  }

  float32(length: number): Float32Array {
    return new Float32Array(this.bytes.buffer, this.take(length * 4), length);
  }

  matrix(rows: number, columns: number, scaleCount = rows): Matrix {
    const scales = this.float32(scaleCount);
    const values = new Int8Array(this.bytes.buffer, this.take(rows * columns), rows * columns);
    return { rows, columns, values, scales };
  }

  layer(rows: number, columns: number): Layer {
    return { ...this.matrix(rows, columns), bias: this.float32(rows) };
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.byteLength;
  }

  private take(length: number): number {
    const start = this.at;
    if (start + length > this.bytes.byteLength) throw new RangeError('The tagger is cut short.');
    this.at += Math.ceil(length / 4) * 4;
    return this.bytes.byteOffset + start;
  }
}
