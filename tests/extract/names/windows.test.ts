import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../utils/extract/names/tagger/windows.ts';

const sentences = (...ends: number[]) =>
  ends.map((last, at) => ({ start: 0, end: 0, first: ends[at - 1] ?? 0, last }));

describe('windows', () => {
  it('are one for a text that fits', () => {
    expect(windowsOf(10, sentences(4, 10), { capacity: 10, reach: 3 })).toEqual([
      { first: 0, last: 10, from: 0, to: 10 },
    ]);
  });

  it('end between sentences and look beyond their ends', () => {
    expect(windowsOf(12, sentences(3, 5, 8, 12), { capacity: 10, reach: 2 })).toEqual([
      { first: 0, last: 5, from: 0, to: 7 },
      { first: 5, last: 8, from: 3, to: 10 },
      { first: 8, last: 12, from: 6, to: 12 },
    ]);
  });

  it('cut a sentence that is longer than they are', () => {
    const windows = windowsOf(25, sentences(25), { capacity: 10, reach: 1 });
    expect(windows.map(({ first, last }) => [first, last])).toEqual([
      [0, 8],
      [8, 16],
      [16, 24],
      [24, 25],
    ]);
    for (const { from, to } of windows) expect(to - from).toBeLessThanOrEqual(10);
  });

  it('are none for an empty text', () => {
    expect(windowsOf(0, [], { capacity: 10, reach: 1 })).toEqual([]);
  });
});
