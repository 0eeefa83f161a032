import { describe, expect, it } from 'vitest';
import { explained, GROUNDS, type Reason } from '../../utils/article/evidence/reasons.ts';
import { WEIGHTS } from '../../utils/article/gate-weights.ts';
import { judgePage } from '../../utils/article/read.ts';
import { parsePage } from '../evaluate/documents.ts';
import { openPage, pageOf, prose } from './pages.ts';

const ADDRESS = 'https://paper.example/news/2021/03/04/ferry-crews-return-to-work-after-strike';

const reasonsFor = (page: Document, address: string): Reason[] => explained(judgePage(page, address)).reasons;

describe('judgePage', () => {
  it.each(['dispatch.html', 'dispatch-edited.html', 'essay.html', 'encyclopaedia.html'])(
    'takes %s for an article',
    (file) => {
      expect(judgePage(openPage(file), `https://site.example/${file}`).isArticle).toBe(true);
    },
  );

  it.each(['front.html', 'product.html', 'search.html', 'forum.html', 'docs.html'])(
    'does not take %s for one',
    (file) => {
      expect(judgePage(openPage(file), `https://site.example/${file}`).isArticle).toBe(false);
    },
  );

  it('says why, weightiest first, and says it only once', () => {
    const reasons = reasonsFor(openPage('product.html'), 'https://site.example/shop/lamp');
    expect(reasons).toContain('products');
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('knows the front page of a site by its address', () => {
    const page = pageOf(`<h1>The Harbour Gazette</h1>${prose(4)}`);
    expect(reasonsFor(page, 'https://paper.example/')).toContain('front');
    expect(judgePage(page, ADDRESS).score).toBeGreaterThan(judgePage(page, 'https://paper.example/').score);
  });

  it('goes by the canonical address where the page has no other', () => {
    const bare = pageOf(`<h1>Ferries</h1>${prose(4)}`);
    const linked = pageOf(`<h1>Ferries</h1>${prose(4)}`, `<link rel="canonical" href="${ADDRESS}">`);
    expect(judgePage(linked, '').score).toBeGreaterThan(judgePage(bare, '').score);
  });

  it('takes no page without prose, whatever its address and its head promise', () => {
    const promised = pageOf(
      '<h1>Ferry crews return to work after strike</h1>',
      '<meta property="og:type" content="article">',
    );
    expect(judgePage(promised, ADDRESS).isArticle).toBe(false);
    expect(reasonsFor(promised, ADDRESS)).toEqual(['noProse']);
  });

  it('goes by the type and the day that the head declares', () => {
    const head =
      '<meta property="OG:Type" content=" Article "><meta property="article:published_time" content="2021-03-04">';
    const bare = judgePage(pageOf(prose(4)), '').score;
    expect(judgePage(pageOf(prose(4), head), '').score).toBeGreaterThan(bare);
    const shop = '<meta property="og:type" content="product.item">';
    expect(judgePage(pageOf(prose(4), shop), '').score).toBeLessThan(bare);
  });

  it('goes by what the structured data speak of', () => {
    const data = (source: string): string => `<script type="application/ld+json">${source}</script>`;
    const bare = judgePage(pageOf(prose(4)), '').score;
    const news = data('{"@type": "NewsArticle", "headline": "Ferries", "datePublished": "2021-03-04"}');
    expect(judgePage(pageOf(prose(4), news), '').score).toBeGreaterThan(bare);
    expect(judgePage(pageOf(prose(4), data('{"@type": "Product"}')), '').score).toBeLessThan(bare);
  });

  it('counts text that stands between breaks instead of in paragraphs', () => {
    const lines = prose(12).replace(/<p>/g, '').replace(/<\/p>/g, '<br><br>');
    const page = pageOf(`<h1>Ferry crews return to work after strike</h1><div>${lines}</div>`);
    expect(judgePage(page, ADDRESS).isArticle).toBe(true);
  });

  it('counts text in an open shadow root and in a frame of the same site', () => {
    const empty = pageOf('<h1>Ferry crews return to work after strike</h1><news-story></news-story>');
    const before = judgePage(empty, ADDRESS).score;
    const host = empty.querySelector('news-story');
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = prose(12);
    expect(judgePage(empty, ADDRESS).score).toBeGreaterThan(before);
    expect(judgePage(empty, ADDRESS).isArticle).toBe(true);
  });

  it.each([
    ['an empty file', ''],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>Plan</text></svg>'],
    ['a feed', '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>'],
    ['a frameset', '<html><frameset cols="50%,50%"><frame src="a.html"></frameset></html>'],
  ])('refuses %s, with a reason', (_, source) => {
    const { isArticle, reasons } = explained(judgePage(parsePage(source), ADDRESS));
    expect(isArticle).toBe(false);
    expect(reasons.length).toBeGreaterThan(0);
  });

  it('has a reason for all features but those that a reader would not miss', () => {
    const grounded = GROUNDS.flatMap(([features]) => features.split(' '));
    expect(Object.keys(WEIGHTS).filter((name) => !grounded.includes(name))).toEqual(['images', 'noAddress']);
  });
});
