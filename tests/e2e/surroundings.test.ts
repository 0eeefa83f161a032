import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { askPage } from './messages.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import {
  askPlaces,
  isMarked,
  pointAt,
  pointOf,
  readCard,
  untilCard,
  untilMarked,
  untilNoCard,
  writeNote,
} from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';
const FILE = pathToFileURL(join(import.meta.dirname, '../pages/dispatch.html')).href;
/** CSS pixels of a window of 1,280 at a zoom of 400 %, or of a small telephone. */
const NARROW = { width: 320, height: 640 };

/** As much of an extension page's own API as is used here. */
interface Api {
  commands: { getAll(): Promise<{ name: string; shortcut: string; description: string }[]> };
  windows: { create(options: { url: string }): Promise<{ id: number }> };
  tabs: {
    query(wanted: object): Promise<{ id: number; windowId: number; url?: string }[]>;
    discard(id: number): Promise<{ id: number } | undefined>;
    update(id: number, change: { active: boolean }): Promise<unknown>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

/** What the button says on the tab of an address. Runs in one of the extension's own pages. */
async function badgeOn(address: string): Promise<string | null> {
  const { tabs, action } = Reflect.get(globalThis, 'chrome') as Api;
  const tab = (await tabs.query({})).find(({ url }) => url === address);
  return tab ? action.getBadgeText({ tabId: tab.id }) : null;
}

/** Selects a stretch of the page as the reader does, and opens the card on it by the shortcut's way. */
async function noteOn(
  session: Session,
  page: Page,
  { text, body }: { text: string; body: string },
): Promise<void> {
  await askPlaces(page, text, ([range]) => {
    getSelection()?.removeAllRanges();
    if (range) getSelection()?.addRange(range);
  });
  const own = await session.openOwn('/library.html');
  await askPage(own, page, { kind: 'noteSelection', question: null });
  await own.close();
  await page.bringToFront();
  await untilCard(session, page, text);
  await writeNote(session, page, body);
  await page.keyboard.press('Escape');
  await untilNoCard(session, page);
}

describe.each(BROWSER_NAMES)('around the page, in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);
    let page: Page;

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
    });
    afterAll(() => closeStage(session, server));

    it('shows the page in front at the side, with each note on it, and follows to the next', async () => {
      const side = await session.openOwn('/popup.html?side');
      const essay = await session.open(server.addressOf('/essay.html'));
      await untilMarked(essay);
      await untilShown(side, 'Samoa');
      await page.bringToFront();
      await untilShown(side, 'Marisol Quispe');
      await pointAt(session, page, { text: NAME, shown: NAME });
      await writeNote(session, page, 'To be shown at the **side**.');
      await untilShown(side, 'To be shown at the side.');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      await side.close();
      await essay.close();
    });

    it('has notes of one window in another', async () => {
      const own = await session.openOwn('/library.html');
      const address = server.addressOf('/essay.html');
      await own.evaluate(async (url) => {
        await (Reflect.get(globalThis, 'chrome') as Api).windows.create({ url });
      }, address);
      const other = await until('the other window is there', async () =>
        (await session.running.browser.pages()).find((one) => one.url() === address),
      );
      await untilMarked(other);
      const windows = await own.evaluate(async () => {
        const tabs = await (Reflect.get(globalThis, 'chrome') as Api).tabs.query({});
        return new Set(tabs.map(({ windowId }) => windowId)).size;
      });
      expect(windows).toBe(2);
      await other.bringToFront();
      await pointAt(session, other, { text: 'Samoa', shown: 'Samoa' });
      await writeNote(session, other, 'From the other window.');
      await untilShown(own, 'From the other window.');
      await other.close();
      await own.close();
    });

    it('keeps both notes on two stretches that overlap', async () => {
      await page.bringToFront();
      await noteOn(session, page, { text: 'lost its coast to Chile in the war', body: 'First of two.' });
      await noteOn(session, page, { text: 'in the war of 1879-83 and wants a seat', body: 'Second of two.' });
      const { x, y } = await pointOf(page, 'the war of');
      await page.mouse.move(x + 1, y + 1);
      await page.mouse.move(x, y);
      await until('both are among the card’s tabs', () =>
        session.inCard(page, (root) => {
          const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
          return tabs.filter((tab) => tab.textContent === 'Noted passage').length === 2 || null;
        }),
      );
      await page.keyboard.press('Escape');
    });

