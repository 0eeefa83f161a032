import type { Page } from './pages.ts';

/** How verdicts on the development pages agree with their labels; `saysArticle` gives the verdict. */
export function scoresOf(pages: readonly Page[], saysArticle: (page: Page) => boolean): string {
  const share = (some: readonly Page[]): string => {
    const right = some.filter((page) => saysArticle(page) === (page.label === 1)).length;
    return `${(right / some.length).toFixed(4)} (${right}/${some.length})`;
  };
  const strict = pages.filter(({ set, type }) => set === 'wcxb-dev' && !/forum|documentation/.test(type));
  const types = [...new Set(pages.map(({ set, type }) => `${set} ${type}`))].sort();
  return [
    `wcxb-dev, articles against service, product, collection, listing: ${share(strict)}`,
    ...types.map((name) => {
      const some = pages.filter(({ set, type }) => `${set} ${type}` === name);
      return `  ${name}: called article ${some.filter(saysArticle).length}/${some.length}`;
    }),
  ].join('\n');
}
