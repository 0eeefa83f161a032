import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Medium, Session } from './driver.ts';
import { BROWSER_NAMES, type BrowserName, findBrowser } from './find-browsers.ts';
import { openPopup, untilShown } from './popup.ts';
import { askPlaces, pointAt, untilMarked } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';
const CLAIM = 'will be signed in Arica';
/** "Chilean" has stood before it. */
const SECOND = 'Chilean president';
const UNMARKED = 'Not everyone is persuaded';
const DISPATCH = readFileSync(join(import.meta.dirname, '../pages/dispatch.html'), 'utf8');

/** A paragraph with names and a claim of its own, set anew twenty times a second. */
const TICKER = `<p data-ticks="0"></p><script>
  const line = document.querySelector('[data-ticks]');
  setInterval(() => {
    line.dataset.ticks++;
    line.textContent = 'Update ' + line.dataset.ticks + ': Gabriel Boric meets Reuters in Santiago on Friday.';
  }, 50);
</script>`;

/** The dispatch with a style of its own. */
const styled = (style: string): string => DISPATCH.replace('</head>', `<style>${style}</style></head>`);

/** What stands under the first line of a text, where marks are drawn, letters left out: as a picture. */
async function pictureUnder(page: Page, text: string): Promise<string> {
  const clip = await askPlaces(page, text, async ([range]) => {
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { left, bottom, width } = range?.getClientRects()[0] ?? new DOMRect();
    return { x: left + scrollX, y: bottom + scrollY - 5, width, height: 12 };
  });
  return page.screenshot({ encoding: 'base64', clip });
}

/** Runs in a page: the WCAG contrast between a picture's commonest colour and the one that stands out from it most. */
async function contrastIn(picture: string): Promise<number> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const lightOf = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = colour.split(',').map((value) => {
      const share = Number(value) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [paper = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const ratios = [...counts.keys()].map((colour) => lightOf(colour) / lightOf(paper));
  return Math.max(...ratios.map((ratio) => Math.max(ratio, 1 / ratio)));
}

const contrastUnder = async (page: Page, text: string): Promise<number> =>
  page.evaluate(contrastIn, await pictureUnder(page, text));

/** Opens a page as it is written here, with marks, and takes its letters out of sight. */
async function openMarked(session: Session, server: PageServer, style: string): Promise<Page> {
  server.write('/styled.html', styled(style));
  const page = await session.open(server.addressOf('/styled.html'));
  await untilMarked(page);
  await page.addStyleTag({
    content: '* { color: transparent !important }',
  });
  return page;
}

async function withStage(
  name: BrowserName,
  media: readonly Medium[],
  work: (session: Session, server: PageServer) => Promise<void>,
): Promise<void> {
  const session = new Session(name, { media });
  const server = await servePages();
  try {
    await session.start();
    await work(session, server);
  } finally {
    await session.end();
    await server.close();
  }
}

const PAPERS = [
  ['white', '#ffffff', '#222222'],
  ['sepia', '#f4ecd8', '#5b4636'],
  ['dark', '#181818', '#d8d8d8'],
  ['middle grey', '#6b6b6b', '#ffffff'],
] as const;

describe.each(BROWSER_NAMES)('marks in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);

    beforeAll(async () => {
      server = await servePages();
      await session.start();
    });
    afterAll(async () => {
      await session.end();
      await server.close();
    });

    it.each(PAPERS)('stand out from %s paper by 3:1', async (_, paper, ink) => {
      const page = await openMarked(session, server, `body, .story { background: ${paper}; color: ${ink} }`);
      expect(await contrastUnder(page, UNMARKED)).toBeCloseTo(1);
      for (const text of [NAME, CLAIM]) expect(await contrastUnder(page, text), text).toBeGreaterThan(3);
      await page.close();
    });

    it('strike through no letters where lines stand as close as a browser sets them', async () => {
      const page = await openMarked(session, server, '.body { font: 16px serif; line-height: normal }');
      const clear = await askPlaces(page, CLAIM, ([range]) => {
        const line = range?.getClientRects()[0] ?? new DOMRect();
        return { x: line.left, y: line.bottom + scrollY, width: line.width };
      });
      // Letters that rise above the middle begin two pixels down the next line.
      const clip = { ...clear, y: clear.y + 3, height: 4 };
      const picture = await page.screenshot({ encoding: 'base64', clip });
      expect(await page.evaluate(contrastIn, picture)).toBeLessThan(1.6);
      await page.close();
    });

    it('are all there while the page keeps replacing text with marks in it', async () => {
      server.write('/ticker.html', DISPATCH.replace('</article>', `${TICKER}</article>`));
      const page = await session.open(server.addressOf('/ticker.html'));
      await untilMarked(page);
      await page.addStyleTag({ content: '* { color: transparent !important }' });
      const ticks = (): Promise<number> =>
        page.evaluate(() => Number(document.querySelector('[data-ticks]')?.getAttribute('data-ticks')));
      // Long enough for a page that never rests to be read again several times.
      for (let round = 1; round <= 8; round++) {
        await until('the page has changed further', async () => (await ticks()) > round * 10);
        for (const text of [NAME, CLAIM, SECOND]) {
          expect(await contrastUnder(page, text), `${text}, ${round}`).toBeGreaterThan(3);
        }
      }
      await page.close();
    });

    it('are drawn on the first mention of each name alone, where the reader wants that', async () => {
      const page = await openMarked(session, server, '');
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Marisol Quispe');
      const choose = (value: string): Promise<void> =>
        popup.evaluate((wanted) => {
          const option = document.querySelector(`option[value=${wanted}]`);
          const select = option?.closest('select');
          if (!select) throw new Error(`There is no choice of ${wanted}.`);
          select.value = wanted;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, value);
      await page.bringToFront();
      expect(await contrastUnder(page, SECOND)).toBeGreaterThan(3);
      await choose('first');
      await until('the second mention is bare', async () => (await contrastUnder(page, SECOND)) < 1.1);
      expect(await contrastUnder(page, NAME)).toBeGreaterThan(3);
      await popup.close();
      await page.close();
    });

    // Firefox gives tests no way to see a page as it would be printed.
    it.skipIf(name !== 'chrome')('are not printed', async () => {
      const page = await openMarked(session, server, '');
      expect(await contrastUnder(page, NAME)).toBeGreaterThan(3);
      await page.emulateMediaType('print');
      expect(await contrastUnder(page, UNMARKED)).toBeCloseTo(1);
      for (const text of [NAME, CLAIM]) expect(await contrastUnder(page, text), text).toBeCloseTo(1);
      await page.close();
    });
  });

  it.skipIf(!findBrowser(name))('are seen where the system forces its own colours', () =>
    withStage(name, ['forced-colors'], async (session, server) => {
      const page = await openMarked(session, server, '');
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      for (const text of [NAME, CLAIM]) expect(await contrastUnder(page, text), text).toBeGreaterThan(3);
    }),
  );

  it.skipIf(!findBrowser(name)).each<[Medium[], string]>([
    [[], 'rise'],
    [['reduced-motion'], 'none'],
  ])('open a card that moves as the reader’s system wants it: %j', (media, animation) =>
    withStage(name, media, async (session, server) => {
      const page = await session.open(server.addressOf('/dispatch.html'));
      await untilMarked(page);
      await pointAt(session, page, { text: NAME, shown: NAME });
      const shown = await session.inCard(page, (root) => {
        const card = root.querySelector('[role=dialog]');
        return card && getComputedStyle(card).animationName;
      });
      expect(shown).toBe(animation);
    }),
  );
});
