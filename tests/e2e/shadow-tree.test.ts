import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { isMarked, type Point, readCard, untilCard, untilMarked } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';
import { until } from './until.ts';

const DISPATCH = readFileSync(join(import.meta.dirname, '../pages/dispatch.html'), 'utf8');
const NAME = 'Inter-American Development Bank';
const LATE = 'Angela Merkel';

/** The dispatch with its story in an open shadow tree, and its headline slotted into it. */
const IN_SHADOW = DISPATCH.replace(/<article class="story">([\s\S]*?)<\/article>/, (_, story: string) => {
  const [headline = ''] = /<h1>.*?<\/h1>/.exec(story) ?? [];
  const inner = story.replace(headline, '<slot name="headline"></slot>');
  const slotted = headline.replace('<h1>', '<h1 slot="headline">');
  return `<news-story><template shadowrootmode="open"><article>${inner}</article></template>${slotted}</news-story>`;
});

/** The same with nothing in the tree until `fill` is called, as where a script brings the story. */
const EMPTY_AT_FIRST = IN_SHADOW.replace('<article>', '<template><article>').replace(
  '</article></template>',
  '</article></template></template>',
);

function fill(): void {
  const root = document.querySelector('news-story')?.shadowRoot;
  const story = root?.querySelector('template');
  if (story) root?.append(story.content);
}

/** The middle of the first line of `text` in the shadow tree, brought into view. */
const pointInside = (page: Page, text: string): Promise<Point> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('news-story')?.shadowRoot;
    if (!root) throw new Error('The page has no shadow tree.');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getClientRects()[0] ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The shadow tree does not show "${wanted}".`);
  }, text);

const sheetsInside = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => document.querySelector('news-story')?.shadowRoot?.adoptedStyleSheets.length);

describe.each(BROWSER_NAMES)('an article in a shadow tree in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name);
    let server: PageServer;
    let page: Page;

    beforeAll(async () => {
      server = await servePages();
      server.write('/shadow.html', IN_SHADOW);
      server.write('/late.html', EMPTY_AT_FIRST);
      await session.start();
      page = await session.open(server.addressOf('/shadow.html'));
    });
    afterAll(() => closeStage(session, server));

    it('is read and marked inside it', async () => {
      await untilMarked(page);
      expect(await sheetsInside(page)).toBe(1);
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Teresa Lindqvist');
      await popup.close();
    });

    it('opens its card where the pointer rests on a name', async () => {
      const card = await until('the pointer finds a card', async () => {
        const { x, y } = await pointInside(page, NAME);
        await page.mouse.move(2, 2);
        await page.mouse.move(x, y);
        return untilCard(session, page, NAME);
      });
      expect(card.title).toContain(NAME);
      await page.keyboard.press('Escape');
    });

    it('has marks on what comes into it later', async () => {
      // A page that is not in front is read again only when it is.
      await page.bringToFront();
      await page.evaluate((text) => {
        const first = document.querySelector('news-story')?.shadowRoot?.querySelector('article p');
        const late = document.createElement('p');
        late.textContent = text;
        first?.before(late);
      }, `On Monday ${LATE} flew to Geneva, where she spoke with reporters.`);
      const { x, y } = await pointInside(page, LATE);
      await until('the pointer finds a card there', async () => {
        await page.mouse.move(2, 2);
        await page.mouse.move(x, y);
        return until('a card opens', async () => (await readCard(session, page))?.title === LATE, 1500);
      });
      await page.keyboard.press('Escape');
    });

    it('is read and marked where it arrives late', async () => {
      const late = await session.open(server.addressOf('/late.html'));
      let popup = await openPopup(session, late);
      await untilShown(popup, 'Not an article');
      await popup.close();
      expect(await isMarked(late)).toBe(false);
      await late.bringToFront();
      await late.evaluate(fill);
      await untilMarked(late);
      expect(await sheetsInside(late)).toBe(1);
      popup = await openPopup(session, late);
      await untilShown(popup, 'Teresa Lindqvist');
      await popup.close();
      await late.close();
    });

    it('is left as it was when Dateline is switched off', async () => {
      const popup = await openPopup(session, page);
      await clickIn(popup, '[role=switch]', 'Read articles on all sites');
      await untilShown(popup, 'Dateline is off');
      await until('the marks are gone', async () => !(await isMarked(page)));
      expect(await sheetsInside(page)).toBe(0);
    });
  });
});
