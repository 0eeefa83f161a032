import { describe, expect, it } from 'vitest';
import { vouchedFor } from '../../utils/notes/addresses.ts';

describe('the addresses that a page may speak for', () => {
  it('are those of its own site, as they are', () => {
    const own = ['https://www.paper.example/a', 'https://paper.example/app#/news/1'];
    expect(vouchedFor(own, 'https://m.paper.example/a?x=1#y')).toEqual(own);
  });

  it('are never those of another site', () => {
    const visited = 'https://evil.example/b#c';
    const other = 'https://paper.example/a';
    expect(vouchedFor([other, 'https://paper.example.evil.example/a'], visited)).toEqual([
      'https://paper.example.evil.example/a',
    ]);
    expect(vouchedFor([other], visited)).toEqual(['https://evil.example/b']);
    expect(vouchedFor([], visited)).toEqual(['https://evil.example/b']);
  });
});
