import type { Reading, Verdict } from './shapes.ts';

/** Is this page an article? Cheap: decides from declared type, address and the mass of its paragraphs. */
export function judgePage(_document: Document, _address: string): Verdict {
  return { isArticle: false, score: 0, reasons: [] };
}

/** Reads the article of a page without changing the page. */
export function readArticle(_document: Document, _address: string): Reading {
  throw new Error('not written');
}
