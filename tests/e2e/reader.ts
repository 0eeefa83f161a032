import type { Page } from 'puppeteer-core';

export interface Point {
  x: number;
  y: number;
}

/** Scrolls the first place on the page where `text` stands into view and gives the middle of its first line. */
export async function pointOf(page: Page, text: string): Promise<Point> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      if (box && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The page does not show "${wanted}".`);
  }, text);
}
