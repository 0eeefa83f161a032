import type { Kernel } from './kernel.ts';
import type { Matrix, Weights } from './weights.ts';
import { hashOf, wordFeatures } from './word-features.ts';

/** Finds where the kernel keeps what words give by themselves, which is worked out once per word. */
export function openWordVectors(weights: Weights, kernel: Kernel): (words: readonly string[]) => Uint32Array {
  const places = new Map<string, number>();
  return (words) => {
    if (places.size + words.length > kernel.words) places.clear();
    const first = places.size;
    const found = new Uint32Array(words.length);
    words.forEach((word, at) => {
      const place = places.get(word) ?? places.size;
      if (place === places.size) places.set(word, place);
      found[at] = place;
    });
    kernel.enter(first, inputsOf(weights, [...places.keys()].slice(first)));
    return found;
  };
}

/** What the first layer takes in for some words, one after the other. */
function inputsOf(weights: Weights, words: readonly string[]): Float32Array {
  const { columns } = weights.enter;
  const out = new Float32Array(words.length * columns);
  words.forEach((word, row) => {
    putWord(weights, word, { out, at: row * columns });
  });
  return out;
}

function putWord(weights: Weights, surface: string, { out, at: start }: Target): void {
  const features = wordFeatures(surface);
  const { subspaces, stride } = weights.sizes;
  const { word, prefix, suffix, shape, trigram } = weights.tables;
  putPretrained(weights, features.lower, { out, at: start });
  let at = start + subspaces * stride;
  at = putRow(word, features.word, { out, at });
  at = putRow(prefix, features.prefix, { out, at });
  at = putRow(suffix, features.suffix, { out, at });
  at = putRow(shape, features.shape, { out, at });
  putMean(trigram, features.trigrams, { out, at });
}

/** Where numbers go: `out` from `at` on. */
interface Target {
  out: Float32Array;
  at: number;
}

/** The word's pretrained vector, put together from its codes; zeros for a word that has none. */
function putPretrained(
  { hashes, codes, codebook, sizes }: Weights,
  lower: string,
  { out, at: start }: Target,
): void {
  const { subspaces, stride } = sizes;
  const index = indexOf(hashes, hashOf(lower));
  if (index < 0) return;
  for (let space = 0; space < subspaces; space += 1) {
    const centroid = (space * 256 + (codes[index * subspaces + space] as number)) * stride;
    const to = start + space * stride;
    for (let at = 0; at < stride; at += 1) out[to + at] = codebook[centroid + at] as number;
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

/** Interpolation search: hashes lie evenly. -1 where there is none. */
function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const least = sorted[low] as number;
    const most = sorted[high] as number;
    if (wanted < least || wanted > most) return -1;
    const share = most === least ? 0 : (wanted - least) / (most - least);
    const middle = low + Math.floor(share * (high - low));
    const value = sorted[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
