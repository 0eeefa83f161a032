import { join } from 'node:path';
import type { Article } from '../../../utils/article/shapes.ts';
import type { BrowserName } from '../../e2e/find-browsers.ts';
import { bundleScript, startBrowser } from '../browsers.ts';
import type { CorpusPage } from './corpus.ts';

declare const reader: typeof import('./on-page.ts');

const ENTRY = join(import.meta.dirname, 'on-page.ts');

/**
 * A browser that reads pages as its own parser sees them, each in a document of its own that has no window: nothing of
 * it is run, loaded or laid out, so there is no network to cut off.
 */
export interface BrowserReader {
  read(page: CorpusPage): Promise<Article>;
  /** What is wrong with the places of the text's characters; empty where nothing is. */
  misplaced(page: CorpusPage): Promise<string[]>;
  close(): Promise<void>;
}

export async function openBrowserReader(name: BrowserName): Promise<BrowserReader> {
  const browser = await startBrowser(name);
  const page = await browser.newPage();
  await page.evaluate(await bundleScript(ENTRY, 'reader'));
  return {
    read: ({ html, url = '' }) => page.evaluate((...given) => reader.read(...given), html, url),
    misplaced: ({ html, url = '' }) => page.evaluate((...given) => reader.misplaced(...given), html, url),
    close: () => browser.close(),
  };
}
