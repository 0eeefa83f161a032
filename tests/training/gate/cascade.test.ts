import { describe, expect, it } from 'vitest';
import { fitCascade, isDecidedFirst, saysArticle } from './cascade.ts';
import type { Page } from './pages.ts';

/** Pages that `all` tells apart; `hint` is what the first stage sees of it. */
function draw(hint: (label: 0 | 1, at: number) => number): Page[] {
  return Array.from({ length: 400 }, (_, at) => {
    const label = at % 2 === 0 ? 1 : 0;
    const first = { prose: 1, hint: hint(label, at) };
    const all = { ...first, told: label };
    return { id: `${at}`, set: 'drawn', type: 'article', label, site: `${at % 50}.example`, first, all };
  });
}

describe('fitCascade', () => {
  it('lets the first stage decide where it is as good as the second', () => {
    const pages = draw((label, at) => (at % 10 < 8 ? 4 * label : 2));
    const cascade = fitCascade(pages);
    expect(pages.filter((page) => isDecidedFirst(cascade, page))).toHaveLength(320);
    expect(pages.every((page) => saysArticle(cascade, page) === (page.label === 1))).toBe(true);
  });

  it('asks the second stage of every page where the first is often wrong', () => {
    const pages = draw((label, at) => (at % 5 === 0 ? 1 - label : label));
    const cascade = fitCascade(pages);
    expect(pages.filter((page) => isDecidedFirst(cascade, page))).toHaveLength(0);
  });

  it('never decides on a page without prose in its paragraphs', () => {
    const pages = draw((label) => label);
    const cascade = fitCascade(pages);
    const [page] = pages;
    expect(page && isDecidedFirst(cascade, page)).toBe(true);
    expect(page && isDecidedFirst(cascade, { ...page, first: { ...page.first, prose: 0 } })).toBe(false);
  });
});
