import { LABELS } from '../../../utils/extract/names/tagger/labels.ts';
import { CONTEXTS } from '../../../utils/extract/names/tagger/token-context.ts';
import { HEADER } from '../../../utils/extract/names/tagger/weights.ts';
import { hashOf, TABLES } from '../../../utils/extract/names/tagger/word-features.ts';

export interface SampleSizes {
  width: number;
  blocks: number;
  kernel: number;
  subspaces: number;
  stride: number;
  /** Of the feature tables: word, prefix, suffix, shape, trigram. */
  columns: number[];
}

const VOCABULARY = ['the', 'said', 'lind', 'turku', 'on', 'friday'];

/** The tagger's section of a model file with weights by chance, the same for the same sizes. */
export function networkSample({
  width,
  blocks,
  kernel,
  subspaces,
  stride,
  columns,
}: SampleSizes): Uint8Array {
  const out = new Writer();
  const header = [width, blocks, VOCABULARY.length, subspaces, stride, kernel, ...columns];
  out.words(Uint32Array.from({ length: HEADER }, (_, at) => header[at] ?? 0));
  out.words(Uint32Array.from(VOCABULARY, hashOf).sort());
  out.floats(subspaces * 256 * stride, 1);
  out.bytes(VOCABULARY.length * subspaces);
  Object.values(TABLES).forEach((rows, at) => {
    out.matrix(rows, columns[at] ?? 0, 1);
  });
  out.layer(width, subspaces * stride + columns.reduce((sum, count) => sum + count, 0));
  out.matrix(CONTEXTS, width);
  for (let block = 0; block < blocks; block += 1) {
    out.floats(2 * width, 1);
    out.layer(width, kernel);
    out.layer(2 * width, width);
  }
  out.floats(2 * width, 1);
  out.layer(width, width);
  out.floats(2 * width, 1);
  out.layer(LABELS, width);
  return out.result();
}

class Writer {
  #parts: Uint8Array[] = [];
  #seed = 1;

  /** Between -1 and 1 (mulberry32). */
  #chance(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 31 - 1;
  }

  words(numbers: Uint32Array | Float32Array): void {
    this.#parts.push(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  }

  floats(length: number, size: number): void {
    this.words(Float32Array.from({ length }, () => this.#chance() * size));
  }

  bytes(length: number): void {
    const filled = Math.ceil(length / 4) * 4;
    this.#parts.push(Uint8Array.from({ length: filled }, () => Math.round(this.#chance() * 127)));
  }

  matrix(rows: number, columns: number, scales = rows): void {
    this.words(Float32Array.from({ length: scales }, () => 0.004 + 0.002 * this.#chance()));
    this.bytes(rows * columns);
  }

  layer(rows: number, columns: number): void {
    this.matrix(rows, columns);
    this.floats(rows, 0.1);
  }

  result(): Uint8Array {
    const bytes = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}
