import type { Declared } from '../declared.ts';
import { folded } from '../select.ts';
import { countClasses } from './classes.ts';
import { amount, type Features } from './features.ts';
import { lengthOf } from './prose.ts';

/** How the page is built: its headline, and what else stands on it that articles have or have not. */
export function layoutFeatures(document: Document, { meta }: Declared): Features {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  const has = (selector: string): number => +(document.querySelector(selector) !== null);
  const classes = countClasses(document);
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
    articleBody: +(classes.body > 0 || has('[itemprop~="articleBody"]') > 0),
    authors: amount(classes.author) / 2,
    dates: +(classes.date > 0),
    prices: amount(classes.price + count('[itemprop="price"]:not([class*="price" i])')) / 3,
    testimonials: +(classes.testimonial > 0),
    pagers: +(classes.pager > 0 || has('[rel="next"]') > 0),
    buttons: amount(classes.button) / 3,
  };
}

const SHARE_LINKS =
  'a[href*="/sharer"],a[href*="/intent/"],a[href*="/share?"],a[href*="shareArticle"],a[href*="/pin/create"],' +
  'a[href^="whatsapp:"],a[href*="wa.me"],a[href^="mailto:?"]';

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
