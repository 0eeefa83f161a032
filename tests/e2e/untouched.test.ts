import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { clickInCard, isMarked, pointAt, pointOf, untilMarked, untilNoCard } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';
const OTHER = 'Radio Mapocho';
const DISPATCH = readFileSync(join(import.meta.dirname, '../pages/dispatch.html'), 'utf8');
const EAVESDROPPER = `<script>
  window.heard = [];
  for (const kind of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste'])
    for (const target of [window, document])
      target.addEventListener(kind, (event) => heard.push(kind + ' ' + event.key), true);
</script>`;

/** All that a page could tell of itself, but for Dateline's host. */
function portrait(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const host = document.querySelector('dateline-card');
    const elements = [...document.querySelectorAll('*')].filter((element) => element !== host);
    const shown = elements.filter((element) => element.getClientRects().length > 0);
    const styles = elements.map((element) => {
      const style = getComputedStyle(element);
      return Array.from(style, (property) => `${property}:${style.getPropertyValue(property)}`).join(';');
    });
    const selection = getSelection();
    const copied = [...document.querySelectorAll('p')].map((paragraph) => {
      selection?.selectAllChildren(paragraph);
      const html = new XMLSerializer().serializeToString(
        selection?.getRangeAt(0).cloneContents() ?? document,
      );
      return [selection?.toString(), html];
    });
    selection?.removeAllRanges();
    const copy = document.documentElement.cloneNode(true);
    if (copy instanceof Element) copy.querySelector('dateline-card')?.remove();
    return {
      markup: new XMLSerializer().serializeToString(copy),
      styles: styles.join('\n'),
      window: Object.getOwnPropertyNames(window).sort(),
      places: shown.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + scrollX, top + scrollY, width, height].map((length) => length.toFixed(2)).join(' ');
      }),
      copied,
    };
  });
}

/** The accessibility tree without the numbers that the debugger gives its nodes. */
async function accessibilityOf(page: Page): Promise<unknown[]> {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ ignored, role, name, description, value, properties }) => ({
    ignored,
    role: role?.value,
    name: name?.value,
    description: description?.value,
    value: value?.value,
    properties: properties?.filter(({ value: { type } }) => !/node/i.test(type)),
  }));
}

const find = (page: Page, words: string): Promise<string | null> =>
  page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    const { find: look } = window as unknown as { find(text: string): boolean };
    return look.call(window, wanted) ? (getSelection()?.toString() ?? null) : null;
  }, words);

describe.each(BROWSER_NAMES)('what the page is, in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with marks and without', () => {
    let server: PageServer;
    const session = new Session(name);
    /** The page while its site is switched off. */
    let bare: Record<string, unknown>;
    let bareTree: unknown[] = [];
    let page: Page;

    beforeAll(async () => {
      server = await servePages();
      server.write('/overheard.html', DISPATCH.replace('<head>', `<head>${EAVESDROPPER}`));
      await session.start();
      const first = await session.open(server.addressOf('/front.html'));
      const popup = await openPopup(session, first);
      await clickIn(popup, '[role=switch]', 'Read articles on 127.0.0.1');
      await untilShown(popup, 'Off on this site');
      page = await session.open(server.addressOf('/dispatch.html'));
      bare = await portrait(page);
      if (name === 'chrome') bareTree = await accessibilityOf(page);
      expect(await isMarked(page)).toBe(false);
      await page.close();
      await clickIn(popup, 'button', 'Read this site again');
      await untilShown(popup, 'Not an article');
      await popup.close();
    });
    afterAll(() => closeStage(session, server));

    it('is the same: markup, styles, layout, what is copied, and the window’s properties', async () => {
      page = await session.open(server.addressOf('/dispatch.html'));
      await untilMarked(page);
      const withMarks = await portrait(page);
      await pointAt(session, page, { text: NAME, shown: NAME });
      const withCard = await portrait(page);
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      for (const key of Object.keys(bare)) {
        expect(withMarks[key], `${key} with marks`).toEqual(bare[key]);
        expect(withCard[key], `${key} with the card`).toEqual(bare[key]);
      }
    });

    it.skipIf(name !== 'chrome')('is the same to assistive technology', async () => {
      const tree = await accessibilityOf(page);
      expect(tree.length).toBeGreaterThan(100);
      expect(tree).toEqual(bareTree);
    });

    it('is found in by the browser’s own search', async () => {
      expect(await find(page, NAME)).toBe(NAME);
      expect(await find(page, 'bank that nobody knows')).toBeNull();
    });

    it('hears nothing of what is typed into the card, not even where it listens first', async () => {
      const overheard = await session.open(server.addressOf('/overheard.html'));
      await untilMarked(overheard);
      await pointAt(session, overheard, { text: NAME, shown: NAME });
      await clickInCard(session, overheard, 'textarea');
      await overheard.keyboard.type('Between us');
      await until('it is typed', () =>
        session.inCard(overheard, (root) => root.querySelector('textarea')?.value === 'Between us'),
      );
      expect(await overheard.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
      await overheard.keyboard.press('Escape');
      await untilNoCard(session, overheard);
      await overheard.keyboard.press('x');
      expect(await overheard.evaluate(() => Reflect.get(window, 'heard'))).toContain('keydown x');
      await overheard.close();
    });

    it('may take the card away, and gets the next one all the same', async () => {
      await page.bringToFront();
      const { x, y } = await pointOf(page, NAME);
      await pointAt(session, page, { text: NAME, shown: NAME });
      await page.mouse.click(x, y);
      await page.evaluate(() => document.querySelector('dateline-card')?.remove());
      await untilNoCard(session, page);
      const other = await pointOf(page, OTHER);
      await page.mouse.click(other.x, other.y);
      await pointAt(session, page, { text: OTHER, shown: OTHER });
    });
  });
});
