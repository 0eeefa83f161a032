import type { Page } from 'puppeteer-core';
import type { Session } from './driver.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { pointAt, untilMarked, untilNoCard, untilStill, writeNote } from './reader.ts';
import type { PageServer } from './server.ts';

const NAME = 'Inter-American Development Bank';
const CLAIM = 'will be signed in Arica';

/** Where screens are drawn, and in which size; `zoom` is the browser's own, 2 for 200 %. */
export interface Studio {
  session: Session;
  server: PageServer;
  zoom: number;
  /** Of a page, in pixels of the screen. */
  window: { width: number; height: number };
  save(page: Page, screen: string): Promise<void>;
}

/** The browser's zoom leaves a page fewer pixels of its own, each of them larger. */
const sized = (page: Page, { zoom, window: { width, height } }: Studio): Promise<void> =>
  page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
  });

/** Draws every screen: pages with marks and cards, the popup in its states, the library and the first run. */
export async function drawScreens(studio: Studio): Promise<void> {
  await drawEssay(studio);
  const page = await drawDispatch(studio);
  await drawPopup(studio, page);
  await drawOwnPages(studio);
}

async function openArticle(studio: Studio, path: string): Promise<Page> {
  const { session, server } = studio;
  const page = await session.open(server.addressOf(path));
  await sized(page, studio);
  await untilMarked(page);
  return page;
}

async function drawEssay(studio: Studio): Promise<void> {
  const { session, save } = studio;
  const essay = await openArticle(studio, '/essay.html');
  await pointAt(session, essay, { text: 'Samoa', shown: 'Samoa' });
  await untilStill(session, essay);
  await save(essay, 'essay');
  await essay.close();
}

async function drawDispatch(studio: Studio): Promise<Page> {
  const { session, save } = studio;
  const page = await openArticle(studio, '/dispatch.html');
  await save(page, 'page');
  await pointAt(session, page, { text: NAME, shown: NAME });
  await writeNote(session, page, 'Ask the bank for its review.');
  await page.keyboard.press('Escape');
  await untilNoCard(session, page);
  await pointAt(session, page, { text: CLAIM, shown: CLAIM });
  await untilStill(session, page);
  await save(page, 'marks');
  await writeNote(session, page, 'Check again at the end of the month.');
  await untilStill(session, page);
  await save(page, 'card-saved');
  await page.keyboard.press('Escape');
  await untilNoCard(session, page);
  return page;
}

/** Browsers give a popup 800 by 600 pixels of the screen at most, whatever the zoom. */
async function drawPopup({ session, server, zoom, save }: Studio, page: Page): Promise<void> {
  const popup = await openPopup(session, page);
  await popup.setViewport({ width: 380, height: Math.round(600 / zoom), deviceScaleFactor: zoom });
  await untilShown(popup, 'Marisol Quispe');
  await popup.bringToFront();
  await save(popup, 'popup');
  await popup.evaluate(() => document.querySelector('.scroll')?.scrollTo(0, 1e6));
  await save(popup, 'popup-end');
  await clickIn(popup, '[role=tab]', 'Library');
  await untilShown(popup, '2 notes');
  await save(popup, 'library');
  await popup.close();
  const docs = await session.open(server.addressOf('/docs.html'));
  const other = await openPopup(session, docs);
  await other.setViewport({ width: 380, height: Math.round(600 / zoom), deviceScaleFactor: zoom });
  await untilShown(other, 'Not an article');
  await other.bringToFront();
  await save(other, 'popup-no-article');
  await other.close();
  await docs.close();
}

async function drawOwnPages(studio: Studio): Promise<void> {
  const { session, save } = studio;
  const library = await session.openOwn('/library.html');
  await sized(library, studio);
  await untilShown(library, 'Ask the bank');
  await save(library, 'library-page');
  await library.close();
  const welcome = await session.openOwn('/welcome.html');
  await sized(welcome, studio);
  await untilShown(welcome, 'Edda Lindqvist');
  await save(welcome, 'welcome');
  await welcome.close();
}

/** Papers and media that marks must be seen on. Chromium alone can play the last ones. */
export async function drawPapers(studio: Studio): Promise<void> {
  const { session, save } = studio;
  const page = await openArticle(studio, '/dispatch.html');
  await page.evaluate(() => {
    document.body.style.cssText = 'background:#f4ecd8;color:#5b4636';
    document.documentElement.className = 'sepia';
  });
  await pointAt(session, page, { text: CLAIM, shown: CLAIM });
  await untilStill(session, page);
  await save(page, 'sepia');
  await page.keyboard.press('Escape');
  await page.setViewport({ width: 360, height: 640, hasTouch: true, isMobile: session.name === 'chrome' });
  await pointAt(session, page, { text: CLAIM, shown: CLAIM });
  await untilStill(session, page);
  await save(page, 'small');
  await page.keyboard.press('Escape');
  if (session.name === 'chrome') {
    await sized(page, studio);
    const protocol = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await protocol.send('Emulation.setEmulatedMedia', { features });
    await pointAt(session, page, { text: CLAIM, shown: CLAIM });
    await untilStill(session, page);
    await save(page, 'forced');
    await page.keyboard.press('Escape');
    await protocol.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
    await save(page, 'print');
  }
  await page.close();
}
