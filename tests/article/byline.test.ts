import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/article/read.ts';
import { pageOf, prose } from './pages.ts';

const read = (head: string, line = '') => {
  const page = pageOf(
    `<article><h1>Ferry crews return to work after strike</h1>${line}${prose(6)}</article>`,
    head,
  );
  const { byline, authors } = readArticle(page, 'https://paper.example/story').article;
  return { byline, authors };
};

const news = (more: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry crews return', ...more })}</script>`;

describe('the byline', () => {
  it.each([
    ['one author', { '@type': 'Person', name: 'Ada Marsh' }, ['Ada Marsh']],
    ['several', [{ name: 'Ada Marsh' }, { name: 'Bo Lind' }], ['Ada Marsh', 'Bo Lind']],
    ['names in one string', 'By Ada Marsh and Bo Lind', ['Ada Marsh', 'Bo Lind']],
    ['a list of names', { name: ['Ada Marsh', 'Bo Lind'] }, ['Ada Marsh', 'Bo Lind']],
    ['a title after the name', 'Ada Marsh, MD', ['Ada Marsh, MD']],
  ])('is declared: %s', (_, author, names) => {
    expect(read(news({ author })).authors).toEqual(names);
  });

  it('follows a reference to another thing', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Ferry crews return', author: { '@id': '#ada' } },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Marsh' },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script>`;
    expect(read(head).authors).toEqual(['Ada Marsh']);
  });

  it('is read from a meta, and is not the site', () => {
    const site = '<meta property="og:site_name" content="The Harbour Post">';
    expect(read(`${site}<meta name="author" content="Ada Marsh">`).authors).toEqual(['Ada Marsh']);
    expect(read(`${site}<meta name="author" content="The Harbour Post">`).authors).toEqual([]);
    expect(read('<meta name="author" content="https://paper.example/ada">').authors).toEqual([]);
  });

  it('is not the site where somebody else is named too', () => {
    const own = news({ author: 'The Harbour Post', publisher: { name: 'The Harbour Post' } });
    expect(read(own, '<p class="byline">By Ada Marsh</p>').authors).toEqual(['Ada Marsh']);
    expect(read(`${own}<meta name="author" content="Ada Marsh">`).authors).toEqual(['Ada Marsh']);
    expect(read(news({ author: 'paper.example' }), '<p>By Ada Marsh</p>').authors).toEqual(['Ada Marsh']);
    expect(read(own).authors).toEqual(['The Harbour Post']);
  });

  it.each([
    ['<p>By Ada Marsh</p>', ['Ada Marsh']],
    ['<p class="byline">Ada Marsh and Bo Lind | 4 March 2021</p>', ['Ada Marsh', 'Bo Lind']],
    ['<p>Von Ada Marsh</p>', ['Ada Marsh']],
    ['<p>By and by the crews came back.</p>', []],
  ])('is read where it is printed: %s', (line, names) => {
    expect(read('', line).authors).toEqual(names);
  });

  it('is given as printed where it holds the declared authors', () => {
    const line = '<p class="byline">By Ada Marsh, Port Marsh</p>';
    expect(read(news({ author: 'Ada Marsh' }), line).byline).toBe('By Ada Marsh, Port Marsh');
    expect(read(news({ author: ['Ada Marsh', 'Bo Lind'] }), line).byline).toBe('Ada Marsh, Bo Lind');
  });
});
