import type { Kernel } from './kernel.ts';
import type { Matrix, Weights } from './weights.ts';
import { hashOf, wordFeatures } from './word-features.ts';

/** Finds where the kernel keeps what words give by themselves, which is worked out once per word. */
export function openWordVectors(weights: Weights, kernel: Kernel): (words: readonly string[]) => Uint32Array {
  const places = new Map<string, number>();
  return (words) => {
    if (places.size + words.length > kernel.words) places.clear();
    const first = places.size;
    const fresh: string[] = [];
    const found = new Uint32Array(words.length);
    words.forEach((word, at) => {
      const place = places.get(word) ?? first + fresh.length;
      if (place === first + fresh.length) {
        places.set(word, place);
        fresh.push(word);
      }
      found[at] = place;
    });
    kernel.enter(first, fresh.length, (index, input) => {
      writeWord(weights, fresh[index] as string, input);
    });
    return found;
  };
}

/** What the first layer takes in for a word. */
function writeWord(weights: Weights, surface: string, out: Float32Array): void {
  const features = wordFeatures(surface);
  const { subspaces, stride } = weights.sizes;
  const { word, prefix, suffix, shape, trigram } = weights.tables;
  writePretrained(weights, features.lower, out);
  let at = subspaces * stride;
  at = writeRow(word, features.word, { out, at });
  at = writeRow(prefix, features.prefix, { out, at });
  at = writeRow(suffix, features.suffix, { out, at });
  at = writeRow(shape, features.shape, { out, at });
  writeMean(trigram, features.trigrams, { out, at });
}

/** Where numbers go: `out` from `at` on. */
interface Target {
  out: Float32Array;
  at: number;
}

/** The word's pretrained vector, put together from its codes; zeros for a word that has none. */
function writePretrained(
  { hashes, codes, codebook, sizes }: Weights,
  lower: string,
  out: Float32Array,
): void {
  const { subspaces, stride } = sizes;
  const index = indexOf(hashes, hashOf(lower));
  if (index < 0) {
    out.fill(0, 0, subspaces * stride);
    return;
  }
  for (let space = 0; space < subspaces; space += 1) {
    const centroid = (space * 256 + (codes[index * subspaces + space] as number)) * stride;
    const to = space * stride;
    for (let at = 0; at < stride; at += 1) out[to + at] = codebook[centroid + at] as number;
  }
}

/** A row of an embedding table. @returns where the next one goes */
function writeRow({ columns, values, scales }: Matrix, row: number, { out, at }: Target): number {
  const scale = scales[0] as number;
  const from = row * columns;
  for (let column = 0; column < columns; column += 1)
    out[at + column] = (values[from + column] as number) * scale;
  return at + columns;
}

/** The mean of some rows; zeros when there are none. */
function writeMean({ columns, values, scales }: Matrix, rows: readonly number[], { out, at }: Target): void {
  const scale = (scales[0] as number) / Math.max(1, rows.length);
  for (let column = 0; column < columns; column += 1) {
    let sum = 0;
    for (let index = 0; index < rows.length; index += 1)
      sum += values[(rows[index] as number) * columns + column] as number;
    out[at + column] = sum * scale;
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
