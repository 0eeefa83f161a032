import type { Features } from './features.ts';

/** What the page's head says: the type of the page, whether it has a day, and what its structured data speak of. */
export function declaredFeatures(document: Document): Features {
  const { head } = document;
  const kind = head.querySelector(KIND)?.getAttribute('content')?.trim().toLowerCase() ?? '';
  let data = '';
  for (const script of document.querySelectorAll(DATA)) data += script.textContent ?? '';
  // Searched as they are written: to parse them takes too long.
  const has = (word: string): number => +data.includes(`${word}"`);
  return {
    ogNone: +(kind === ''),
    ogArticle: +ARTICLES.some((name) => kind.startsWith(name)),
    ogOther: +OTHERS.some((name) => kind.includes(name)),
    published: +(head.querySelector(PUBLISHED) !== null),
    ldNone: +(data === ''),
    ldArticle: has('Article') || has('BlogPosting'),
    ldProduct: has('"Product') || has('"Offer'),
  };
}

/** Sought in the head alone: where there is none, all of the page would be searched for it. */
const KIND = 'meta:is([property="og:type" i],[name="og:type" i])[content]';
const PUBLISHED = 'meta:is([property="article:published_time"],[itemprop="datePublished"],[name="date" i])';
const DATA = 'script[type="application/ld+json"]';
const ARTICLES = ['article', 'news', 'blog', 'post'];
const OTHERS = [
  'product',
  'profile',
  'video',
  'music',
  'place',
  'book',
  'business',
  'company',
  'object',
  'event',
];
