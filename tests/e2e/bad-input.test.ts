import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { askPage, tellBackground } from './messages.ts';
import { openPopup, untilShown } from './popup.ts';
import { isMarked, markupOf, untilMarked } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';

const NO_BODY =
  '<!doctype html><title>Gone</title><script>addEventListener("DOMContentLoaded", () => document.body.remove());</script>';
const FIVE_MEGABYTES = 5_000_000;
const UNKNOWN: unknown[] = [
  null,
  7,
  'extract',
  [],
  {},
  { kind: 'extract' },
  { dateline: 'background', kind: 'format', question: null },
  { dateline: 'background', kind: 'constructor', question: null },
  { dateline: 'background', kind: 'extract', question: 3 },
  { dateline: 'background', kind: 'removeNote', question: { id: {} } },
  { dateline: 'background', kind: 'addNote', question: { note: { body: 'x' } } },
];

/** One long report, all of its paragraphs different. */
function bigPage(): string {
  const paragraphs: string[] = [];
  for (let length = 0, day = 1; length < FIVE_MEGABYTES; day += 1) {
    const text = `<p>On day ${day} the harbour office in Lisbon counted ${day * 7} ships, and the mayor said on Friday that the quay would be closed until March.</p>\n`;
    paragraphs.push(text);
    length += text.length;
  }
  const head =
    '<!doctype html><html lang="en"><title>The long report</title><meta property="og:type" content="article">';
  return `${head}<article><h1>The long report</h1>${paragraphs.join('')}</article>`;
}

describe.each(BROWSER_NAMES)('bad input in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    let server: PageServer;
    const session = new Session(name);

    beforeAll(async () => {
      server = await servePages();
      server.write('/no-body.html', NO_BODY);
      server.write('/big.html', bigPage());
      await session.start();
    });
    afterAll(() => closeStage(session, server));

    it.each([
      '/odd/empty.html',
      '/odd/frameset.html',
      '/odd/drawing.svg',
      '/odd/feed.xml',
      '/odd/plain.txt',
      '/odd/page.xhtml',
      '/no-body.html',
    ])('leaves %s alone', async (path) => {
      const page = await session.open(server.addressOf(path));
      const before = await markupOf(page);
      const popup = await openPopup(session, page);
      await untilShown(popup, 'Not an article');
      expect(await isMarked(page)).toBe(false);
      expect(await markupOf(page)).toBe(before);
      await popup.close();
      await page.close();
    });

    it('says that a page of five megabytes is too long, and leaves it as it is', async () => {
      const page = await session.open(server.addressOf('/big.html'));
      const popup = await openPopup(session, page);
      await untilShown(popup, 'too long');
      expect(await isMarked(page)).toBe(false);
      expect(await page.evaluate(() => document.querySelectorAll('p').length)).toBeGreaterThan(10_000);
      await popup.close();
      await page.close();
    });

    it('answers messages that it does not know with a failure, and goes on', async () => {
      const page = await session.open(server.addressOf('/dispatch.html'));
      await untilMarked(page);
      const popup = await openPopup(session, page);
      for (const message of UNKNOWN) {
        expect(await tellBackground(popup, message)).toMatchObject({
          ok: false,
          error: { code: 'bad-request' },
        });
      }
      await askPage(popup, page, { kind: 'focusMark', question: { by: 1 } });
      await popup.close();
      await page.close();
    });
  });
});
