import { describe, expect, it } from 'vitest';
import { bCubed } from '../../evaluate/entities/b-cubed.ts';
import { readGold } from '../../evaluate/entities/gold.ts';

const clustered = (...clusters: string[]) =>
  clusters.flatMap((places, at) => [...places].map((place) => ({ place, cluster: `c${at}` })));

describe('B³', () => {
  it('is as in the paper’s example', () => {
    // Bagga and Baldwin 1998: twelve mentions, two of three clusters put together.
    const gold = clustered('12345', '67', '89abc');
    expect(bCubed(gold, clustered('12345', '6789abc'))).toMatchObject({ precision: 16 / 21, recall: 1 });
    expect(bCubed(gold, clustered('1234589abc', '67'))).toMatchObject({ precision: 7 / 12, recall: 1 });
  });

  it('counts a mention that one side lacks as wrong', () => {
    expect(bCubed(clustered('12'), clustered('13'))).toEqual({ precision: 0.25, recall: 0.25, f1: 0.25 });
  });
});

describe('the marked articles', () => {
  it.each(['dev', 'test'] as const)('of %s can be read', (half) => {
    const articles = readGold(half);
    expect(articles.length).toBeGreaterThanOrEqual(7);
    for (const { text, names } of articles) {
      expect(names.length).toBeGreaterThan(10);
      for (const name of names) expect(text.slice(name.start, name.end)).toBe(name.text);
    }
  });
});
