import type { Page } from 'puppeteer-core';
import type { Correction } from '../../utils/notes/corrections.ts';
import { tellBackground } from './messages.ts';
import { openPopup } from './popup.ts';
import { untilMarked } from './reader.ts';
import { type Studio, sized } from './studio.ts';
import { until } from './until.ts';

/** Waits until there is an element; by selector, since words depend on the language. */
const untilThere = (page: Page, selector: string): Promise<boolean> =>
  until(`there is ${selector}`, () =>
    page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
  );

const pressNth = (page: Page, selector: string, at: number): Promise<void> =>
  page.evaluate(
    (wanted, index) => document.querySelectorAll<HTMLElement>(wanted)[index]?.click(),
    selector,
    at,
  );

const scrollOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const place of [...document.querySelectorAll('.scroll'), document.documentElement]) {
      place.scrollTo(0, 1e6);
    }
  });

/** Draws the extension's own screens: the popup about an article that is open, the library, the first run. */
export async function drawOwnScreens(studio: Studio, article: Page): Promise<void> {
  await drawPopup(studio, article);
  await drawRefused(studio);
  await drawLibrary(studio);
  await drawWelcome(studio);
}

/** Browsers give a popup 800 by 600 pixels of the screen at most, whatever the zoom. */
async function popupAbout({ session, zoom }: Studio, page: Page): Promise<Page> {
  const popup = await openPopup(session, page);
  await popup.setViewport({ width: 380, height: Math.round(600 / zoom), deviceScaleFactor: zoom });
  return popup;
}

async function drawPopup(studio: Studio, article: Page): Promise<void> {
  const popup = await popupAbout(studio, article);
  await untilThere(popup, '.chip');
  await popup.bringToFront();
  await studio.save(popup, 'popup');
  for (const part of ['claims', 'notes']) {
    await popup.evaluate(async (id) => {
      document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, part);
    await studio.save(popup, `popup-${part}`);
  }
  await until('the popup is at its end', async () => {
    await scrollOn(popup);
    // In a low window all of it scrolls as one.
    return popup.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.scroll')].some(
        ({ scrollTop }) => scrollTop > 0,
      ),
    );
  });
  await studio.save(popup, 'popup-end');
  await pressNth(popup, '[role=tab]', 1);
  await untilThere(popup, '.library .note-row');
  await studio.save(popup, 'library');
  await popup.close();
}

/** A page that is no article, and one of which the reader said so. */
async function drawRefused(studio: Studio): Promise<void> {
  const { session, server, save } = studio;
  const docs = await session.open(server.addressOf('/docs.html'));
  const popup = await popupAbout(studio, docs);
  await untilThere(popup, '.blank .verdict');
  await popup.bringToFront();
  await save(popup, 'popup-no-article');
  await popup.close();
  await docs.close();
  const essay = await session.open(server.addressOf('/essay.html'));
  await untilMarked(essay);
  const other = await popupAbout(studio, essay);
  await untilThere(other, '.verdict > .quiet');
  await pressNth(other, '.verdict > .quiet', 0);
  await untilThere(other, '.blank p.verdict');
  await other.bringToFront();
  await save(other, 'popup-refused');
  await pressNth(other, '.verdict .quiet', 0);
  await untilThere(other, '.chip');
  await other.close();
  await essay.close();
}

const CORRECTIONS: readonly Correction[] = [
  { kind: 'never', text: 'Reuters', isNever: true },
  { kind: 'published', day: '2024-04-12' },
  {
    kind: 'claim',
    quote: 'The harbour will be closed from March to June',
    patch: {
      status: 'planned',
      days: { earliest: '2024-03-01', latest: '2024-06-30' },
      speaker: 'Ada Quill',
    },
  },
  { kind: 'claim', quote: 'It has rained since Monday', patch: { isNone: true } },
  { kind: 'entity', name: 'Nordhav', patch: { type: 'ORG', sameAs: 'Nordhav Ferries' } },
];

/** Of the library, as its buttons stand. */
const VIEWS = ['notes', 'due', 'claims', 'names', 'tags', 'files', 'corrections', 'removed', 'settings'];

async function drawLibrary(studio: Studio): Promise<void> {
  const { session, save } = studio;
  const library = await session.openOwn('/library.html');
  await sized(library, studio);
  for (const correction of CORRECTIONS) {
    const question = { addresses: ['https://courier.example/harbour'], correction };
    await tellBackground(library, { dateline: 'background', kind: 'correct', question });
  }
  await untilThere(library, '.note-row');
  await save(library, 'library-page');
  await pressNth(library, '.search-help summary', 0);
  await library.focus('input[type=search]');
  await library.keyboard.type('the after:2024-13');
  await untilThere(library, '.misread:not(:empty)');
  await save(library, 'library-search');
  for (const view of VIEWS.slice(1)) {
    await pressNth(library, '.views button', VIEWS.indexOf(view));
    await save(library, `library-${view}`);
  }
  await pressNth(library, '.views button', VIEWS.indexOf('names'));
  await pressNth(library, '.chip', 0);
  await untilThere(library, '.entity-page');
  await save(library, 'library-name');
  await pressNth(library, '.views button', VIEWS.indexOf('files'));
  await scrollOn(library);
  await save(library, 'library-files-end');
  await pressNth(library, '.views button', 0);
  await untilThere(library, '.note-row');
  await pressNth(library, '.note-row:last-of-type .note-doing button', 2);
  await untilThere(library, '.toast[data-shown=true]');
  await save(library, 'library-deleted');
  await pressNth(library, '.views button', VIEWS.indexOf('removed'));
  await untilThere(library, '.note-row.removed');
  await save(library, 'library-removed-one');
  await pressNth(library, '.toast .quiet', 0);
  await library.close();
}

async function drawWelcome(studio: Studio): Promise<void> {
  const welcome = await studio.session.openOwn('/welcome.html');
  await sized(welcome, studio);
  await untilThere(welcome, '.sample-found .chip');
  await studio.save(welcome, 'welcome');
  for (const part of ['middle', 'end']) {
    await welcome.evaluate(() => scrollBy({ top: innerHeight - 40, behavior: 'instant' }));
    await studio.save(welcome, `welcome-${part}`);
  }
  await welcome.close();
}
