import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { askPlaces, clickInCard, pointAt, untilNoCard, untilStill, writeNote } from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

interface Edges {
  top: number;
  bottom: number;
}

/** From the first to the last line of the first `text` on the page. */
const linesOf = (page: Page, text: string): Promise<Edges> =>
  askPlaces(page, text, ([range]) => {
    const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
    return { top, bottom };
  });

const cardOn = async (session: Session, page: Page): Promise<Edges> => {
  const edges = await session.inCard(page, (root) => {
    const box = root.querySelector('[role=dialog]')?.getBoundingClientRect();
    return box ? { top: box.top, bottom: box.bottom } : null;
  });
  if (!edges) throw new Error('There is no card.');
  return edges;
};

/** Are all of them inside what is seen of the card? Runs in the page. */
const isInSight = (root: ShadowRoot, selectors: string[]): boolean => {
  const body = root.querySelector('.body')?.getBoundingClientRect();
  return selectors.every((selector) => {
    const box = root.querySelector(selector)?.getBoundingClientRect();
    return body && box && box.top >= body.top - 1 && box.bottom <= body.bottom + 1;
  });
};

const CLAIM = 'will be signed in Arica';

/** 1,080 by 960 pixels at 200 %: no room beside the text, and not much above or under the middle line. */
const WINDOW = { width: 540, height: 480 };

describe.each(BROWSER_NAMES)('the card in a small window of %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);
    let page: Page;

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
      await page.setViewport(WINDOW);
    });
    afterAll(() => closeStage(session, server));

    it.each(['Inter-American Development Bank', 'Radio Mapocho', 'will be signed in Arica'])(
      'covers nothing of its mark, and is inside the window: %s',
      async (text) => {
        await pointAt(session, page, { text, shown: text });
        await untilStill(session, page);
        const mark = await linesOf(page, text);
        const card = await cardOn(session, page);
        expect(card.top >= mark.bottom || card.bottom <= mark.top, JSON.stringify({ mark, card })).toBe(true);
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.bottom).toBeLessThanOrEqual(WINDOW.height);
        await page.keyboard.press('Escape');
        await untilNoCard(session, page);
      },
    );

    it.each(['Inter-American Development Bank', 'will be signed in Arica'])(
      'has the note in sight at once, beside what it is on: %s',
      async (text) => {
        await pointAt(session, page, { text, shown: text });
        await untilStill(session, page);
        await until('the field and its button are in sight', () =>
          session.inCard(page, isInSight, ['textarea', '.note-editor .main']),
        );
        await page.keyboard.press('Escape');
        await untilNoCard(session, page);
      },
    );

    it('brings “Wrong?” and what saves the correction into sight, by keyboard alone', async () => {
      await pointAt(session, page, { text: CLAIM, shown: CLAIM });
      await untilStill(session, page);
      await clickInCard(session, page, '.kind');
      await until('the keyboard has come to “Wrong?”', async () => {
        await page.keyboard.press('Tab');
        return session.inCard(page, (root) => Boolean(root.activeElement?.closest('.correct-head')));
      });
      await until('it is in sight', () => session.inCard(page, isInSight, ['.correct-head button']));
      await page.keyboard.press('Enter');
      await until('what saves the correction is in sight', () =>
        session.inCard(page, isInSight, ['.correct-save .main']),
      );
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
    });

    it('shows what saves a note while one is written', async () => {
      await pointAt(session, page, { text: 'Radio Mapocho', shown: 'Radio Mapocho' });
      await clickInCard(session, page, 'textarea');
      await page.keyboard.type('Ask');
      await until('the button is in sight', () =>
        session.inCard(page, (root) => {
          const button = root.querySelector('.note-editor .main')?.getBoundingClientRect();
          const body = root.querySelector('.body')?.getBoundingClientRect();
          return button && body ? button.bottom <= body.bottom + 1 : null;
        }),
      );
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
    });

    it('keeps the field in sight when it says that a note is saved', async () => {
      await page.setViewport({ width: 1080, height: 960 });
      await pointAt(session, page, { text: CLAIM, shown: CLAIM });
      await writeNote(session, page, 'Check again.');
      await until('the next note’s field is in sight', () =>
        session.inCard(page, isInSight, ['.body > .note-editor textarea']),
      );
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
    });
  });
});
