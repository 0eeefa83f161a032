import { describe, expect, it } from 'vitest';
import { siteOf, vouchedFor } from '../../utils/notes/addresses.ts';

describe('the site of an address', () => {
  it.each([
    ['https://www.paper.example/a', 'paper.example'],
    ['https://m.paper.example/a', 'paper.example'],
    ['https://amp.paper.example/a', 'paper.example'],
    ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
    ['https://blog.paper.example/', 'blog.paper.example'],
    ['javascript:alert(1)', ''],
    ['nonsense', ''],
  ])('of %s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('the addresses that a page may speak for', () => {
  it('are those on its own site, without fragments and each once', () => {
    expect(
      vouchedFor(
        ['https://www.paper.example/a', 'https://paper.example/a#top', 'https://paper.example/a'],
        'https://m.paper.example/a?x=1#y',
      ),
    ).toEqual(['https://www.paper.example/a', 'https://paper.example/a', 'https://m.paper.example/a?x=1']);
  });

  it('are never those of another site', () => {
    expect(
      vouchedFor(
        ['https://paper.example/a', 'https://paper.example.evil.example/a'],
        'https://evil.example/b',
      ),
    ).toEqual(['https://evil.example/b']);
    expect(vouchedFor(['https://paper.example/a'], 'https://blog.paper.example/a')).toEqual([
      'https://blog.paper.example/a',
    ]);
  });
});
