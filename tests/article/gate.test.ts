import { describe, expect, it } from 'vitest';
import { addressFeatures } from '../../utils/article/evidence/address.ts';
import { GROUNDS } from '../../utils/article/evidence/reasons.ts';
import { verdictOn } from '../../utils/article/gate.ts';
import { SECOND_STAGE } from '../../utils/article/gate-weights.ts';
import { judgePage } from '../../utils/article/read.ts';
import { parsePage } from '../evaluate/documents.ts';
import { openPage, pageOf, prose } from './pages.ts';

const ADDRESS = 'https://paper.example/news/2021/03/04/ferry-crews-return-to-work-after-strike';

const MORE = 'asked for more';
const refuse = (): never => {
  throw new Error(MORE);
};

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
    const { reasons } = judgePage(openPage('product.html'), 'https://site.example/shop/lamp');
    expect(reasons).toContain('products');
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('knows the front page of a site by its address', () => {
    const page = pageOf(`<h1>The Harbour Gazette</h1>${prose(4)}`);
    expect(judgePage(page, 'https://paper.example/').reasons).toContain('front');
    expect(judgePage(page, ADDRESS).score).toBeGreaterThan(judgePage(page, 'https://paper.example/').score);
  });

  it('goes by the canonical address where the page has no other', () => {
    const bare = pageOf(`<h1>Ferries</h1>${prose(4)}`);
    const linked = pageOf(`<h1>Ferries</h1>${prose(4)}`, `<link rel="canonical" href="${ADDRESS}">`);
    expect(judgePage(linked, '').score).toBeGreaterThan(judgePage(bare, '').score);
  });

  it('asks for the rest only where the first stage is not sure', () => {
    const sure = { ...addressFeatures(ADDRESS), prose: 2, top: 1.5, top2: 1.5, share2: 1, ogArticle: 1 };
    expect(verdictOn(sure, refuse).isArticle).toBe(true);
    expect(verdictOn(sure, refuse).reasons).toContain('prose');
    const unsure = { prose: 1, ogArticle: 1, linksPerProse: -0.6 };
    expect(() => verdictOn(unsure, refuse)).toThrow(MORE);
  });

  it('does not trust the first stage before it has seen prose', () => {
    expect(() => verdictOn({ ...addressFeatures(ADDRESS), ogArticle: 1 }, refuse)).toThrow(MORE);
    expect(() => verdictOn(addressFeatures('https://paper.example/shop/cart'), refuse)).toThrow(MORE);
    const { reasons } = verdictOn(addressFeatures('https://paper.example/'), () => ({ root: 1 }));
    expect(reasons).toEqual(['noProse']);
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
    const { isArticle, reasons } = judgePage(parsePage(source), ADDRESS);
    expect(isArticle).toBe(false);
    expect(reasons.length).toBeGreaterThan(0);
  });

  it('has a reason for all features but those that a reader would not miss', () => {
    const grounded = GROUNDS.flatMap(([features]) => features.split(' '));
    expect(Object.keys(SECOND_STAGE.weights).filter((name) => !grounded.includes(name))).toEqual([
      'codes',
      'images',
      'inputs',
      'ldBusiness',
      'ldRecipe',
      'noAddress',
      'selects',
    ]);
  });
});
