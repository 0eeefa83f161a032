import { expect, it } from 'vitest';
import { addressesOf } from '../../utils/article/address.ts';
import { pageOf, prose } from './pages.ts';

it('knows an article by its canonical address first, then by its own without tracking, then as it is', () => {
  const page = pageOf(prose(2), '<link rel="canonical" href="/news/harbour-fees">');
  expect(addressesOf(page, 'https://m.paper.example/news/fees?id=7&utm_source=x&gclsrc=y#top')).toEqual([
    'https://m.paper.example/news/harbour-fees',
    'https://m.paper.example/news/fees?id=7',
    'https://m.paper.example/news/fees?id=7&utm_source=x&gclsrc=y',
  ]);
});
