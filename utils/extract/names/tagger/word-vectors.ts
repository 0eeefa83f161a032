import type { Kernel } from './kernel.ts';
import type { Matrix, Weights } from './weights.ts';
import { hashOf, wordFeatures } from './word-features.ts';

/** Words kept ready; an article has some hundreds of different ones. */
const CACHED = 8192;

/** What the network takes in for words by themselves; worked out once per word. */
export function openWordVectors(
  weights: Weights,
  kernel: Kernel,
): (words: readonly string[]) => Float32Array[] {
  const cache = new Map<string, Float32Array>();
  const none = new Float32Array(weights.sizes.width);
  return (words) => {
    if (cache.size > CACHED) cache.clear();
    const unknown = new Set(words.filter((word) => !cache.has(word)));
    const vectors = kernel.enter(Array.from(unknown, (word) => inputsOf(weights, word)));
    [...unknown].forEach((word, at) => {
      cache.set(word, vectors[at] ?? none);
    });
    return words.map((word) => cache.get(word) ?? none);
  };
}

function inputsOf(weights: Weights, surface: string): Float32Array {
  const features = wordFeatures(surface);
  const inputs = new Float32Array(weights.enter.columns);
  const { subspaces, stride } = weights.sizes;
  pretrained(weights, features.lower, inputs);
  const { word, prefix, suffix, shape, trigram } = weights.tables;
  let at = subspaces * stride;
  at = putRow(word, features.word, { out: inputs, at });
  at = putRow(prefix, features.prefix, { out: inputs, at });
  at = putRow(suffix, features.suffix, { out: inputs, at });
  at = putRow(shape, features.shape, { out: inputs, at });
  putMean(trigram, features.trigrams, { out: inputs, at });
  return inputs;
}

/** Where numbers go: `out` from `at` on. */
interface Target {
  out: Float32Array;
  at: number;
}

/** The word's pretrained vector, put together from its codes; zeros for a word that has none. */
function pretrained({ hashes, codes, codebook, sizes }: Weights, lower: string, out: Float32Array): void {
  const { subspaces, stride } = sizes;
  const index = indexOf(hashes, hashOf(lower));
  if (index < 0) return;
  for (let space = 0; space < subspaces; space += 1) {
    const centroid = (space * 256 + (codes[index * subspaces + space] as number)) * stride;
    for (let at = 0; at < stride; at += 1) out[space * stride + at] = codebook[centroid + at] as number;
  }
}

/** A row of an embedding table. @returns where the next one goes */
function putRow({ columns, values, scales }: Matrix, row: number, { out, at }: Target): number {
  const scale = scales[0] as number;
  const from = row * columns;
  for (let column = 0; column < columns; column += 1)
    out[at + column] = (values[from + column] as number) * scale;
  return at + columns;
}

/** The mean of some rows; zeros when there are none. */
function putMean({ columns, values, scales }: Matrix, rows: readonly number[], { out, at }: Target): void {
  const scale = (scales[0] as number) / rows.length;
  for (const row of rows) {
    const from = row * columns;
    for (let column = 0; column < columns; column += 1) {
      out[at + column] = (out[at + column] as number) + (values[from + column] as number) * scale;
    }
  }
}

function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
