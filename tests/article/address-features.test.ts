import { describe, expect, it } from 'vitest';
import { addressFeatures } from '../../utils/article/evidence/address.ts';

/** Names of what is found in an address, without how much. */
const found = (address: string): string[] =>
  Object.entries(addressFeatures(address))
    .filter(([, value]) => value > 0)
    .map(([name]) => name);

describe('addressFeatures', () => {
  it.each(['https://a.example/', 'https://a.example/en/', 'https://a.example/index.html'])(
    '%s is a root',
    (address) => {
      expect(found(address)).toContain('root');
    },
  );

  it('does not take a query for an article as a root', () => {
    expect(found('https://a.example/?p=123')).not.toContain('root');
  });

  it('reads a section and a headline', () => {
    expect(found('https://a.example/politik/2020/05/17/five-long-words-of-headline.html')).toEqual(
      expect.arrayContaining(['newsPath', 'words5']),
    );
  });

  it('tells a post under a blog from the blog', () => {
    expect(found('https://a.example/blog/how-we-sail')).toContain('blogPath');
    expect(found('https://a.example/blog/')).not.toContain('blogPath');
  });

  it.each([
    ['https://a.example/product/lamp', 'shopPath'],
    ['https://a.example/category/lamps', 'shelfPath'],
    ['https://a.example/services/repair', 'servicePath'],
    ['https://a.example/threads/lamp.12', 'forumPath'],
    ['https://blog.a.example:8080/start', 'blogHost'],
  ])('finds in %s a %s', (address, name) => {
    expect(found(address)).toContain(name);
  });

  it('survives damaged escapes and addresses that are none', () => {
    expect(found('https://a.example/%E0%A4%A/news')).not.toContain('noAddress');
    expect(found('')).toEqual(['noAddress']);
  });
});
