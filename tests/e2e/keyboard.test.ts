import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { askPage } from './messages.ts';
import { openPopup, untilShown } from './popup.ts';
import { isInView, readCard, saveByKeyboard, untilCard, untilNoCard } from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const NOTE = 'Written without a mouse.';
/** No screen has more places where the focus can be. */
const MOST_TABS = 80;

/** Presses Tab until `isThere` holds. @throws when it has gone round without */
async function tabUntil(page: Page, what: string, isThere: () => Promise<boolean | null>): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${what}.`);
}

/** Is the focus of one of the extension's pages on an element that matches and holds `text`? */
const isFocused = (page: Page, selector: string, text = ''): Promise<boolean> =>
  page.evaluate(
    (wanted, words) => {
      const at = document.activeElement;
      return (at?.matches(wanted) && at.textContent?.includes(words)) ?? false;
    },
    selector,
    text,
  );

describe.each(BROWSER_NAMES)('by keyboard alone in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);
    let page: Page;
    let title = '';

    beforeAll(async () => {
      ({ server, page } = await openDispatch(session));
    });
    afterAll(() => closeStage(session, server));

    // A key of the browser's own cannot be pressed from outside: the test asks what the shortcut asks.
    it('goes to the second name from mark to mark, with the focus in its card', async () => {
      const popup = await openPopup(session, page);
      const seen = new Set<string>();
      title = await until('a second name has its card', async () => {
        await askPage(popup, page, { kind: 'focusMark', question: { by: 1 } });
        const card = await until('the card has the focus', async () => {
          const shown = await readCard(session, page);
          return shown?.focused && !seen.has(shown.text) ? shown : null;
        });
        seen.add(card.text);
        const isName = !/^\s*dated claim/im.test(card.text);
        return isName && seen.size > 1 ? card.title : null;
      });
      await popup.close();
      await page.bringToFront();
    });

    it('writes a note there and saves it, and the card says so to those who listen', async () => {
      await tabUntil(page, 'the note', () =>
        session.inCard(page, (root) => root.activeElement?.localName === 'textarea'),
      );
      await page.keyboard.type(NOTE);
      await saveByKeyboard(page);
      await untilCard(session, page, NOTE);
      const said = await until('it is said', () =>
        session.inCard(page, (root) =>
          [...root.querySelectorAll('[role=status],[aria-live]')]
            .map(({ textContent }) => textContent)
            .find((text) => text?.includes('Note saved')),
        ),
      );
      expect(said).toContain('Note saved');
    });

    it('closes the card, and the page has the focus again', async () => {
      await page.keyboard.press('Escape');
      await untilNoCard(session, page);
      expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('dateline-card');
    });

    it('finds the note in the popup and goes back to its passage', async () => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const popup = await openPopup(session, page);
      await untilShown(popup, NOTE);
      await popup.bringToFront();
      await tabUntil(popup, 'the tabs', () => isFocused(popup, '[role=tab]'));
      await popup.keyboard.press('ArrowRight');
      if (!(await isFocused(popup, '[role=tab][aria-selected=true]', 'Library'))) {
        await popup.keyboard.press('Enter');
      }
      await untilShown(popup, '1 note');
      await tabUntil(popup, 'the search', () => isFocused(popup, 'input[type=search]'));
      await popup.keyboard.type('mouse');
      await untilShown(popup, NOTE);
      await tabUntil(popup, 'the way back', () => isFocused(popup, 'button', 'Go to passage'));
      await popup.keyboard.press('Enter');
      await until('the passage is in view', () => isInView(page, title));
    });
  });
});
