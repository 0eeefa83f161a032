import { describe, expect, it } from 'vitest';
import { type Candidate, placesOf, withoutOverlaps } from '../../../utils/extract/names/candidate.ts';

const candidate = (first: number, last: number, confidence = 0.5): Candidate => ({
  first,
  last,
  type: 'PER',
  confidence,
});

describe('candidates without overlaps', () => {
  it('come in reading order', () => {
    const [a, b, c] = [candidate(0, 2), candidate(2, 3), candidate(5, 6)];
    expect(withoutOverlaps([c, a, b])).toEqual([a, b, c]);
  });

  it('are the likelier ones', () => {
    const [long, likely, after] = [candidate(0, 5, 0.4), candidate(1, 2, 0.9), candidate(5, 6, 0.1)];
    expect(withoutOverlaps([long, likely, after])).toEqual([likely, after]);
  });

  it('are the earlier ones of the equally likely', () => {
    const [a, b] = [candidate(3, 5), candidate(4, 6)];
    expect(withoutOverlaps([a, b])).toEqual([a]);
  });
});

it('the places of candidates are all of their tokens', () => {
  expect([...placesOf([candidate(1, 3), candidate(7, 8)])]).toEqual([1, 2, 7]);
});
