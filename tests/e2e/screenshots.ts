/** `npm run screenshots`: draws the README's pictures, and the same in the other browser and in the dark, to be looked at. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build.ts';
import { type Scheme, Session } from './driver.ts';
import { BROWSER_NAMES, type BrowserName, findBrowser } from './find-browsers.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { pointAt, untilMarked, untilStill, writeNote } from './reader.ts';
import { servePages } from './server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The README's own are the light ones of Chrome. */
const KEPT = join(ROOT, 'tests/screenshots');
const OTHERS = join(ROOT, '.output/screenshots');

const NAME = 'Inter-American Development Bank';
const CLAIM = 'will be signed in Arica';

async function draw(name: BrowserName, scheme: Scheme): Promise<void> {
  const server = await servePages();
  const session = new Session(name, { scheme });
  const isKept = name === 'chrome' && scheme === 'light';
  const save = async (page: Page, what: string): Promise<void> => {
    const file = isKept ? join(KEPT, `${what}.png`) : join(OTHERS, `${what}-${name}-${scheme}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    console.log(file);
  };
  try {
    await session.start();
    const essay = await session.open(server.addressOf('/essay.html'));
    await essay.setViewport({ width: 1080, height: 960 });
    await untilMarked(essay);
    await pointAt(session, essay, { text: 'Samoa', shown: 'Samoa' });
    await untilStill(session, essay);
    await save(essay, 'essay');
    await essay.close();
    const page = await session.open(server.addressOf('/dispatch.html'));
    await page.setViewport({ width: 1080, height: 960 });
    await untilMarked(page);
    await save(page, 'page');
    await pointAt(session, page, { text: NAME, shown: NAME });
    await writeNote(session, page, 'Ask the bank for its review.');
    await page.keyboard.press('Escape');
    await pointAt(session, page, { text: CLAIM, shown: CLAIM });
    await untilStill(session, page);
    await save(page, 'marks');
    await writeNote(session, page, 'Check again at the end of the month.');
    await page.keyboard.press('Escape');
    const popup = await openPopup(session, page);
    await untilShown(popup, 'Marisol Quispe');
    await popup.bringToFront();
    await save(popup, 'popup');
    await clickIn(popup, '[role=tab]', 'Library');
    await untilShown(popup, '2 notes');
    await save(popup, 'library');
  } finally {
    await session.end();
    await server.close();
  }
}

mkdirSync(KEPT, { recursive: true });
mkdirSync(OTHERS, { recursive: true });
for (const name of BROWSER_NAMES.filter((candidate) => findBrowser(candidate))) {
  buildExtension(name);
  for (const scheme of ['light', 'dark'] as const) await draw(name, scheme);
}