    it('opens a card where a finger taps, and lets it go on the way', async () => {
      await page.setViewport({ width: 400, height: 700, hasTouch: true, isMobile: name === 'chrome' });
      await page.bringToFront();
      const { x, y } = await pointOf(page, NAME);
      await page.touchscreen.tap(x, y);
      await untilCard(session, page, NAME);
      await page.touchscreen.tap(200, 3);
      await until('the card is gone', async () => !(await readCard(session, page))?.text.includes(NAME));
      // Puppeteer loads the page anew for it.
      await page.setViewport({ width: 1200, height: 860 });
      await untilMarked(page);
    });

    it('has shortcuts that the browser lists, where they can be changed', async () => {
      const own = await session.openOwn('/library.html');
      const commands = await own.evaluate(() => (Reflect.get(globalThis, 'chrome') as Api).commands.getAll());
      const ours = commands.filter(({ name: command }) => !command.startsWith('_'));
      expect(ours.map(({ name: command, shortcut }) => [command, shortcut]).sort()).toEqual([
        ['focus-mark', 'Alt+Shift+M'],
        ['note-selection', 'Alt+Shift+K'],
        ['previous-mark', 'Alt+Shift+J'],
      ]);
      expect(ours.every(({ description }) => description.length > 10)).toBe(true);
      await own.close();
    });

    it('copies a report without a word of the page', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Marisol Quispe');
      await popup.evaluate(() => {
        // Reading the clipboard would ask the reader.
        const copied: string[] = [];
        Reflect.set(globalThis, 'copied', copied);
        navigator.clipboard.writeText = async (text: string) => void copied.push(text);
      });
      // What is above it may still grow.
      const report = await until('the report is copied', async () => {
        await clickIn(popup, '.report button', '');
        return popup.evaluate(() => (Reflect.get(globalThis, 'copied') as string[])[0] ?? null);
      });
      expect(report).toMatch(/^Dateline \d[\s\S]*page: read/);
      for (const word of ['127.0.0.1', 'dispatch', 'Quispe', 'Peru', 'railway'])
        expect(report).not.toContain(word);
      await popup.close();
    });

    it('needs no scrolling sideways in 320 pixels', async () => {
      for (const path of ['/library.html', '/welcome.html', '/popup.html?tab=0']) {
        const own = await session.openOwn(path);
        await own.setViewport(NARROW);
        await until('the screen is drawn', () =>
          own.evaluate(() => document.querySelector('h1') !== null && document.readyState === 'complete'),
        );
        const width = await own.evaluate(() => document.documentElement.scrollWidth);
        expect(width, path).toBeLessThanOrEqual(NARROW.width);
        await own.close();
      }
    });

    it('counts nothing on the button where the reader wants no number', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Marisol Quispe');
      const badge = () => popup.evaluate(badgeOn, page.url());
      await until('the button counts', async () => Number(await badge()) > 5);
      await popup.evaluate(() => {
        const select = document.querySelector('option[value=claims]')?.closest('select');
        if (!select) throw new Error('There is no choice of what is counted.');
        select.value = 'off';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await until('the button counts nothing', async () => (await badge()) === '');
      await popup.close();
    });

    // A tab that the browser has unloaded is loaded anew when it is looked at, as a tab of an earlier session is. In Firefox
    // such a tab is lost to the protocol.
    it.skipIf(name !== 'chrome')('marks a tab that the browser restores', async () => {
      const own = await session.openOwn('/library.html');
      const essay = await session.open(server.addressOf('/essay.html'));
      await untilMarked(essay);
      const address = essay.url();
      await own.bringToFront();
      await own.evaluate(async (url) => {
        const { tabs } = Reflect.get(globalThis, 'chrome') as Api;
        const [tab] = (await tabs.query({})).filter((one) => one.url === url);
        const discarded = await tabs.discard(tab?.id ?? -1);
        await tabs.update(discarded?.id ?? -1, { active: true });
      }, address);
      const restored = await until('the tab is there again', async () =>
        (await session.running.browser.pages()).find((one) => one.url() === address && !one.isClosed()),
      );
      await untilMarked(restored);
      await restored.close();
      await own.close();
    });

    it('leaves files of the disk alone', async () => {
      const file = await session.running.newTab();
      await file.goto(FILE);
      expect(await file.title()).not.toBe('');
      // As long as a page of the web takes that is opened after it.
      await page.reload();
      await untilMarked(page);
      expect(await isMarked(file)).toBe(false);
      await file.close();
    });

    // Puppeteer opens no private window of Firefox: its contexts are containers there.
    it.skipIf(name !== 'chrome')('stays out of private windows until the reader lets it in', async () => {
      const secret = await session.running.browser.createBrowserContext();
      const hidden = await secret.newPage();
      await hidden.goto(server.addressOf('/dispatch.html'));
      await page.bringToFront();
      await page.reload();
      await untilMarked(page);
      expect(await isMarked(hidden)).toBe(false);
      await secret.close();
    });
  });
});
