import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { clickInCard, pointAt, textIn, untilMarked } from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const NAMES = { closed: 'Inter-American Development Bank', killed: 'Radio Mapocho' };
const THOUGHT = 'A long thought, typed at a steady pace and without a rest of the keys';
/** Between keys, in milliseconds: shorter than any rest. */
const PACE = 40;
/** What may be on its way when a browser is killed. */
const LAST_KEYS = 10;

describe.each(BROWSER_NAMES)('a draft in %s', (name) => {
  describe.skipIf(!findBrowser(name))('whose keys never rested', () => {
    let server: PageServer;
    let page: Page;
    const session = new Session(name);

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
    });
    afterAll(() => closeStage(session, server));

    const type = async (subject: string): Promise<void> => {
      await pointAt(session, page, { text: subject, shown: subject });
      await clickInCard(session, page, 'textarea');
      await page.keyboard.type(THOUGHT, { delay: PACE });
    };
    const textAbout = async (subject: string): Promise<string> => {
      page = await session.open(server.addressOf('/dispatch.html'));
      await untilMarked(page);
      await pointAt(session, page, { text: subject, shown: subject });
      return until('the draft is there', () => textIn(session, page));
    };

    it('is whole when the tab is closed at the last key', async () => {
      await type(NAMES.closed);
      await page.close();
      expect(await textAbout(NAMES.closed)).toBe(THOUGHT);
    });

    it('is there but for the last keys when the browser is killed', async () => {
      await type(NAMES.killed);
      await session.kill();
      await session.start();
      const kept = await textAbout(NAMES.killed);
      expect(THOUGHT.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThan(THOUGHT.length - LAST_KEYS);
    });
  });
});
