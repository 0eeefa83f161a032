import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusPages, hasCorpora } from '../evaluate/articles/corpus.ts';
import { type BrowserReader, openBrowserReader } from '../evaluate/articles/in-browser.ts';
import { findBrowser } from './find-browsers.ts';

const MINUTE = 60_000;
const SETS = ['wcxb-dev', 'fundus', 'htmldate-default', 'homepages'];

describe.skipIf(!hasCorpora() || !findBrowser('chrome'))('every page of the corpora, in Chromium', () => {
  let reader: BrowserReader;
  beforeAll(async () => {
    reader = await openBrowserReader('chrome');
  });
  afterAll(() => reader.close());

  it.each(SETS)(
    'of %s has each character of its text in a text node, and the way back',
    {
      timeout: 15 * MINUTE,
    },
    async (set) => {
      const wrong: string[] = [];
      let count = 0;
      for (const page of corpusPages(set)) {
        count += 1;
        for (const told of await reader.misplaced(page)) wrong.push(`${page.id}: ${told}`);
      }
      console.log(`${set}: ${count} pages, ${wrong.length} characters out of place`);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(100);
    },
  );
});
