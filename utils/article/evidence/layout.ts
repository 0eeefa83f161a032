import { lengthOf } from '../density.ts';
import { amount, type Features } from './features.ts';

/** The page's headline, and what else stands on it that articles have or have not, as far as counting tells. */
export function layoutFeatures(document: Document): Features {
  const count = (tag: string): number => document.getElementsByTagName(tag).length;
  const words = headlineWords(document);
  return {
    headWords: Math.min(words, 15) / 10,
    headWords5: +(words >= 5),
    headShort: +(words > 0 && words <= 3),
    main: +(count('main') > 0),
    oneArticle: +(count('article') === 1),
    captions: amount(count('figcaption')) / 2,
    images: amount(count('img')) / 3,
  };
}

/** Of the first main heading that is not empty; without spaces, two characters count as a word. */
function headlineWords(document: Document): number {
  for (const { textContent } of document.getElementsByTagName('h1')) {
    const headline = (textContent ?? '').trim();
    if (headline) return Math.max(wordsIn(headline), (lengthOf(headline) - headline.length) / 2);
  }
  return 0;
}

/** Counted without a pattern, which would have to be compiled. */
const wordsIn = (line: string): number => line.split(' ').filter((word) => word.trim()).length;
