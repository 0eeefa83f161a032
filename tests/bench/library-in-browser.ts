/**
 * How long the library takes at 20,000 notes in a real browser with its own database, medians in milliseconds:
 * `npm run bench:library:browser -- [chrome|firefox]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { buildExtension } from '../e2e/build.ts';
import { Session } from '../e2e/driver.ts';
import type { BrowserName } from '../e2e/find-browsers.ts';
import { untilShown } from '../e2e/popup.ts';
import { until } from '../e2e/until.ts';
import { libraryOf } from '../notes/library.ts';
import { median, QUERIES } from './queries.ts';

const COUNT = 20_000;
const OPENINGS = 15;
const ROUNDS = 9;
const PATIENCE = 120_000;

const say = (what: string, ms: number): void => console.log(`${ms.toFixed(1).padStart(9)} ms  ${what}`);

/** Presses the first control that matches and holds `text`, once it is there. */
const press = (page: Page, selector: string, text: string): Promise<boolean> =>
  until(`there is ${selector} with "${text}"`, () =>
    page.evaluate(
      (wanted, words) => {
        const controls = [...document.querySelectorAll<HTMLElement>(wanted)];
        const control = controls.find(({ textContent }) => textContent?.includes(words));
        control?.click();
        return control !== undefined;
      },
      selector,
      text,
    ),
  );

/** Imports a file by the library page, as a reader does. */
async function importFile(library: Page, file: string): Promise<void> {
  await press(library, '.views button', 'Export and import');
  const input = await library.waitForSelector('input[type=file]');
  if (!input) throw new Error('The page takes no files.');
  await watchFor(library, 'previewed', '.preview');
  await input.uploadFile(file);
  say('file read, checked and compared', await tookUntil(library, 'previewed'));
  await watchFor(library, 'written', '.toast[data-shown=true]');
  await press(library, '.preview button', 'Import');
  say('written in one transaction', await tookUntil(library, 'written'));
}

/** Notes the moment of the reader's next click or choice, and when something shows after it. */
const watchFor = (page: Page, name: string, selector: string): Promise<void> =>
  page.evaluate(
    (mark, wanted) => {
      const begin = (): number => performance.mark(`${mark}:begun`).startTime;
      addEventListener('change', begin, { once: true, capture: true });
      addEventListener('click', begin, { once: true, capture: true });
      const watch = new MutationObserver(() => {
        if (!document.querySelector(wanted)) return;
        performance.mark(`${mark}:shown`);
        watch.disconnect();
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    name,
    selector,
  );

const tookUntil = (page: Page, name: string): Promise<number> =>
  until(
    `${name} is seen`,
    () =>
      page.evaluate((mark) => {
        const at = (what: string) => performance.getEntriesByName(`${mark}:${what}`).at(-1)?.startTime;
        const [begun, shown] = [at('begun'), at('shown')];
        return begun === undefined || shown === undefined ? null : shown - begun;
      }, name),
    PATIENCE,
  );

/** From opening to the first paint of the popup's content. */
async function popupOpens(session: Session): Promise<number> {
  const popup = await session.openOwn('/popup.html');
  const took = await until('the popup is painted', () =>
    popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
  );
  await popup.close();
  return took;
}

/** From a key to the list that it leads to, in the document. */
const searchTook = (page: Page, query: string, rounds: number): Promise<number[]> =>
  page.evaluate(
    async (text, count) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) throw new Error('There is nowhere to search.');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const settle = (): Promise<void> =>
        new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const type = async (value: string): Promise<number> => {
        const start = performance.now();
        set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // Renders wait for a microtask or two.
        await new Promise((done) => setTimeout(done));
        return performance.now() - start;
      };
      const times: number[] = [];
      for (let round = 0; round < count; round += 1) {
        await type('');
        await settle();
        times.push(await type(text));
        await settle();
      }
      return times;
    },
    query,
    rounds,
  );

/** The index is whole once the best match is no longer the newest. */
async function untilRanked(library: Page): Promise<void> {
  const first = (sorting: string): Promise<string | null> =>
    library.evaluate((by) => {
      const sort = [...document.querySelectorAll('select')].find(
        ({ value }) => value === 'best' || value === 'newest',
      );
      if (!sort) return null;
      sort.value = by;
      sort.dispatchEvent(new Event('change', { bubbles: true }));
      return new Promise<string | null>((done) =>
        setTimeout(() => done(document.querySelector<HTMLElement>('.note-row')?.dataset.note ?? null)),
      );
    }, sorting);
  await searchTook(library, 'harbour', 1);
  await until(
    'the notes are ranked',
    async () => (await first('newest')) !== (await first('best')),
    PATIENCE,
  );
}

async function searches(page: Page, where: string): Promise<void> {
  const medians: number[] = [];
  for (const query of QUERIES) {
    medians.push(median(await searchTook(page, query, ROUNDS)));
    say(`${where}: ${query}`, medians.at(-1) ?? 0);
  }
  say(`${where}: the median query`, median(medians));
}

async function measure(name: BrowserName, file: string): Promise<void> {
  const session = new Session(name);
  try {
    await session.start();
    console.log(await session.running.browser.version());
    const library = await session.openOwn('/library.html');
    await importFile(library, file);
    await library.close();
    const openings: number[] = [];
    for (let turn = 0; turn < OPENINGS; turn += 1) openings.push(await popupOpens(session));
    say('popup open, to its first paint', median(openings));
    const popup = await session.openOwn('/popup.html');
    await watchFor(popup, 'listed', '.library .note-row');
    await press(popup, '[role=tab]', 'Library');
    say("the popup's library opened, to its first rows", await tookUntil(popup, 'listed'));
    await untilShown(popup, '20,000 notes');
    await searches(popup, 'popup search');
    await popup.close();
    const full = await session.openOwn('/library.html');
    await untilRanked(full);
    await searches(full, 'library search');
  } finally {
    await session.end();
  }
}

const [name = 'chrome'] = process.argv.slice(2);
if (name !== 'chrome' && name !== 'firefox') throw new Error('Say chrome or firefox.');
buildExtension(name);
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const file = join(folder, 'library.json');
writeFileSync(file, backupOf(libraryOf(COUNT)));
try {
  await measure(name, file);
} finally {
  rmSync(folder, { recursive: true });
}
