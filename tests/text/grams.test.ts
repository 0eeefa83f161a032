import { describe, expect, it } from 'vitest';
import { indexGrams } from '../../utils/text/grams.ts';

/** A long text of four letters, in which every short pattern stands often. */
function repetitive(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return 'abcd'[(state >> 16) % 4];
  }).join('');
}

function readThrough(text: string, pattern: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) places.push(at);
  return places;
}

describe('an index of grams', () => {
  const part = repetitive(3_000);
  const text = `${part}${part}é🙂${part.slice(0, 500)}`;
  const grams = indexGrams(text);

  it.each([1, 3, 7, 8, 9, 12, 40, 300])(
    'finds a pattern of %i code units in all its places, in order',
    (length) => {
      for (const start of [0, 17, 499, 2_990, 6_000, text.length - length]) {
        const pattern = text.slice(start, start + length);
        expect(grams.placesOf(pattern)).toEqual(readThrough(text, pattern));
      }
    },
  );

  it('finds nothing for what is not there, and for no pattern', () => {
    for (const pattern of ['', 'z', 'abcdabcz', `${text}a`]) expect(grams.placesOf(pattern)).toEqual([]);
    expect(indexGrams('').placesOf('abc')).toEqual([]);
  });

  it('gives the places of a seed, and none when there are too many', () => {
    const pattern = `xx${text.slice(100, 120)}`;
    expect(grams.seedsAt(pattern, 2, 100)).toEqual(readThrough(text, text.slice(100, 108)));
    expect(indexGrams('a'.repeat(50)).seedsAt('a'.repeat(9), 0, 10)).toEqual([]);
    expect(grams.seedsAt('short', 0, 10)).toEqual([]);
  });
});
