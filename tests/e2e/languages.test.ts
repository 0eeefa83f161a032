import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { clickInCard, pointAt } from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { translated, untranslated } from './translated.ts';
import { until } from './until.ts';

const CLAIM = 'will be signed in Arica';

interface Shown {
  lang: string;
  dir: string;
  words: string;
  /** Nothing is wider than the window. */
  fits: boolean;
}

const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const { lang, dir, scrollWidth } = document.documentElement;
    return { lang, dir, words: document.body.innerText, fits: scrollWidth <= innerWidth };
  });

describe.each(BROWSER_NAMES)('in %s', (name) => {
  describe.skipIf(!findBrowser(name))('a reader of Arabic', () => {
    const extension = findBrowser(name) ? translated(name, 'ar') : '';
    const session = new Session(name, { extension });
    let server: PageServer;
    let page: Page;

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
    });
    afterAll(async () => {
      await closeStage(session, server);
      rmSync(extension, { recursive: true });
    });

    it('has the popup in Arabic, from right to left', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, 'من وأين');
      expect(await shownOn(popup)).toMatchObject({
        lang: 'ar',
        dir: 'rtl',
        fits: true,
        words: expect.stringContaining('الملاحظات'),
      });
      expect(await axeViolations(popup)).toEqual([]);
      await clickIn(popup, '[role=tab]', 'المكتبة');
      await untilShown(popup, 'لا ملاحظات بعد');
      expect(await axeViolations(popup)).toEqual([]);
      await popup.close();
    });

    it.each([
      ['/library.html', 'لا ملاحظات بعد'],
      ['/welcome.html', 'مرحبًا بك في Dateline'],
    ])('has %s in Arabic, from right to left', async (path, words) => {
      const own = await session.openOwn(path);
      await own.bringToFront();
      await untilShown(own, words);
      expect(await shownOn(own)).toMatchObject({ lang: 'ar', dir: 'rtl', fits: true });
      expect(await axeViolations(own)).toEqual([]);
      await own.close();
    });

    it('has the card in Arabic on an English page, whose words keep their direction', async () => {
      await page.bringToFront();
      await pointAt(session, page, { text: CLAIM, shown: 'عبارة مؤرخة' });
      const card = await until('the card is there', () =>
        session.inCard(page, (root) => {
          const dialog = root.querySelector<HTMLElement>('[role=dialog]');
          const quote = root.querySelector('blockquote');
          return dialog && quote
            ? { dir: dialog.dir, lang: dialog.lang, quote: getComputedStyle(quote).direction }
            : null;
        }),
      );
      expect(card).toEqual({ dir: 'rtl', lang: 'ar', quote: 'ltr' });
    });

    it('has an empty note field from right to left, and what is written there in its own direction', async () => {
      const field = () =>
        session.inCard(page, (root) => {
          const textarea = root.querySelector('textarea');
          if (!textarea) return null;
          const { direction, unicodeBidi } = getComputedStyle(textarea);
          return { direction, unicodeBidi, body: textarea.value };
        });
      expect(await field()).toEqual({ direction: 'rtl', unicodeBidi: 'normal', body: '' });
      await clickInCard(session, page, 'textarea');
      await page.keyboard.type('Ask again.');
      expect(await field()).toEqual({ direction: 'rtl', unicodeBidi: 'plaintext', body: 'Ask again.' });
      await page.keyboard.press('Escape');
    });
  });
});

describe.each(BROWSER_NAMES)('a reader of a language that Dateline does not speak, in %s', (name) => {
  it.skipIf(!findBrowser(name))('has everything in English', async () => {
    const extension = untranslated(name);
    const session = new Session(name, { extension });
    try {
      await session.start();
      const library = await session.openOwn('/library.html');
      await untilShown(library, 'No notes yet');
      expect(await shownOn(library)).toMatchObject({ lang: 'en-GB', dir: 'ltr' });
    } finally {
      await session.end();
      rmSync(extension, { recursive: true });
    }
  });
});
