import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/article/read.ts';
import { pageOf, prose } from './pages.ts';

interface Titled {
  head?: string;
  headline?: string;
}

const HEADLINE = 'Ferry crews return to work after strike';

function titleOf({ head = '', headline = HEADLINE }: Titled): string | null {
  const page = pageOf(`<article><h1>${headline}</h1>${prose(6)}</article>`, head);
  return readArticle(page, 'https://www.harbourpost.example/story').article.title;
}

const declared = (type: string, headline: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': type, headline, author: 'Ada Marsh' })}</script>`;

describe('the title', () => {
  it.each([
    `${HEADLINE} | The Harbour Post`,
    `The Harbour Post :: ${HEADLINE}`,
    `${HEADLINE} - HarbourPost - The Harbour Post`,
    `${HEADLINE} — harbourpost.example`,
  ])('is "%s" without the site', (title) => {
    const head = `<title>${title}</title><meta property="og:site_name" content="The Harbour Post">`;
    expect(titleOf({ head, headline: '' })).toBe(HEADLINE);
  });

  it('keeps a dash of its own', () => {
    const own = 'Ferries – a history – return';
    expect(titleOf({ head: `<title>${own}</title>`, headline: own })).toBe(own);
  });

  it('is what stands over the text where another is declared for search engines', () => {
    const head = `${declared('Article', 'Best ferry strike guide 2021')}<meta property="og:title" content="Ferry guide">`;
    expect(titleOf({ head })).toBe(HEADLINE);
  });

  it('is the declared headline of a newsroom, with its letters resolved', () => {
    const head = declared('NewsArticle', 'Union &amp; owners settle the dispute at sea');
    expect(titleOf({ head })).toBe('Union & owners settle the dispute at sea');
  });

  it('is as printed where the newsroom declares the same words', () => {
    expect(titleOf({ head: declared('NewsArticle', 'FERRY CREWS RETURN TO WORK AFTER STRIKE') })).toBe(
      HEADLINE,
    );
  });

  it.each([
    [
      'another declared one',
      `${declared('Article', 'Ferries 2021')}<meta property="og:title" content="${HEADLINE}">`,
    ],
    [
      'a part of a long one',
      `<title>${HEADLINE} - News, tides and timetables for all of the islands</title>`,
    ],
  ])('is the main heading that is %s, and not the name over it', (_, head) => {
    expect(titleOf({ head, headline: `Notes from the quay</h1><h1>${HEADLINE}` })).toBe(HEADLINE);
  });

  it('goes without the sign that links to it', () => {
    expect(titleOf({ headline: `${HEADLINE}<a href="#top">¶</a>` })).toBe(HEADLINE);
  });

  it('is null on a page without any', () => {
    expect(titleOf({ headline: '' })).toBeNull();
  });
});
