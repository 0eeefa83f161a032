import { judgePage, readArticle } from '../../utils/article/read.ts';
import type { Article, Reading, Verdict } from '../../utils/article/shapes.ts';

export interface Judgement {
  /** With the reader's own word. */
  verdict: Verdict;
  /** As the gate has it. */
  judged: Verdict;
  /** The reader said that the page is an article. */
  isTaken: boolean;
  published: string | null;
}

/** A page that cannot be judged is no article. */
export function judgementOn(
  document: Document,
  isArticle: boolean | null,
  published: string | null,
): Judgement {
  try {
    const judged = judgePage(document, document.URL);
    const verdict = isArticle === null ? judged : { ...judged, isArticle };
    return { verdict, judged, isTaken: isArticle === true, published };
  } catch {
    return { verdict: UNREAD, judged: UNREAD, isTaken: false, published };
  }
}

/** The reading of a page that was judged to be an article, and what became of the verdict. */
export function readAsJudged(
  document: Document,
  { verdict, judged, isTaken, published }: Judgement,
): { verdict: Verdict; reading: Reading | null } {
  if (!verdict.isArticle) return { verdict, reading: null };
  const reading = tryReading(document, judged);
  if (!reading) return { verdict: UNREAD, reading };
  const { article, stretches } = reading;
  if (isTaken ? article.text === '' : !article.isArticle) {
    return { verdict: { ...verdict, isArticle: false, score: article.score }, reading: null };
  }
  return { verdict, reading: { article: published ? dated(article, published) : article, stretches } };
}

const UNREAD: Verdict = { isArticle: false, score: 0, evidence: 'unread' };

const dated = (article: Article, published: string): Article => ({
  ...article,
  published,
  publishedFrom: 'given',
});

/** Null where the page cannot be read. */
export function tryReading(document: Document, judged: Verdict): Reading | null {
  try {
    return readArticle(document, document.URL, judged);
  } catch {
    return null;
  }
}
