import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionFolder, Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { openPopup, untilShown } from './popup.ts';
import {
  clickInCard,
  isMarked,
  pointAt,
  saveByKeyboard,
  textIn,
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

/** Chromium reloads an unpacked extension only while it is in developer mode, as for whoever loads one by hand. */
const beDeveloper = async (session: Session): Promise<void> => {
  const settings = await session.running.newTab();
  await settings.goto('chrome://extensions');
  await until('Chromium is in developer mode', () =>
    settings.evaluate(async () => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome') as {
        developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
      };
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      return true;
    }),
  );
  await settings.close();
};

// In Firefox a reload is what an update is.
describe.skipIf(!findBrowser('chrome'))('a reload of the extension in Chromium, under an open page', () => {
  const session = new Session('chrome');
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    ({ server, page } = await openDispatch(session));
    await beDeveloper(session);
    const own = await session.openOwn('/library.html');
    // Its pages are closed before the call can be answered.
    own
      .evaluate(() => {
        const { runtime } = Reflect.get(globalThis, 'chrome') as { runtime: { reload(): void } };
        runtime.reload();
      })
      .catch(() => undefined);
    await until('the pages of the extension have gone', async () => own.isClosed());
    await page.bringToFront();
  });
  afterAll(() => closeStage(session, server));

  it('gives the page its marks back when it is loaded again', async () => {
    await until('the page is marked anew', async () => {
      await page.reload();
      return until('the marks are drawn', () => isMarked(page), 3000).catch(() => false);
    });
    await pointAt(session, page, { text: NAME, shown: NAME });
  });
});
