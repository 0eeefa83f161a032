import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { tellBackground } from './messages.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { clickInCard, pointAt, untilCard, writeNote } from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';
const WORD = 'w'.repeat(300);
/** Dateline cuts it, and asks nobody to break it. */
const TAG = 't'.repeat(300);
const KEPT_TAG = TAG.slice(0, 100);

/** What can be scrolled sideways, or could be if it were not cut off. Runs in the page, for the document or a shadow root. */
const widerThanItself = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const { overflowX } = getComputedStyle(element);
    const isWindow = element.localName === 'html' || overflowX === 'auto' || overflowX === 'scroll';
    const { scrollWidth, clientWidth } = element;
    return isWindow && scrollWidth > clientWidth ? [`${element.localName}.${element.className}`] : [];
  });

const widerIn = async (own: Page): Promise<string[]> =>
  own.evaluate(widerThanItself, await own.evaluateHandle(() => document));

describe.each(BROWSER_NAMES)('words of 300 letters in a note and a tag, in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name);
    let server: PageServer;
    let page: Page;

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
      await pointAt(session, page, { text: NAME, shown: NAME });
      await writeNote(session, page, WORD);
      const library = await session.openOwn('/library.html');
      await untilShown(library, WORD);
      const id = await library.evaluate(() => document.querySelector<HTMLElement>('.note-row')?.dataset.note);
      await tellBackground(library, {
        dateline: 'background',
        kind: 'editNote',
        question: { id, patch: { tags: [TAG] } },
      });
      await library.close();
      await page.bringToFront();
    });
    afterAll(() => closeStage(session, server));

    it('do not widen the card, read or edited', async () => {
      await untilCard(session, page, KEPT_TAG);
      expect(await session.inCard(page, widerThanItself)).toEqual([]);
      await clickInCard(session, page, '.note-foot button');
      await until('the tag can be removed', () =>
        session.inCard(page, (root) => root.querySelector('li .tag') !== null || null),
      );
      expect(await session.inCard(page, widerThanItself)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    it('do not widen the popup', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, KEPT_TAG);
      expect(await widerIn(popup)).toEqual([]);
      await clickIn(popup, '[role=tab]', 'Library');
      await untilShown(popup, WORD);
      expect(await widerIn(popup)).toEqual([]);
      await popup.close();
    });

    it('do not widen the library, its notes or its tags', async () => {
      const library = await session.openOwn('/library.html');
      await untilShown(library, WORD);
      expect(await widerIn(library)).toEqual([]);
      await clickIn(library, '.views button', 'Tags');
      await untilShown(library, KEPT_TAG);
      expect(await widerIn(library)).toEqual([]);
      await library.close();
    });
  });
});
