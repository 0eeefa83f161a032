/**
 * `npm run screenshots`: draws the README's pictures. With `-- --all` every screen in both browsers, light and dark, at 100
 * and 200 %, to be looked at; with `-- --language ar` cards and Dateline's own screens in that language (a folder of
 * `_locales`), with `--all` too in all of these ways; with `-- --store` those for the stores, 1280 by 800 pixels.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { claimNote, nameNote, newNote } from '../notes/samples.ts';
import { buildExtension } from './build.ts';
import { type Scheme, Session } from './driver.ts';
import { BROWSER_NAMES, type BrowserName, findBrowser } from './find-browsers.ts';
import { tellBackground } from './messages.ts';
import { drawOwnScreens } from './own-screens.ts';
import { untilMarked } from './reader.ts';
import { drawCards, drawPapers, drawScreens } from './screens.ts';
import { servePages } from './server.ts';
import { type Studio, sized } from './studio.ts';
import { translated } from './translated.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KEPT = join(ROOT, 'tests/screenshots');
const OTHERS = join(ROOT, '.output/screenshots');

/** Of all screens those that the README shows, or might. */
const OF_README = ['essay', 'page', 'marks', 'popup', 'library'];
const OF_STORE = ['marks', 'essay', 'library-page', 'welcome'];
const WINDOW = { width: 1080, height: 960 };
const STORE_SIZE = { width: 1280, height: 800 };

interface Drawing {
  /** The unpacked extension, if not the one that was built. */
  extension?: string;
  scheme: Scheme;
  zoom: number;
  /** Where a screen is saved; null: it is left out. */
  fileOf(screen: string): string | null;
}

async function withStudio(
  name: BrowserName,
  { extension, scheme, zoom, fileOf }: Drawing,
  work: (studio: Studio) => Promise<void>,
): Promise<void> {
  const server = await servePages();
  const session = new Session(name, { scheme, ...(extension ? { extension } : {}) });
  const save: Studio['save'] = async (page, screen) => {
    const file = fileOf(screen);
    if (!file) return;
    await page.screenshot({ path: file as `${string}.png` });
    console.log(file);
  };
  try {
    await session.start();
    await work({ session, server, zoom, window: WINDOW, save });
  } finally {
    await session.end();
    await server.close();
  }
}

type Way = Pick<Drawing, 'scheme' | 'zoom'>;

const WAYS: readonly Way[] = (['light', 'dark'] as const).flatMap((scheme) =>
  [1, 2].map((zoom) => ({ scheme, zoom })),
);

async function drawAll(name: BrowserName): Promise<void> {
  for (const { scheme, zoom } of WAYS) {
    const fileOf = (screen: string): string => join(OTHERS, `${screen}-${name}-${scheme}-${zoom * 100}.png`);
    await withStudio(name, { scheme, zoom, fileOf }, async (studio) => {
      await drawScreens(studio);
      if (zoom === 1) await drawPapers(studio);
    });
  }
}

async function drawInLanguage(name: BrowserName, language: string, ways: readonly Way[]): Promise<void> {
  const extension = translated(name, language);
  for (const { scheme, zoom } of ways) {
    const way = `${scheme}-${zoom * 100}`;
    const fileOf = (screen: string): string => join(OTHERS, `${screen}-${name}-${language}-${way}.png`);
    await withStudio(name, { extension, scheme, zoom, fileOf }, async (studio) => {
      const { session, server } = studio;
      const library = await session.openOwn('/library.html');
      for (const note of [nameNote(), claimNote(), newNote()]) {
        await tellBackground(library, { dateline: 'background', kind: 'addNote', question: { note } });
      }
      await library.close();
      const article = await session.open(server.addressOf('/dispatch.html'));
      await sized(article, studio);
      await untilMarked(article);
      await drawCards(studio, article);
      await drawOwnScreens(studio, article);
    });
  }
  rmSync(extension, { recursive: true });
}

const inFolder =
  (folder: string, wanted: readonly string[], prefix = '') =>
  (screen: string): string | null =>
    wanted.includes(screen) ? join(folder, `${prefix}${screen}.png`) : null;

const { all, store, language } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
    language: { type: 'string' },
  },
}).values;
mkdirSync(KEPT, { recursive: true });
mkdirSync(OTHERS, { recursive: true });
const found = BROWSER_NAMES.filter((candidate) => findBrowser(candidate));
for (const name of all || language ? found : found.slice(0, 1)) {
  buildExtension(name);
  if (language) await drawInLanguage(name, language, all ? WAYS : WAYS.slice(0, 1));
  else if (all) await drawAll(name);
  else if (store) {
    const fileOf = inFolder(OTHERS, OF_STORE, 'store-');
    await withStudio(name, { scheme: 'light', zoom: 1, fileOf }, (studio) =>
      drawScreens({ ...studio, window: STORE_SIZE }),
    );
  } else {
    const fileOf = inFolder(KEPT, OF_README);
    await withStudio(name, { scheme: 'light', zoom: 1, fileOf }, drawScreens);
  }
}
