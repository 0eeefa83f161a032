import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { judgePage, readArticle } from '../../../utils/article/read.ts';

/** What is measured, by its name in the table. Sent to the page as one script. */
export const READERS = {
  isProbablyReaderable: (document: Document) => isProbablyReaderable(document),
  gate: (document: Document) => judgePage(document, document.URL).isArticle,
  Readability: (document: Document) => {
    const copy = document.cloneNode(true);
    if (!(copy instanceof Document)) return 0;
    return new Readability(copy).parse()?.textContent?.length ?? 0;
  },
  reading: (document: Document) => {
    const href = document.URL;
    return readArticle(document, href, judgePage(document, href)).article.text.length;
  },
};

export type Reader = keyof typeof READERS;
