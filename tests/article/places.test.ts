import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/article/read.ts';
import { misplacedCharacters } from '../evaluate/articles/places.ts';
import { openPage, pageOf, prose } from './pages.ts';

describe('each character of the text', () => {
  it.each(['dispatch.html', 'essay.html', 'encyclopaedia.html', 'docs.html'])(
    'of %s has its place',
    (file) => {
      const reading = readArticle(openPage(file), `https://site.example/${file}`);
      expect(reading.article.text.length).toBeGreaterThan(100);
      expect(misplacedCharacters(reading)).toEqual([]);
    },
  );

  it('has its place among breaks, soft hyphens and odd spaces', () => {
    const page = pageOf(
      `<h1>Fer\u00ADry crews return</h1><div>${prose(3, 'span')}<br>\n <br>\u00A0 ${prose(6, 'i')}</div>`,
    );
    const reading = readArticle(page, 'https://paper.example/story');
    expect(reading.article.pieces.length).toBeGreaterThan(2);
    expect(misplacedCharacters(reading)).toEqual([]);
  });

  it('is missed where it is not', () => {
    const reading = readArticle(openPage('essay.html'), 'https://site.example/essay');
    const [first] = reading.stretches;
    if (first) first.offset += 1;
    expect(misplacedCharacters(reading)).not.toEqual([]);
  });
});
