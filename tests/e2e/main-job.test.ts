import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { askPage } from './messages.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import {
  clickInCard,
  isInView,
  isMarked,
  pointAt,
  pointOf,
  readCard,
  untilCard,
  untilMarked,
  untilNoCard,
  writeNote,
} from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';
const CLAIM = 'will be signed in Arica';

/** Runs in a page before its own code: keeps the markup as it was when it had been parsed. */
function keepMarkup(): void {
  addEventListener('DOMContentLoaded', () => {
    Object.assign(window, { markupBefore: document.documentElement.outerHTML });
  });
}

const isMarkupKept = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => Reflect.get(window, 'markupBefore') === document.documentElement.outerHTML && !!document.body,
  );

describe.each(BROWSER_NAMES)('the main job in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);
    let page: Page;

    beforeAll(async () => {
      server = await servePages();
      await session.start();
    });
    afterAll(() => closeStage(session, server));

    /** The tab of the dispatch in front, wherever it was opened from. */
    const frontPage = (): Promise<Page> =>
      until('the dispatch is in front', async () => {
        for (const candidate of await session.running.browser.pages()) {
          if (!candidate.url().startsWith(server.addressOf('/dispatch.html'))) continue;
          if (await candidate.evaluate(() => document.hasFocus())) return candidate;
        }
        return null;
      });

    it.each(['/front.html', '/search.html', '/product.html', '/docs.html', '/forum.html'])(
      'leaves %s alone, which is no article',
      async (path) => {
        const other = await session.open(server.addressOf(path), keepMarkup);
        const popup = await openPopup(session, other);
        await untilShown(popup, 'Not an article');
        expect(await isMarked(other)).toBe(false);
        expect(await isMarkupKept(other)).toBe(true);
        await popup.close();
        await other.close();
      },
    );

    it('marks the dispatch and keeps its markup to the byte', async () => {
      page = await session.open(server.addressOf('/dispatch.html'), keepMarkup);
      await untilMarked(page);
      expect(await isMarkupKept(page)).toBe(true);
    });

    it('opens a card on a name that the pointer rests on', async () => {
      const card = await pointAt(session, page, { text: NAME, shown: NAME });
      expect(card.title).toBe(NAME);
      expect(card.text.toLowerCase()).toContain('organisation');
    });

    it('opens a card on a dated claim, with the date, its working, its status and its speaker', async () => {
      const card = await pointAt(session, page, { text: CLAIM, shown: CLAIM });
      expect(card.text.toLowerCase()).toContain('planned');
      expect(card.text).toMatch(/last week of May → .*May 2024/);
      expect(card.text).toMatch(/palace/i);
    });

    it('closes the card with Esc and leaves no trace', async () => {
      await clickInCard(session, page, 'textarea');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      expect(await isMarkupKept(page)).toBe(true);
    });

    it('opens names and claims by keyboard, with the focus in the card', async () => {
      const popup = await openPopup(session, page);
      const kinds = new Set<string>();
      await until('the keyboard has come by a name and by a claim', async () => {
        await askPage(popup, page, { kind: 'focusMark', question: { by: 1 } });
        const card = await until('a card has the focus', async () => {
          const shown = await readCard(session, page);
          return shown?.focused ? shown : null;
        });
        kinds.add(/^\s*dated claim/im.test(card.text) ? 'claim' : 'name');
        return kinds.size === 2;
      });
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      await popup.close();
    });

    it('lets the page have the click on a link that is marked', async () => {
      const { x, y } = await pointOf(page, 'United Nations');
      await page.mouse.click(x, y);
      await until('the link has been followed', async () => page.url().endsWith('/encyclopaedia.html'));
      await session.running.go(page, server.addressOf('/dispatch.html'));
      await untilMarked(page);
    });

    it('keeps what was typed as a draft', async () => {
      await pointAt(session, page, { text: NAME, shown: NAME });
      await clickInCard(session, page, 'textarea');
      await page.keyboard.type('Half a thou');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      await page.mouse.move(5, 5);
      await pointAt(session, page, { text: NAME, shown: NAME });
      const kept = await until('the draft is back', () =>
        session.inCard(page, (root) => root.querySelector('textarea')?.value || null),
      );
      expect(kept).toBe('Half a thou');
    });

    it('saves notes on a name, a claim and a selection', async () => {
      await writeNote(session, page, 'ght: ask the bank for its review.');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);

      await pointAt(session, page, { text: CLAIM, shown: CLAIM });
      await writeNote(session, page, 'Check again at the end of the month.');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);

      await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((p) =>
          p.textContent?.includes('far from new'),
        );
        if (paragraph?.firstChild)
          getSelection()?.setBaseAndExtent(paragraph.firstChild, 0, paragraph.firstChild, 41);
      });
      const layers = (): Promise<number> => page.evaluate(() => CSS.highlights.size);
      const before = await layers();
      const popup = await openPopup(session, page);
      await askPage(popup, page, { kind: 'noteSelection', question: null });
      await untilCard(session, page, 'The idea of a shared line is far from new');
      expect(await layers()).toBe(before + 1);
      await writeNote(session, page, 'Background for the box.');
      await popup.close();
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      expect(await layers()).toBe(before);
    });

    it('has the notes after the browser was closed and opened again', async () => {
      await session.stop();
      await session.start();
      page = await session.open(server.addressOf('/dispatch.html'));
      await untilMarked(page);
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Half a thought: ask the bank for its review.');
      await untilShown(popup, 'Check again at the end of the month.');
      await untilShown(popup, 'Background for the box.');
      await popup.close();
    });

    it('lists entities and claims of the page, and breaks no rule of axe', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Marisol Quispe');
      await untilShown(popup, 'Hernán Quispe');
      await untilShown(popup, CLAIM);
      expect(await axeViolations(popup)).toEqual([]);
      await clickIn(popup, '[role=tab]', 'Library');
      await untilShown(popup, '3 notes');
      expect(await axeViolations(popup)).toEqual([]);
      await popup.close();
    });

    it('finds a note by a word and goes back to its passage', async () => {
      await page.evaluate(() => scrollTo(0, 0));
      await findAndOpen(page, 'review', 'ask the bank');
      page = await frontPage();
      await until('the passage is in view', () => isInView(page, NAME));
    });

    it('goes back to the passage when the page was closed', async () => {
      const other = await session.open(server.addressOf('/front.html'));
      await page.close();
      await findAndOpen(other, 'month', 'Check again');
      page = await frontPage();
      await until('the passage is in view', () => isInView(page, CLAIM));
      await other.close();
    });

    it('finds the passage after the paragraphs before it were changed', async () => {
      server.replace('/dispatch.html', '/dispatch-edited.html');
      await page.reload();
      await untilMarked(page);
      await page.evaluate(() => scrollTo(0, 0));
      await findAndOpen(page, 'review', 'ask the bank');
      page = await frontPage();
      await until('the passage is in view', () => isInView(page, NAME));
      await page.bringToFront();
      await pointAt(session, page, { text: NAME, shown: 'ask the bank for its review.' });
    });

    /** In the popup's library: types a word, sees one note, and clicks its way back to the page. */
    async function findAndOpen(about: Page, word: string, body: string): Promise<void> {
      const popup = await openPopup(session, about);
      await clickIn(popup, '[role=tab]', 'Library');
      await clickIn(popup, 'input[type=search]', '');
      await popup.keyboard.type(word);
      await untilShown(popup, '1 of 3 notes');
      await untilShown(popup, body);
      await clickIn(popup, 'button', 'Go to passage');
    }
  });
});
