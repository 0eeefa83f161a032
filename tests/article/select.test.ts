import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/article/read.ts';
import { openPage, pageOf, prose } from './pages.ts';

const HEADLINE = 'Ferry crews return to work after strike';
const PAGE = `<title>${HEADLINE}</title>`;

const read = (body: string) => readArticle(pageOf(body, PAGE), 'https://paper.example/story').article;
const story = (inside: string, after = '') =>
  read(
    `<article><h1>${HEADLINE}</h1>${prose(4)}${inside}${prose(8).split('\n').slice(4).join('\n')}</article>${after}`,
  );

/** Kinds and texts of the pieces of one kind. */
const texts = (article: ReturnType<typeof read>, kind: string): string[] =>
  article.pieces
    .filter((piece) => piece.kind === kind)
    .map(({ start, end }) => article.text.slice(start, end));

describe('the pieces of an article', () => {
  it('are its headline, subheads, paragraphs, items, quotes and captions, in reading order', () => {
    const article = story(
      `<h2>What the crews want</h2><ul><li>Shorter shifts on winter days</li><li>Two more hands on each boat</li></ul>
       <blockquote><p>We will sail again on Monday, all of us, and nobody will be fined for it.</p></blockquote>
       <figure><img alt=""><figcaption>The harbour on Thursday</figcaption></figure>`,
    );
    expect(texts(article, 'headline')).toEqual([HEADLINE]);
    expect(texts(article, 'subhead')).toEqual(['What the crews want']);
    expect(texts(article, 'item')).toEqual(['Shorter shifts on winter days', 'Two more hands on each boat']);
    expect(texts(article, 'quote')).toHaveLength(1);
    expect(texts(article, 'caption')).toEqual(['The harbour on Thursday']);
    expect(texts(article, 'paragraph')).toHaveLength(8);
    expect(article.pieces.every(({ start }, at, all) => start > (all[at - 1]?.end ?? -1))).toBe(true);
  });

  it.each([
    [
      'a promo',
      '<div class="also">Also on paper.example <a href="/x">Another story of other ferries</a></div>',
    ],
    [
      'a sign-up box',
      '<aside class="newsletter"><p>Get our letter. It comes on Sundays, and it is free of charge for all.</p></aside>',
    ],
    [
      'hidden text',
      '<p style="display:none">This is not to be seen by anybody, and so it should not be read at all here.</p>',
    ],
    [
      'text for screens alone',
      '<div aria-hidden="true"><p>This is not to be told to anybody, and so it should not be read at all here.</p></div>',
    ],
    [
      'an advertisement',
      '<div class="ad-slot advert"><p>Buy boats, the best boats of the coast, and sail away in them on Monday.</p></div>',
    ],
    ['a table of contents', '<nav><a href="#a">One</a><a href="#b">Two</a></nav>'],
  ])('are without %s', (_, box) => {
    expect(story(box).text).toBe(story('').text);
  });

  it('are read on AMP pages, without what their elements are named for', () => {
    const extras = `<amp-ad width="300"><p>Buy boats, the best boats of the coast, and sail away in them on Monday.</p></amp-ad>
      <amp-social-share type="email">Mail it to all of your friends, and they will read it, and be glad of it.</amp-social-share>
      <amp-user-notification><p>We use cookies to make this page better, and we hope that you like them too.</p></amp-user-notification>`;
    expect(story(`${extras}<amp-img alt="" src="/a.jpg"></amp-img>`).text).toBe(story('').text);
  });

  it('are those of the page alone where an article has several', () => {
    const pager =
      '<div class="pagination"><a href="/story">1</a> <a href="/story/2">2</a> <a href="/story/2">Next page</a></div>';
    expect(story(pager).text).toBe(story('').text);
    expect(story('<p><a href="/story/2">Continue reading on page 2</a></p>').text).toBe(story('').text);
  });

  it('hold a pull quote once', () => {
    const [first = ''] = prose(1).split('\n');
    const sentence = first.replace(/<\/?p>/g, '');
    expect(story(`<blockquote>${sentence}</blockquote>`).text.split(sentence)).toHaveLength(2);
  });

  it('end before comments, related stories and the footer', () => {
    const after = `<section class="comments"><p>I was there on Friday, and I can say that the crews were right about it all.</p></section>
      <h2>Related stories</h2><div><h3><a href="/a">Boats</a></h3><p>The boats of the south are said to be much better than those of the north.</p></div>
      <footer><p>The Harbour Post is a paper of the coast, and it has been printed here since 1911.</p></footer>`;
    expect(story('', after).text).toBe(story('').text);
  });

  it('are read from tables and between breaks where there is no other markup', () => {
    const lines = prose(6).replace(/<p>/g, '').replace(/<\/p>/g, '<br><br>');
    const { text } = read(`<h1>${HEADLINE}</h1><table><tr><td><font>${lines}</font></td></tr></table>`);
    expect(text.split('\n')).toHaveLength(7);
  });
});

describe('one article among others', () => {
  const next = `<article><h1>Bridge closed for a month</h1>${prose(6, 'p').replace(/ferry/g, 'bridge')}</article>`;

  it('is the first of an endless page', () => {
    const { title, text } = read(`<main><article><h1>${HEADLINE}</h1>${prose(6)}</article>${next}</main>`);
    expect(title).toBe(HEADLINE);
    expect(text).not.toContain('bridge');
  });

  it('may be made of several, as long as they have no headlines', () => {
    const part = `<article><h2>What comes next</h2>${prose(6).replace(/ferry/g, 'launch')}</article>`;
    const { text } = read(`<main><article><h1>${HEADLINE}</h1>${prose(6)}</article>${part}</main>`);
    expect(text).toContain('launch');
  });

  const card = (at: number, more = ''): string =>
    `<div class="card"><h3><a href="/${at}">Story ${at} of the coast</a></h3><p>The town of day ${at} had said that it would rain, and so it did for all of the long week.</p>${more}</div>`;
  const cards = (count: number, more = ''): string =>
    `<div>${Array.from({ length: count }, (_, at) => card(at, more)).join('')}</div>`;

  it('is without the cards that follow it', () => {
    const { text } = read(`<main><h1>${HEADLINE}</h1>${prose(14)}${cards(4)}</main>`);
    expect(text).not.toContain('of the coast');
  });

  it('is without cards that say that they lead elsewhere, wherever they stand', () => {
    const { text } = read(
      `<main><h1>${HEADLINE}</h1>${prose(14)}${cards(4, '<a href="/x">Read more</a>')}${prose(20).split('\n').slice(14).join('')}</main>`,
    );
    expect(text).not.toContain('of the coast');
  });

  it('keeps the cards that it is made of', () => {
    const { text } = read(`<main><h1>${HEADLINE}</h1>${prose(3)}${cards(10)}</main>`);
    expect(text).toContain('Story 9 of the coast');
  });
});

describe('the sample essay', () => {
  it('is read from its first sentence to its last', () => {
    const { text } = readArticle(openPage('essay.html'), 'https://site.example/essay').article;
    expect(text.length).toBeGreaterThan(2000);
  });
});
