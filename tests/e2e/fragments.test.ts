import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browsers.ts';
import { type Part, type Passage, passagesOn } from './passages.ts';
import { type PageServer, servePages } from './server.ts';

const executablePath = findBrowser('chrome');
const PAGES = [
  'dispatch.html',
  'essay.html',
  'encyclopaedia.html',
  'wcxb/0412.html',
  'wcxb/2825.html',
  'wcxb/4604.html',
];
/** What the browser marks is painted all green: the words too. */
const GREEN = '::target-text { background: #0f0 !important; color: #0f0 !important; }';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes of the lines of a passage: those of its own words, and those of all that stands from its first word to its last. */
interface Boxes {
  own: Box[];
  whole: Box[];
}

/** Runs in the page. */
function boxesOf(parts: Part[]): Boxes {
  const at = ({ way }: Part): Node => {
    let node: Node = document;
    for (const child of way) node = node.childNodes[child] ?? node;
    return node;
  };
  const boxes = (range: Range): Box[] =>
    [...range.getClientRects()]
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
      .filter(({ left, top, right, bottom }) => right - left > 2 && top >= 0 && bottom <= innerHeight);
  const rangeOf = (first: Part, last: Part): Range => {
    const range = document.createRange();
    range.setStart(at(first), first.start);
    range.setEnd(at(last), last.end);
    return range;
  };
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return { own: [], whole: [] };
  return { own: parts.flatMap((part) => boxes(rangeOf(part, part))), whole: boxes(rangeOf(first, last)) };
}

/**
 * Runs in a page of its own: in a picture, the share of the passage's words that is not green, along the middle of each line, and
 * how many pixels are green outside of it.
 */
async function compare(picture: string, { own, whole }: Boxes): Promise<{ bare: number; outside: number }> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const isGreen = (x: number, y: number): boolean => {
    const pixel = (y * width + x) * 4;
    return Number(data[pixel]) < 60 && Number(data[pixel + 1]) > 200 && Number(data[pixel + 2]) < 60;
  };
  let [looked, bare, outside] = [0, 0, 0];
  for (const { left, top, right, bottom } of own) {
    const y = Math.round((top + bottom) / 2);
    for (let x = Math.ceil(left + 1); x < right - 1; x += 1) {
      looked += 1;
      if (!isGreen(x, y)) bare += 1;
    }
  }
  const isAllowed = (x: number, y: number): boolean =>
    [...own, ...whole].some(
      ({ left, top, right, bottom }) => x >= left - 2 && x <= right + 2 && y >= top - 12 && y <= bottom + 12,
    );
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (isGreen(x, y) && !isAllowed(x, y)) outside += 1;
  }
  return { bare: looked === 0 ? 1 : bare / looked, outside };
}

/**
 * Chromium does not tell scripts what a text directive has selected, but it paints it: so the test looks at the picture. What lies
 * outside the window after the browser has scrolled to the passage is not looked at.
 */
describe.skipIf(!executablePath)('a text fragment, in Chromium', () => {
  let server: PageServer;
  let browser: Browser;
  let page: Page;
  let table: Page;

  beforeAll(async () => {
    server = await servePages();
    browser = await puppeteer.launch({
      executablePath: executablePath ?? '',
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
      defaultViewport: { width: 1000, height: 1400 },
    });
    table = await browser.newPage();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function look(address: string, { directive, parts }: Passage) {
    await page.goto(`${address}#${directive}`);
    await page.addStyleTag({ content: GREEN });
    const boxes = await page.evaluate(boxesOf, parts);
    const picture = await page.screenshot({ encoding: 'base64' });
    return table.evaluate(compare, picture, boxes);
  }

  it.each(PAGES)('selects exactly the passage that it was written for, on %s', async (path) => {
    const passages = passagesOn(path, server.addressOf(`/${path}`));
    expect(passages.length).toBeGreaterThan(20);
    const wrong: unknown[] = [];
    let turn = 0;
    for (const passage of passages) {
      await page.bringToFront();
      const seen = await look(server.addressOf(`/${path}?${++turn}`), passage);
      if (seen.bare > 0.02 || seen.outside > 0) wrong.push({ ...seen, ...passage, parts: undefined });
    }
    expect(wrong).toEqual([]);
  });
});
