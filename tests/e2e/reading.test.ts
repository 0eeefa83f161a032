import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { askPage } from './messages.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import {
  clickInCard,
  isMarked,
  pointAt,
  pointOf,
  readCard,
  untilCard,
  untilMarked,
  untilNoCard,
} from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const CLAIM = 'may vote on the funds in June';
const NAME = 'Radio Mapocho';

const layersOn = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.size);

/** Gives a field of one of the extension's own pages a value, as a reader would in the end. */
const fill = (own: Page, selector: string, value: string): Promise<void> =>
  own.evaluate(
    (wanted, text) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (!field) throw new Error(`There is no ${wanted}.`);
      field.value = text;
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
    },
    selector,
    value,
  );

/** What the button says on the tab of an address. Runs in one of the extension's own pages. */
async function badgeOf(address: string): Promise<string | null> {
  const api = Reflect.get(globalThis, 'chrome') as {
    tabs: { query(wanted: object): Promise<{ id: number; url?: string }[]> };
    action: { getBadgeText(of: { tabId: number }): Promise<string> };
  };
  const tab = (await api.tabs.query({})).find(({ url }) => url === address);
  return tab ? api.action.getBadgeText({ tabId: tab.id }) : null;
}

describe.each(BROWSER_NAMES)('reading in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);
    let page: Page;

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
    });
    afterAll(() => closeStage(session, server));

    it('welcomes a new reader with a sample that the engine reads, and breaks no rule of axe', async () => {
      const welcome = await session.openOwn('/welcome.html');
      await untilShown(welcome, 'Edda Lindqvist');
      await until('the sample is underlined', () =>
        welcome.evaluate(() => document.querySelectorAll('.sample-text .mark[data-type=claim]').length >= 3),
      );
      expect(await axeViolations(welcome)).toEqual([]);
      await welcome.close();
    });

    it('says of a page that is no article why it was not taken', async () => {
      const front = await session.open(server.addressOf('/front.html'));
      const popup = await openPopup(session, front);
      await untilShown(popup, 'Why not');
      const reasons = await popup.evaluate(() =>
        [...document.querySelectorAll('.reasons li')].map(({ textContent }) => textContent),
      );
      expect(reasons).toContain('Not declared an article');
      await popup.close();
      await front.close();
      await page.bringToFront();
    });

    it('copies a marked paragraph as if there were no marks', async () => {
      const copied = await page.evaluate((words) => {
        const paragraphs = [...document.querySelectorAll('p')];
        const paragraph = paragraphs.find(({ textContent }) => textContent?.includes(words));
        const selection = getSelection();
        if (!paragraph || !selection) return null;
        selection.selectAllChildren(paragraph);
        const text = selection.toString();
        selection.removeAllRanges();
        return { text, expected: paragraph.textContent };
      }, CLAIM);
      expect(copied?.text).toBe(copied?.expected);
    });

    it('takes what the reader sets right about a claim, and gives it back', async () => {
      await pointAt(session, page, { text: CLAIM, shown: 'June 2024' });
      await clickInCard(session, page, '.correct-head button');
      await untilCard(session, page, 'with a dash between');
      await session.inCard(page, (root) => {
        const select = root.querySelector<HTMLSelectElement>('.correct-form select');
        const days = root.querySelector<HTMLInputElement>('.correct-form input');
        const speaker = root.querySelector<HTMLInputElement>('.correct-form input[list]');
        if (!select || !days || !speaker) return null;
        for (const [field, value] of [
          [days, '10–30 June 2024'],
          [speaker, 'the palace'],
        ] as const) {
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        select.value = 'planned';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      });
      await clickInCard(session, page, '.correct-form .main');
      const card = await untilCard(session, page, 'as you set it');
      expect(card.title).toBe('10–30 Jun 2024');
      expect(card.text).toContain('planned');
      expect(card.text).toContain('the palace');
      await clickInCard(session, page, '.correct-head button:nth-of-type(2)');
      expect((await untilCard(session, page, 'counted from publication')).title).toBe('June 2024');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
    });

    it('gives back in the library what is marked no more', async () => {
      await pointAt(session, page, { text: CLAIM, shown: 'June 2024' });
      await clickInCard(session, page, '.correct-head button');
      await clickInCard(session, page, '.correct-form .quiet');
      await untilCard(session, page, 'Not marked as a claim any more.');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      const library = await session.openOwn('/library.html');
      await clickIn(library, '.views button', 'Corrections');
      await untilShown(library, CLAIM);
      expect(await axeViolations(library)).toEqual([]);
      await clickIn(library, '.set-right button', 'Take back');
      await untilShown(library, 'Nothing corrected');
      await library.close();
      await page.bringToFront();
      await pointAt(session, page, { text: CLAIM, shown: 'June 2024' });
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
    });

    it('never marks a name again that is none, unless that is undone', async () => {
      await pointAt(session, page, { text: NAME, shown: NAME });
      await clickInCard(session, page, '.correct-head button');
      await clickInCard(session, page, '.correct-form .quiet');
      await untilCard(session, page, 'not marked any more');
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Marisol Quispe');
      const chips = await popup.evaluate(() =>
        [...document.querySelectorAll('.chip')].map(({ textContent }) => textContent),
      );
      expect(chips.join(' ')).not.toContain(NAME);
      await popup.close();
      await page.bringToFront();
      await clickInCard(session, page, '.correct-head button');
      await untilCard(session, page, 'Taken back.');
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      await pointAt(session, page, { text: NAME, shown: NAME });
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
    });

    it('counts relative dates again from the day that the reader gives', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Published 12 Apr 2024');
      await clickIn(popup, '.published button', 'Change');
      await fill(popup, '.reference-form input', '2023-02-01');
      await clickIn(popup, '.reference-form button', 'Count again');
      await untilShown(popup, 'Published 1 Feb 2023 · as you set it');
      await untilShown(popup, 'June 2023');
      await page.bringToFront();
      await pointAt(session, page, { text: CLAIM, shown: 'June 2023' });
      await page.keyboard.press('Escape');
      await clickIn(popup, '.published button', 'Change');
      await clickIn(popup, '.reference-form button', 'Go back');
      await untilShown(popup, 'Published 12 Apr 2024');
      await popup.close();
    });

    it('draws the kinds of marks that the reader wants, and counts on the button', async () => {
      const before = await layersOn(page);
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Marisol Quispe');
      await clickIn(popup, '.legend label', 'Organisations');
      await until('a layer is gone', async () => (await layersOn(page)) === before - 1);
      await clickIn(popup, '.legend label', 'Dated claims');
      await until('claims and their dates are gone', async () => (await layersOn(page)) === before - 3);
      await popup.evaluate(() => {
        for (const box of document.querySelectorAll<HTMLInputElement>('.legend input:not(:checked)'))
          box.click();
      });
      await until('all are back', async () => (await layersOn(page)) === before);
      await until('the button counts them', async () => {
        const badge = await popup.evaluate(badgeOf, server.addressOf('/dispatch.html'));
        return Number(badge) > 5;
      });
      expect(await axeViolations(popup)).toEqual([]);
      await popup.close();
    });

    it('takes the reader’s word on what is an article', async () => {
      const docs = await session.open(server.addressOf('/docs.html'));
      const popup = await openPopup(session, docs);
      await clickIn(popup, '.verdict button', 'Read it as an article');
      await untilShown(popup, 'because you said so');
      await clickIn(popup, '.verdict button', 'Take that back');
      await untilShown(popup, 'Not an article');
      await popup.close();
      await docs.close();
    });

    it('takes the reader’s word on a site, and a page’s own before it', async () => {
      const docs = await session.open(server.addressOf('/docs.html'));
      const popup = await openPopup(session, docs);
      await untilShown(popup, 'Not an article');
      await fill(popup, '.verdict select', 'always');
      await untilMarked(docs);
      await untilShown(popup, 'This is no article');
      await clickIn(popup, '.verdict button', 'This is no article');
      await untilShown(popup, 'because you said that it is no article');
      await until('it is left alone', async () => !(await isMarked(docs)));
      await clickIn(popup, '.verdict button', 'Take that back');
      await untilShown(popup, 'This is no article');
      await fill(popup, '.verdict select', 'never');
      await clickIn(popup, '.verdict button', 'Read it as an article');
      await untilShown(popup, 'because you said so');
      await untilMarked(docs);
      await until('the article is left alone', async () => !(await isMarked(page)));
      await clickIn(popup, '.verdict button', 'Take that back');
      await untilShown(popup, 'Not an article');
      await fill(popup, '.verdict select', 'found');
      await untilMarked(page);
      await popup.close();
      await docs.close();
    });

    it('goes forward and back from mark to mark by its shortcuts', async () => {
      await page.bringToFront();
      const popup = await openPopup(session, page);
      const titles: string[] = [];
      for (const by of [1, 1, -1] as const) {
        await askPage(popup, page, { kind: 'focusMark', question: { by } });
        const card = await until('a card has the focus', async () => {
          const shown = await readCard(session, page);
          return shown?.focused && shown.title !== titles.at(-1) ? shown : null;
        });
        titles.push(card.title);
      }
      expect(titles[2]).toBe(titles[0]);
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      await popup.close();
    });

    it('has its marks again when the reader comes back to the page', async () => {
      const { x, y } = await pointOf(page, 'United Nations');
      await page.mouse.click(x, y);
      await until('the link is followed', async () => page.url().endsWith('/encyclopaedia.html'));
      await page.evaluate(() => history.back());
      await until('the dispatch is back', () =>
        page.evaluate(() => location.pathname === '/dispatch.html' && document.readyState === 'complete'),
      );
      await untilMarked(page);
      await pointAt(session, page, { text: NAME, shown: NAME });
      await page.keyboard.press('Escape');
    });

    it('reads only when it is asked to, where the reader wants that', async () => {
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Marisol Quispe');
      await fill(popup, '.choices > label:last-of-type select', 'asked');
      await until('the marks are gone', async () => !(await isMarked(page)));
      await untilShown(popup, 'Not read yet');
      await clickIn(popup, '.blank button', 'Read this page');
      await untilShown(popup, 'Marisol Quispe');
      await untilMarked(page);
      await popup.close();
    });
  });
});
