import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { isMarked, pointAt, untilMarked, writeNote } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';
import { until } from './until.ts';

const SHELL = '<!doctype html><html lang="en"><title>Loading</title><div id="app"></div>';
const NAME = 'Inter-American Development Bank';

/** As single-page sites do: another address, then another title and body, in the same document. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(async (address) => {
    const html = await (await fetch(address)).text();
    const next = new DOMParser().parseFromString(html, 'text/html');
    history.pushState(null, '', address);
    document.title = next.title;
    document.head.replaceChildren(...next.head.children);
    document.body.replaceChildren(...next.body.children);
  }, path);
}

const untilBare = (page: Page): Promise<boolean> =>
  until('the marks are gone', async () => !(await isMarked(page)));

async function untilPopupShows(session: Session, page: Page, text: string): Promise<void> {
  const popup = await openPopup(session, page);
  await untilShown(popup, text);
  await popup.close();
}

describe.each(BROWSER_NAMES)('a living page in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name);
    let server: PageServer;
    let page: Page;

    beforeAll(async () => {
      server = await servePages();
      server.write('/shell.html', SHELL);
      await session.start();
    });
    afterAll(() => closeStage(session, server));

    it('is marked once its article has arrived', async () => {
      page = await session.open(server.addressOf('/shell.html'));
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Not an article');
      await goWithin(page, '/dispatch.html');
      await untilMarked(page);
      // The popup that is open follows by itself.
      await untilShown(popup, 'Marisol Quispe');
      await popup.close();
    });

    it('is read anew when another article takes its place', async () => {
      await goWithin(page, '/essay.html');
      await untilPopupShows(session, page, 'Samoa');
      expect(await isMarked(page)).toBe(true);
    });

    it('loses its marks when something else takes its place, and gets them back on the way back', async () => {
      await goWithin(page, '/front.html');
      await untilBare(page);
      await untilPopupShows(session, page, 'Not an article');
      await goWithin(page, '/dispatch.html');
      await untilMarked(page);
    });

    it('is marked when it comes out of the cache for back and forward', async () => {
      await session.running.go(page, server.addressOf('/dispatch.html'));
      await untilMarked(page);
      await session.running.go(page, server.addressOf('/front.html'));
      await page.goBack();
      await untilMarked(page);
    });

    it('is left alone while its site is switched off', async () => {
      const popup = await openPopup(session, page);
      await clickIn(popup, '[role=switch]', 'Read articles on 127.0.0.1');
      await untilShown(popup, 'Off on this site');
      await untilBare(page);
      await clickIn(popup, 'button', 'Read this site again');
      await untilMarked(page);
      await popup.close();
    });

    it('is left alone while Dateline is switched off', async () => {
      const popup = await openPopup(session, page);
      await clickIn(popup, '[role=switch]', 'Read articles on all sites');
      await untilShown(popup, 'Dateline is off');
      await untilBare(page);
      await clickIn(popup, 'button', 'Switch Dateline on');
      await untilMarked(page);
      await popup.close();
    });

    it.skipIf(name !== 'chrome')('keeps its card and saves a note after the worker was stopped', async () => {
      await session.running.stopBackground();
      await pointAt(session, page, { text: NAME, shown: NAME });
      await writeNote(session, page, 'Written to a sleeper.');
      await page.keyboard.press('Escape');
      await untilPopupShows(session, page, 'Written to a sleeper.');
    });
  });
});

describe.skipIf(!findBrowser('firefox'))('a site that the reader withholds, in Firefox', () => {
  const session = new Session('firefox', { grantsOrigins: false });
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages();
    await session.start();
  });
  afterAll(async () => {
    await session.end();
    await server.close();
  });

  // A popup in a tab of its own is not told the address of a page that it may not read.
  it('is not touched, and the popup says what may be the reason', async () => {
    const page = await session.open(server.addressOf('/dispatch.html'));
    await untilPopupShows(session, page, 'Your browser may withhold this site');
    expect(await isMarked(page)).toBe(false);
  });
});
