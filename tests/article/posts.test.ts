import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/article/read.ts';
import { parsePage } from '../evaluate/documents.ts';

const PARAGRAPH =
  '<p>The harbour office counted the boats on Monday, and the mayor said that the quay would be closed until the spring because of repairs.</p>';
const POST =
  '<blockquote><p>The crane stands still today and nobody has said why it was brought here at all.</p>— Ann Lee (@annlee) <a href="https://social.example/1">May 11, 2024</a></blockquote>';

const read = (body: string) =>
  readArticle(
    parsePage(
      `<title>Quay</title><article><h1>The quay is closed</h1>${PARAGRAPH.repeat(3)}${body}${PARAGRAPH}</article>`,
    ),
    'https://paper.example/quay',
  ).article;

describe('an embedded post', () => {
  it('keeps its short signature, and has its author and day', () => {
    const { text, pieces } = read(POST);
    expect(text).toContain('— Ann Lee (@annlee) May 11, 2024');
    const quotes = pieces.filter(({ kind }) => kind === 'quote');
    expect(quotes.map(({ author, published }) => [author, published])).toContainEqual([
      'Ann Lee',
      '2024-05-11',
    ]);
  });

  it('is told from the line that dates the article', () => {
    expect(read('<p>May 11, 2024</p>').text).not.toContain('May 11');
  });
});
