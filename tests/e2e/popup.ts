import type { Page } from 'puppeteer-core';
import type { Session } from './driver.ts';
import { until } from './until.ts';

/**
 * Opens the popup in a tab of its own, about the page. (A popup asks which tab is in front when it loads; so it is loaded
 * again while it lies behind the page.)
 */
export async function openPopup(session: Session, about: Page): Promise<Page> {
  const popup = await session.openOwn('/popup.html');
  await popup.setViewport({ width: 380, height: 600 });
  await about.bringToFront();
  await popup.evaluate(() => {
    document.documentElement.dataset.stale = 'yes';
    location.reload();
  });
  await until('the popup is loaded again', () =>
    popup.evaluate(() => !document.documentElement.dataset.stale && document.readyState === 'complete'),
  );
  return popup;
}

/** Waits until the popup's chosen view shows `text`. */
export const untilShown = (popup: Page, text: string): Promise<boolean> =>
  until(`the popup shows "${text}"`, () =>
    popup.evaluate((wanted) => document.body.innerText.includes(wanted), text),
  );

/** Clicks the first visible element that matches and holds `text`. */
export async function clickIn(popup: Page, selector: string, text: string): Promise<void> {
  const { x, y } = await until(`there is ${selector} with "${text}"`, () =>
    popup.evaluate(
      (wanted, words) => {
        const found = [...document.querySelectorAll(wanted)].filter((element) =>
          element.textContent?.includes(words),
        );
        const shown = found.find((element) => element.checkVisibility());
        shown?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = shown?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      selector,
      text,
    ),
  );
  await popup.bringToFront();
  await popup.mouse.click(x, y);
}
