import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionFolder, Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { openPopup, untilShown } from './popup.ts';
import {
  clickInCard,
  pointAt,
  saveByKeyboard,
  untilCard,
  untilMarked,
  untilNoCard,
  writeNote,
} from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';
const OTHER = 'Radio Mapocho';
const HALF = 'Half a note';
const MORE = ', and more';

/** What the browser does when a new version has come: the running one goes down, and the same page stays open. */
const updateExtension = (session: Session): Promise<string> =>
  session.running.browser.installExtension(extensionFolder(session.name));

const textIn = (session: Session, page: Page): Promise<string | null> =>
  session.inCard(page, (root) => root.querySelector('textarea')?.value ?? null);

describe.each(BROWSER_NAMES)('an update in %s', (name) => {
  describe.skipIf(!findBrowser(name))('while the reader writes a note', () => {
    let server: PageServer;
    const session = new Session(name);
    let page: Page;

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
      await pointAt(session, page, { text: NAME, shown: NAME });
      await clickInCard(session, page, 'textarea');
      await page.keyboard.type(HALF);
      await until('the draft is kept', async () => (await textIn(session, page)) === HALF);
      // The last letters may still be on their way to the background.
      await new Promise((done) => setTimeout(done, 1000));
      await page.evaluate(() => {
        Object.assign(window, { cardBefore: document.querySelector('dateline-card') });
      });
      await updateExtension(session);
    });
    afterAll(() => closeStage(session, server));

    it('leaves the open card to its reader, or puts another with the same text in its place', async () => {
      await page.bringToFront();
      if (name === 'firefox') {
        await until('the card is another', () =>
          page.evaluate(() => {
            const card = document.querySelector('dateline-card');
            return card !== null && card !== Reflect.get(window, 'cardBefore');
          }),
        );
        await until('the text is there again', async () => (await textIn(session, page)) === HALF);
        await clickInCard(session, page, 'textarea');
        await page.keyboard.press('End');
        await page.keyboard.type(MORE);
        await page.keyboard.press('Escape');
      } else {
        expect(await textIn(session, page)).toBe(HALF);
        await clickInCard(session, page, 'textarea');
        await page.keyboard.press('End');
        await page.keyboard.type(MORE);
        await saveByKeyboard(page);
        await untilCard(session, page, 'Copy the text');
        await clickInCard(session, page, '.unsaved button');
        await untilCard(session, page, 'Copied.');
        expect(await textIn(session, page)).toBe(HALF + MORE);
        await clickInCard(session, page, 'textarea');
        await page.keyboard.press('Escape');
      }
      await untilNoCard(session, page);
    });

    it('comes back to the open page by itself, where notes can be written again', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, OTHER);
      await popup.close();
      await page.bringToFront();
      await pointAt(session, page, { text: OTHER, shown: OTHER });
      await writeNote(session, page, 'Listen to it again.');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
    });

    it('loses nothing of what was typed', async () => {
      await page.reload();
      await untilMarked(page);
      await pointAt(session, page, { text: NAME, shown: NAME });
      // In Chromium what came after the update can only be copied.
      const kept = name === 'chrome' ? HALF : HALF + MORE;
      await until('the draft is there again', async () => (await textIn(session, page)) === kept);
      expect(await textIn(session, page)).toBe(kept);
    });
  });
});
