import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/article/read.ts';
import { pageOf, prose } from './pages.ts';

const ADDRESS = 'https://paper.example/story/ferry-crews-return';
const HEADLINE = '<h1>Ferry crews return to work after strike</h1>';

interface Dated {
  head?: string;
  /** Between headline and text. */
  line?: string;
  after?: string;
  address?: string;
}

function read({
  head = '',
  line = '',
  after = '',
  address = ADDRESS,
}: Dated): [string | null, string | null] {
  const page = pageOf(`<article>${HEADLINE}${line}${prose(6)}</article>${after}`, head);
  const { published, publishedFrom } = readArticle(page, address).article;
  return [published, publishedFrom];
}

const jsonLd = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const news = (datePublished: string): string =>
  jsonLd({ '@type': 'NewsArticle', headline: 'Ferry crews return to work', datePublished });

describe('the publication day', () => {
  it('is read from structured data, in its own offset', () => {
    expect(read({ head: news('2021-03-04T23:30:00-05:00') })).toEqual(['2021-03-04', 'jsonld']);
  });

  it.each(['article:published_time', 'parsely-pub-date', 'dcterms.issued'])(
    'is read from the meta %s',
    (name) => {
      const head = `<meta property="${name}" content="2021-03-04T10:00:00Z">`;
      expect(read({ head })).toEqual(['2021-03-04', 'meta']);
    },
  );

  it('is read from a time element, and not from that of an update', () => {
    const line =
      '<p>Updated <time datetime="2021-03-09">9 March</time></p><p><time datetime="2021-03-04">4 March</time></p>';
    expect(read({ line })).toEqual(['2021-03-04', 'time']);
  });

  it.each([
    ['Published time: 18 Jan, 2019 18:44', '2019-01-18'],
    ['By Ada Marsh | March 4, 2021 | 5 min read', '2021-03-04'],
    ['Veröffentlicht am 4. März 2021', '2021-03-04'],
    ['2021年3月4日', '2021-03-04'],
  ])('is read from the line "%s"', (line, day) => {
    expect(read({ line: `<p>${line}</p>` })).toEqual([day, 'visible']);
  });

  it('is read from the dateline of the first paragraph', () => {
    const line = `<p>Port Marsh, (04.03.2021). The crews of both ferries have ended their strike, the union said in the evening, and most of the boats will sail again on Monday.</p>`;
    expect(read({ line })).toEqual(['2021-03-04', 'visible']);
  });

  it('trusts what is shown more than a plain date meta, which may be that of the last change', () => {
    const head = '<meta name="date" content="2021-05-01">';
    expect(read({ head, line: '<p class="date">04.03.2021</p>' })[0]).toBe('2021-03-04');
    expect(read({ head })).toEqual(['2021-05-01', 'meta']);
  });

  it.each([
    'https://paper.example/2021/03/04/ferry-crews',
    'https://paper.example/news/20210304/ferry',
    'https://paper.example/news/04-03-2021',
  ])('is read from the address %s', (address) => {
    expect(read({ address })).toEqual(['2021-03-04', 'url']);
  });

  it('is the day in the address where universal time is already on the next', () => {
    const head = news('2021-03-05T02:15:00Z');
    expect(read({ head, address: 'https://paper.example/2021/03/04/ferry-crews' })[0]).toBe('2021-03-04');
    expect(read({ head, address: 'https://paper.example/2021/03/03/ferry-crews' })[0]).toBe('2021-03-05');
  });

  it('is not that of a caption, a comment, a related story or the copyright', () => {
    const line = '<figure><figcaption>The harbour on 2 February 2019</figcaption></figure>';
    const after = `<div class="comments"><p><time datetime="2022-01-01">1 January</time> Good.</p></div>
      <aside class="related"><time datetime="2020-06-01">1 June</time><a href="/x">Another</a></aside><p>© 2024</p>`;
    expect(read({ line: `${line}<p>4 March 2021</p>`, after })[0]).toBe('2021-03-04');
    expect(read({ after })[0]).toBeNull();
  });

  it('is that of the first publication where the page shows that of an update too', () => {
    const line = '<p>Updated on March 9, 2021</p><p>First published on March 4, 2021</p>';
    const page = pageOf(`<article>${HEADLINE}${line}${prose(6)}</article>`);
    const { published } = readArticle(page, ADDRESS).article;
    expect(published).toBe('2021-03-04');
  });

  it('keeps the day of the last change apart', () => {
    const head = jsonLd({
      '@type': 'NewsArticle',
      headline: 'Ferry crews return to work',
      datePublished: '2021-03-04',
      dateModified: '2021-03-06',
    });
    const { published, modified } = readArticle(pageOf(`${HEADLINE}${prose(4)}`, head), ADDRESS).article;
    expect([published, modified]).toEqual(['2021-03-04', '2021-03-06']);
  });
});
