import type { Page } from 'puppeteer-core';
import { drawOwnScreens } from './own-screens.ts';
import { clickInCard, pointAt, untilMarked, untilNoCard, untilStill, writeNote } from './reader.ts';
import { type Studio, sized } from './studio.ts';

const NAME = 'Inter-American Development Bank';
const CLAIM = 'will be signed in Arica';

/** Draws every screen: pages with marks and cards, the popup in its states, the library and the first run. */
export async function drawScreens(studio: Studio): Promise<void> {
  await drawEssay(studio);
  const page = await drawDispatch(studio);
  await drawOwnScreens(studio, page);
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

/** The cards of a claim and of a name, what sets them right, and a note being written; in any language. */
export async function drawCards({ session, save }: Studio, page: Page): Promise<void> {
  for (const [screen, text] of [
    ['card-claim', CLAIM],
    ['card-name', NAME],
  ] as const) {
    await pointAt(session, page, { text, shown: text });
    await untilStill(session, page);
    await save(page, screen);
    await clickInCard(session, page, '.correct-head button');
    await untilStill(session, page);
    await save(page, `${screen}-correct`);
    await clickInCard(session, page, 'textarea');
    await page.keyboard.type('Ask again.');
    await untilStill(session, page);
    await save(page, `${screen}-note`);
    await page.keyboard.press('Escape');
    await untilNoCard(session, page);
  }
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
