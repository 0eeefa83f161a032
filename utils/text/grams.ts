import { occurrences } from './occurrences.ts';

/** Code units of a gram. */
export const GRAM = 8;
/** What the rolling hash (Karp and Rabin 1987) is multiplied by. */
const FACTOR = 0x01000193;

/** Finds strings in one long text without reading it through each time. */
export interface GramIndex {
  /** Where the pattern stands, in order. */
  placesOf(pattern: string): number[];
  /** Where the eight code units at an offset of the pattern stand; none when that is in more than so many places. */
  seedsAt(pattern: string, offset: number, most: number): number[];
}

/** Indexes the stretches of eight code units of a text: linear in its length, about 12 bytes a code unit. */
export function indexGrams(text: string): GramIndex {
  const buckets = 1 << Math.max(8, Math.ceil(Math.log2(text.length + 1)));
  const hashes = hashesOf(text, buckets - 1);
  // Positions sorted by bucket; those of bucket b are from firsts[b] to firsts[b + 1].
  const firsts = new Int32Array(buckets + 1);
  for (const hash of hashes) firsts[hash + 1] = Number(firsts[hash + 1]) + 1;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    firsts[bucket + 1] = Number(firsts[bucket + 1]) + Number(firsts[bucket]);
  }
  const next = firsts.slice();
  const positions = new Int32Array(hashes.length);
  hashes.forEach((hash, at) => {
    const place = Number(next[hash]);
    positions[place] = at;
    next[hash] = place + 1;
  });
  const sizeOf = (hash: number): number => Number(firsts[hash + 1]) - Number(firsts[hash]);
  const positionsIn = (hash: number): Int32Array => positions.subarray(firsts[hash], firsts[hash + 1]);

  return {
    placesOf(pattern) {
      if (pattern.length < GRAM) return occurrences(text, pattern);
      const own = hashesOf(pattern, buckets - 1);
      const rarest = own.reduce(
        (best, hash, at) => (sizeOf(hash) < sizeOf(Number(own[best])) ? at : best),
        0,
      );
      const places: number[] = [];
      for (const position of positionsIn(Number(own[rarest]))) {
        if (position >= rarest && text.startsWith(pattern, position - rarest)) places.push(position - rarest);
      }
      return places;
    },
    seedsAt(pattern, offset, most) {
      const gram = pattern.slice(offset, offset + GRAM);
      const [hash] = hashesOf(gram, buckets - 1);
      if (hash === undefined || sizeOf(hash) > most) return [];
      return [...positionsIn(hash)].filter((position) => text.startsWith(gram, position));
    },
  };
}

/** The hash of each gram of a text. */
function hashesOf(text: string, mask: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - GRAM + 1));
  let leaving = 1;
  for (let at = 0; at < GRAM; at += 1) leaving = Math.imul(leaving, FACTOR);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at)) | 0;
    if (at >= GRAM) hash = (hash - Math.imul(leaving, text.charCodeAt(at - GRAM))) | 0;
    if (at >= GRAM - 1) hashes[at - GRAM + 1] = (hash ^ (hash >>> 15)) & mask;
  }
  return hashes;
}
