import type { Page } from 'puppeteer-core';
import type { Session } from './driver.ts';
import { until } from './until.ts';

/** CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** What a reader sees of the card. */
export interface CardShown {
  title: string;
  text: string;
  /** The keyboard's focus is in it. */
  focused: boolean;
}

/** Where the first `text` on the page stands, scrolled into view, once the page stands still: the middle of its first line. */
export async function pointOf(page: Page, text: string): Promise<Point> {
  let last: Point | null = null;
  return until(`the page stands still at "${text}"`, async () => {
    const now = await bringIntoView(page, text);
    const isStill = now.x === last?.x && now.y === last.y;
    last = now;
    return isStill ? now : null;
  });
}

/** Asks something of all places where the page shows `text`, in order. Runs in the page. */
export async function askPlaces<T>(
  page: Page,
  text: string,
  ask: (places: Range[]) => T | Promise<T>,
): Promise<Awaited<T>> {
  const places = await page.evaluateHandle((wanted) => {
    const found: Range[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      if (range.getClientRects().length > 0) found.push(range);
    }
    if (found.length === 0) throw new Error(`The page does not show "${wanted}".`);
    return found;
  }, text);
  try {
    return await places.evaluate(ask);
  } finally {
    await places.dispose();
  }
}

/** Scrolling is told to the page's listeners a frame later, so two frames are waited for. */
const bringIntoView = (page: Page, text: string): Promise<Point> =>
  askPlaces(page, text, async ([range]) => {
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const box = range?.getClientRects()[0] ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });

/** Does `text` stand inside the window now? */
export const isInView = (page: Page, text: string): Promise<boolean> =>
  askPlaces(page, text, (places) =>
    places.some((range) => {
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  );

/** The whole document as XML, whatever its type. */
export const markupOf = (page: Page): Promise<string> =>
  page.evaluate(() => new XMLSerializer().serializeToString(document));

/** What stands in the card's field for a note; null where there is none. */
export const textIn = (session: Session, page: Page): Promise<string | null> =>
  session.inCard(page, (root) => root.querySelector('textarea')?.value ?? null);

export const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => CSS.highlights.size > 0);

export const untilMarked = (page: Page): Promise<boolean> =>
  until('the marks are drawn', () => isMarked(page));

export function readCard(session: Session, page: Page): Promise<CardShown | null> {
  return session.inCard(page, (root) => {
    const card = root.querySelector<HTMLElement>('[role=dialog]');
    if (!card) return null;
    const title = card.querySelector('h2')?.textContent?.trim() ?? '';
    return { title, text: card.innerText, focused: root.activeElement !== null };
  });
}

/** Waits for a card that holds `text`. */
export const untilCard = (session: Session, page: Page, text: string): Promise<CardShown> =>
  until(`a card shows "${text}"`, async () => {
    const card = await readCard(session, page);
    return card?.text.includes(text) ? card : null;
  });

export const untilNoCard = (session: Session, page: Page): Promise<boolean> =>
  until('the card is closed', async () => (await readCard(session, page)) === null);

/** Rests the pointer on a word of the page until a card holds `shown`. */
export async function pointAt(
  session: Session,
  page: Page,
  { text, shown }: { text: string; shown: string },
): Promise<CardShown> {
  const { x, y } = await pointOf(page, text);
  // A pointer that is there already would not move.
  await page.mouse.move(x + 1, y + 1);
  await page.mouse.move(x, y);
  return untilCard(session, page, shown);
}

/** Clicks the first element of the card that matches, once it stands still: a card moves as it grows. */
export async function clickInCard(session: Session, page: Page, selector: string): Promise<void> {
  let last: Point | null = null;
  const { x, y } = await until(`the card has ${selector}, standing still`, async () => {
    const now: Point | null = await session.inCard(
      page,
      (root, wanted) => {
        const found = root.querySelector(wanted);
        // A tall card scrolls inside.
        found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = found?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      selector,
    );
    const isStill = now !== null && now.x === last?.x && now.y === last.y;
    last = now;
    return isStill ? now : null;
  });
  await page.mouse.click(x, y);
}

/** Writes a note into the open card and saves it by keyboard. */
export async function writeNote(session: Session, page: Page, body: string): Promise<void> {
  await clickInCard(session, page, 'textarea');
  await page.keyboard.type(body);
  await saveByKeyboard(page);
  await untilCard(session, page, 'Note saved.');
}

export async function saveByKeyboard(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

/** The card has faded in. */
export const untilStill = (session: Session, page: Page): Promise<boolean | null> =>
  until('the card stands still', () =>
    session.inCard(page, (root) => {
      const card = root.querySelector('[role=dialog]');
      return card
        ? card.getAnimations({ subtree: true }).every(({ playState }) => playState === 'finished')
        : null;
    }),
  );
