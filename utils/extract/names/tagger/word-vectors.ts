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
  return (words) => {
    if (cache.size > CACHED) cache.clear();
    const unknown = [...new Set(words)].filter((word) => !cache.has(word));
    const vectors = kernel.enter(unknown.map((word) => inputsOf(weights, word)));
    unknown.forEach((word, at) => {
      cache.set(word, vectors[at] ?? new Float32Array(weights.sizes.width));
    });
    return words.map((word) => cache.get(word) ?? new Float32Array(weights.sizes.width));
  };
}

function inputsOf(weights: Weights, surface: string): Float32Array {
  const features = wordFeatures(surface);
  const inputs = new Float32Array(weights.enter.columns);
  const { subspaces, stride } = weights.sizes;
  pretrained(weights, features.lower, inputs);
  let at = subspaces * stride;
  for (const name of ['word', 'prefix', 'suffix', 'shape'] as const) {
    const table = weights.tables[name];
    addRow(table, features[name], { out: inputs, at, share: 1 });
    at += table.columns;
  }
  for (const row of features.trigrams) {
    addRow(weights.tables.trigram, row, { out: inputs, at, share: 1 / features.trigrams.length });
  }
  return inputs;
}

/** The word's pretrained vector, put together from its codes; zeros for a word that has none. */
function pretrained({ hashes, codes, codebook, sizes }: Weights, lower: string, out: Float32Array): void {
  const { subspaces, stride } = sizes;
  const index = indexOf(hashes, hashOf(lower));
  if (index < 0) return;
  for (let space = 0; space < subspaces; space += 1) {
    const centroid = (space * 256 + (codes[index * subspaces + space] ?? 0)) * stride;
    out.set(codebook.subarray(centroid, centroid + stride), space * stride);
  }
}

/** Adds a row of an embedding table, times `share`, to the numbers of `out` from `at` on. */
function addRow(
  { columns, values, scales }: Matrix,
  row: number,
  { out, at, share }: { out: Float32Array; at: number; share: number },
): void {
  const scale = (scales[0] ?? 0) * share;
  for (let column = 0; column < columns; column += 1) {
    out[at + column] = (out[at + column] ?? 0) + (values[row * columns + column] ?? 0) * scale;
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
