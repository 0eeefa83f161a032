import type { Declared } from '../declared.ts';
import { folded } from '../select.ts';
import { amount, type Features } from './features.ts';
import { lengthOf } from './prose.ts';

/** How the page is built: its headline, and what else stands on it that articles have or have not. */
export function layoutFeatures(document: Document, { meta }: Declared): Features {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  const has = (selector: string): number => +(document.querySelector(selector) !== null);
  const times = document.getElementsByTagName('time').length;
  return {
    ...headlineFeatures(document, meta.get('og:title') ?? document.title),
    oneArticle: +(document.getElementsByTagName('article').length === 1),
    main: has('main,[role=main]'),
    oneTime: +(times > 0 && times <= 3),
    captions: amount(document.getElementsByTagName('figcaption').length) / 2,
    images: amount(document.images.length) / 3,
    codes: amount(document.getElementsByTagName('pre').length) / 2,
    inputs: amount(count('input:not([type=hidden]),textarea')) / 3,
    selects: amount(document.getElementsByTagName('select').length) / 2,
    shareLinks: has(SHARE_LINKS),
    articleBody: has(classes(BODIES, '[itemprop~="articleBody"]')),
    authors: amount(count('[class*="author" i]')) / 2,
    dates: has(classes(['date', 'publish', 'timestamp'])),
    prices: amount(count('[class*="price" i],[itemprop="price"]')) / 3,
    testimonials: has(classes(['testimonial'])),
    pagers: has(classes(['pagination', 'pager', 'load-more', 'loadmore'], '[rel="next"]')),
    buttons: amount(count(classes(['cta', 'btn', 'button']))) / 3,
  };
}

/** Elements with one of these in their class, or that fit another selector. */
const classes = (parts: readonly string[], other?: string): string =>
  [...parts.map((part) => `[class*="${part}" i]`), ...(other ? [other] : [])].join();

const SHARE_LINKS =
  'a[href*="/sharer"],a[href*="/intent/"],a[href*="/share?"],a[href*="shareArticle"],a[href*="/pin/create"],' +
  'a[href^="whatsapp:"],a[href*="wa.me"],a[href^="mailto:?"]';

const BODIES = [
  'article-body',
  'article__body',
  'articlebody',
  'article-content',
  'article__content',
  'entry-content',
  'post-content',
  'post__content',
  'post-body',
  'story-body',
  'blog-content',
  'rich-text',
  'richtext',
];

function headlineFeatures(document: Document, pageTitle: string): Features {
  const lines = [...document.getElementsByTagName('h1')]
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const [first = ''] = lines;
  const words = Math.max(first ? first.split(' ').length : 0, (lengthOf(first) - first.length) / 2);
  const title = folded(pageTitle);
  const says = (line: string): boolean => {
    const heading = folded(line);
    return heading.length > 12 && (title.includes(heading) || (title.length > 12 && heading.includes(title)));
  };
  return {
    headWords: Math.min(words, 15) / 10,
    headWords5: +(words >= 5),
    headShort: +(words > 0 && words <= 3),
    headIsTitle: +lines.some(says),
  };
}
