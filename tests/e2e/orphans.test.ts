import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { askPage } from './messages.ts';
import { clickIn, openPopup, untilShown } from './popup.ts';
import { askPlaces, untilCard, untilMarked, writeNote } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';
import { until } from './until.ts';

const DISPATCH = readFileSync(join(import.meta.dirname, '../pages/dispatch.html'), 'utf8');
const PATH = '/living.html';
const LOST = 'Not everyone is persuaded.';
const OTHER = 'Freight trains have not crossed the border';

/** Selects the first `text` of the page. */
const select = (page: Page, text: string): Promise<void> =>
  askPlaces(page, text, ([range]) => {
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  });

describe.each(BROWSER_NAMES)('a note whose passage is gone, in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name);
    let server: PageServer;
    let page: Page;
    let popup: Page;

    beforeAll(async () => {
      server = await servePages();
      server.write(PATH, DISPATCH);
      await session.start();
      page = await session.open(server.addressOf(PATH));
      await untilMarked(page);
      popup = await openPopup(session, page);
      await select(page, LOST);
      await askPage(popup, page, { kind: 'noteSelection', question: null });
      await untilCard(session, page, LOST);
      await writeNote(session, page, 'Who pays for it?');
    });
    afterAll(() => closeStage(session, server));

    it('is listed apart', async () => {
      expect(DISPATCH).toContain(LOST);
      server.write(PATH, DISPATCH.replace(new RegExp(`<p>[^<]*${LOST}[\\s\\S]*?</p>`), ''));
      await session.running.go(page, server.addressOf(PATH));
      await untilMarked(page);
      await popup.close();
      popup = await openPopup(session, page);
      await untilShown(popup, 'Notes whose passage is gone');
    });

    it('says what to do while nothing is selected', async () => {
      await clickIn(popup, '.orphans button', 'Attach to my selection');
      await untilShown(popup, 'Select the passage on the page first.');
    });

    it('is attached to what the reader selects, and found there again', async () => {
      await select(page, OTHER);
      await clickIn(popup, '.orphans button', 'Attach to my selection');
      await untilShown(popup, 'Attached.');
      await session.running.go(page, server.addressOf(PATH));
      await untilMarked(page);
      await popup.close();
      popup = await openPopup(session, page);
      // Its passage is shown with the claims too, before the notes are there.
      await untilShown(popup, 'Who pays for it?');
      expect(await popup.evaluate(() => document.querySelector('.orphans'))).toBeNull();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const id = await popup.evaluate(() => document.querySelector<HTMLElement>('.note-row')?.dataset.note);
      const answer = await askPage(popup, page, { kind: 'showNote', question: { noteId: id ?? '' } });
      expect(answer).toEqual({ ok: true, value: { shown: true } });
      await until('the passage is in view', () =>
        page.evaluate((wanted) => {
          const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted));
          const box = paragraph?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        }, OTHER),
      );
    });
  });
});
