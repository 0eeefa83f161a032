import { amount, type Features } from './features.ts';
import { lengthOf } from './prose.ts';

/** What stands on the page that articles have or have not, as far as counting tells. */
export function countFeatures(document: Document): Features {
  const count = (tag: string): number => document.getElementsByTagName(tag).length;
  const times = count('time');
  return {
    oneArticle: +(count('article') === 1),
    oneTime: +(times > 0 && times <= 3),
    captions: amount(count('figcaption')) / 2,
    images: amount(document.images.length) / 3,
    selects: amount(count('select')) / 2,
  };
}

/** The page's headline, and what else stands on it. */
export function layoutFeatures(document: Document): Features {
  const headline = headlineOf(document);
  const words = headline
    ? Math.max(headline.split(' ').length, (lengthOf(headline) - headline.length) / 2)
    : 0;
  return {
    headWords: Math.min(words, 15) / 10,
    headWords5: +(words >= 5),
    headShort: +(words > 0 && words <= 3),
    main: +(document.querySelector('main,[role=main]') !== null),
    codes: amount(document.getElementsByTagName('pre').length) / 2,
    inputs: amount(document.querySelectorAll('input:not([type=hidden]),textarea').length) / 3,
  };
}

/** The first main heading that is not empty, or nothing. */
function headlineOf(document: Document): string {
  for (const { textContent } of document.getElementsByTagName('h1')) {
    const line = (textContent ?? '').replace(/\s+/g, ' ').trim();
    if (line) return line;
  }
  return '';
}
