import { expect, it } from 'vitest';
import { siteOf } from '../../utils/text/site.ts';

it.each([
  ['https://paper.example/a', 'paper.example'],
  ['https://www.paper.example/a', 'paper.example'],
  ['https://m.news.paper.example:8080/a', 'paper.example'],
  ['https://news.paper.co.uk/', 'paper.co.uk'],
  ['https://co.uk/', 'co.uk'],
  ['https://news.paper.com.au/', 'paper.com.au'],
  ['https://ada.github.io/blog', 'ada.github.io'],
  ['https://github.io/', 'github.io'],
  ['https://m.ada.blogspot.com/', 'ada.blogspot.com'],
  ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
  ['http://[::1]:8080/a', '[::1]:8080'],
  ['http://localhost:3000/a', 'localhost:3000'],
])('%s is of the site %s', (address, site) => {
  expect(siteOf(new URL(address))).toBe(site);
});
