import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewNote } from '../../utils/notes/shapes.ts';
import { article, claimNote, nameNote, newNote } from '../notes/samples.ts';
import { axeViolations } from './axe.ts';
import { type Scheme, Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { tellBackground } from './messages.ts';
import { clickIn, untilShown } from './popup.ts';

const OTHER = article({
  canonical: 'https://gazette.example/ferry',
  aliases: [],
  title:
    'Ferry fares to rise again, as the operator of the northern routes warns of a winter without sailings',
});
const NOTES: NewNote[] = [
  nameNote(),
  claimNote(),
  newNote(),
  { ...nameNote(), article: OTHER, body: '- who\n- where\n\n1. when' },
  { ...claimNote(), article: OTHER },
];

/** Each view by its button, and words that it shows. */
const VIEWS: [button: string, shown: string][] = [
  ['When', 'by March 2021'],
  ['Who', 'Ada Quill'],
  ['Settings', 'Read articles on all sites'],
];

/** 1,080 pixels at 100 and at 400 %. */
const WIDTHS = [1080, 270];

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const WAYS = BROWSER_NAMES.flatMap((name) =>
  (['light', 'dark'] as const).map((scheme): [typeof name, Scheme] => [name, scheme]),
);

describe.each(WAYS)('the views of the library in %s, %s', (name, scheme) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name, { scheme });
    let library: Page;

    beforeAll(async () => {
      await session.start();
      library = await session.openOwn('/library.html');
      for (const note of NOTES) {
        await tellBackground(library, { dateline: 'background', kind: 'addNote', question: { note } });
      }
    });
    afterAll(() => session.end());

    const check = async (what: string): Promise<void> => {
      for (const width of WIDTHS) {
        await library.setViewport({ width, height: 900 });
        expect(await scrollsSideways(library), `${what} at ${width}`).toBe(false);
        expect(await axeViolations(library), `${what} at ${width}`).toEqual([]);
      }
    };

    it.each(VIEWS)('%s: breaks no rule of axe, and needs no scrolling sideways', async (button, shown) => {
      await clickIn(library, '.views button', button);
      await untilShown(library, shown);
      await check(button);
    });

    it('has a page for a name, with its notes of all articles', async () => {
      await clickIn(library, '.views button', 'Who');
      await clickIn(library, '.chip', 'Ada Quill');
      await untilShown(library, 'All names');
      await untilShown(library, OTHER.title);
      await check('the name');
      const marker = (list: string): Promise<string> =>
        library.evaluate(
          (wanted) =>
            getComputedStyle(document.querySelector(`.note-body ${wanted}`) ?? document.body).listStyleType,
          list,
        );
      expect([await marker('ul'), await marker('ol')]).toEqual(['disc', 'decimal']);
    });
  });
});
