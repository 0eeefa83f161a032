import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { openPopup } from './popup.ts';
import { untilMarked } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';
import { until } from './until.ts';

/** Words under the strip that are cut off or lie on one another, at any of many widths; and how many are whole. */
const readTicks = (popup: Page, dir: 'ltr' | 'rtl') =>
  popup.evaluate((direction) => {
    document.documentElement.dir = direction;
    const strip = document.querySelector<HTMLElement>('.strip');
    const row = strip?.querySelector('.strip-ticks');
    if (!strip || !row) return null;
    const broken: string[] = [];
    let whole = 0;
    for (let width = 100; width <= 420; width += 3) {
      strip.style.width = `${width}px`;
      const frame = row.getBoundingClientRect();
      const words = [...row.children].flatMap((tick) => {
        const text = document.createRange();
        text.selectNodeContents(tick);
        const box = text.getBoundingClientRect();
        return box.top < frame.bottom - 1 && box.width > 2 ? [{ text: text.toString(), box }] : [];
      });
      whole += words.length;
      for (const { text, box } of words) {
        const isCut = box.left < frame.left - 1 || box.right > frame.right + 1;
        const isCovered = words.some(
          (other) => other.text !== text && other.box.left < box.right - 1 && box.left < other.box.right - 1,
        );
        if (isCut || isCovered) broken.push(`${text} at ${width}`);
      }
    }
    strip.style.width = '';
    return { broken, whole };
  }, dir);

describe.each(BROWSER_NAMES)('the calendar strip in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);
    beforeAll(async () => {
      server = await servePages();
      await session.start();
    });
    afterAll(() => closeStage(session, server));

    it.each(['/dispatch.html', '/essay.html'])('has whole words under it or none: %s', async (path) => {
      const page = await session.open(server.addressOf(path));
      await untilMarked(page);
      const popup = await openPopup(session, page);
      await until('the strip is drawn', () =>
        popup.evaluate(() => document.querySelector('.strip') !== null),
      );
      for (const dir of ['ltr', 'rtl'] as const) {
        const ticks = await readTicks(popup, dir);
        expect(ticks?.broken).toEqual([]);
        expect(ticks?.whole).toBeGreaterThan(100);
      }
      await popup.close();
      await page.close();
    });
  });
});
