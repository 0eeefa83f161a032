import { isScored, type Page } from './pages.ts';

type Question = (page: Page) => boolean;

/** How verdicts on the development pages agree with their labels. */
export function scoresOf(pages: readonly Page[], saysArticle: Question): string {
  const rightOf = (some: readonly Page[]): string =>
    shareOf(some, (page) => saysArticle(page) === (page.label === 1));
  const strict = pages.filter((page) => page.set === 'wcxb-dev' && isScored(page));
  const types = [...new Set(pages.map(({ set, type }) => `${set} ${type}`))].sort();
  return [
    `wcxb-dev, articles against service, product, collection, listing: ${rightOf(strict)}`,
    ...types.map((name) => {
      const some = pages.filter(({ set, type }) => `${set} ${type}` === name);
      return `  ${name}: called article ${some.filter(saysArticle).length}/${some.length}`;
    }),
  ].join('\n');
}

function shareOf(pages: readonly Page[], holds: Question): string {
  const count = pages.filter(holds).length;
  return `${(count / pages.length).toFixed(4)} (${count}/${pages.length})`;
}
