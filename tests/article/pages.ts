import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../evaluate/documents.ts';

/** One of the project's own pages, by its path under `tests/pages`. */
export const openPage = (path: string): Document =>
  parsePage(readFileSync(join(import.meta.dirname, '../pages', path), 'utf8'));

/** A page of this body. */
export const pageOf = (body: string, head = ''): Document =>
  parsePage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);

/** Paragraphs of running text that differ from each other; each a little over a hundred characters. */
export const prose = (paragraphs: number, tag = 'p'): string =>
  Array.from(
    { length: paragraphs },
    (_, at) =>
      `<${tag}>The ${ORDINALS[at % ORDINALS.length]} ferry of day ${at} left the harbour in heavy rain, and the crew said that it would return before dark.</${tag}>`,
  ).join('\n');

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
