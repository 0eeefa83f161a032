import { multiplyAdd } from './arithmetic.ts';
import type { Weights } from './weights.ts';
import { hashOf, type WordFeatures, wordFeatures } from './word-features.ts';

/** Words kept ready; an article has some hundreds of different ones. */
const CACHED = 20_000;

/** What the network takes in for a word by itself; worked out once per word. */
export function openWordVectors(weights: Weights): (surface: string) => Float32Array {
  const cache = new Map<string, Float32Array>();
  return (surface) => {
    const known = cache.get(surface);
    if (known) return known;
    if (cache.size >= CACHED) cache.clear();
    const vector = vectorOf(weights, surface);
    cache.set(surface, vector);
    return vector;
  };
}

function vectorOf(weights: Weights, surface: string): Float32Array {
  const features = wordFeatures(surface);
  const inputs = new Float32Array(weights.enter.columns);
  const { subspaces, stride } = weights.sizes;
  pretrained(weights, features.lower, inputs);
  let at = subspaces * stride;
  for (const name of ['word', 'prefix', 'suffix', 'shape'] as const) {
    const { columns, values } = weights.tables[name];
    inputs.set(values.subarray(features[name] * columns, (features[name] + 1) * columns), at);
    at += columns;
  }
  addTrigrams(weights, features, inputs.subarray(at));
  const vector = weights.enterBias.slice();
  multiplyAdd(weights.enter, inputs, vector);
  return vector;
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

function addTrigrams({ tables }: Weights, { trigrams }: WordFeatures, out: Float32Array): void {
  const { columns, values } = tables.trigram;
  for (const row of trigrams) {
    for (let column = 0; column < columns; column += 1) {
      out[column] = (out[column] ?? 0) + (values[row * columns + column] ?? 0) / trigrams.length;
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
