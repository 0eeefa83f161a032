import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { clickInCard, pointAt, untilCard, writeNote } from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';

describe.each(BROWSER_NAMES)('notes in the card in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name);
    let server: PageServer;
    let page: Page;

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
      await pointAt(session, page, { text: NAME, shown: NAME });
    });
    afterAll(() => closeStage(session, server));

    it('have the markers of their lists', async () => {
      await writeNote(session, page, '- a bullet');
      await writeNote(session, page, '1. a number');
      const markers = await until('both notes are in the card', async () => {
        const found = await session.inCard(page, (root) =>
          [...root.querySelectorAll('.note-body > :is(ul, ol)')].map(
            (list) => getComputedStyle(list).listStyleType,
          ),
        );
        return found?.length === 2 ? found : null;
      });
      expect(markers).toEqual(['disc', 'decimal']);
    });

    it('stay in it when their passage leaves the page, with those that are written then', async () => {
      await clickInCard(session, page, 'textarea');
      await page.evaluate((gone) => {
        [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(gone))?.remove();
      }, NAME);
      await untilCard(session, page, 'The passage is no longer on the page.');
      await writeNote(session, page, 'Where did it go?');
      await until('all notes are in the card', async () => {
        const notes = await session.inCard(page, (root) =>
          [...root.querySelectorAll('.note .note-body')].map(({ textContent }) => textContent),
        );
        return notes?.join(', ') === 'a bullet, a number, Where did it go?';
      });
    });
  });
});
