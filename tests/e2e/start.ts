/** `npm start`: builds Dateline and opens a browser that has it, on the sample dispatch. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build.ts';
import { Session } from './driver.ts';
import { BROWSER_NAMES, type BrowserName, findBrowser } from './find-browsers.ts';
import { pointAt, untilStill } from './reader.ts';
import { servePages } from './server.ts';
import { until } from './until.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = 'Usage: npm start [-- --browser chrome|firefox]';

const WORDS: Record<BrowserName, string> = { chrome: 'Chrome, Chromium or Edge', firefox: 'Firefox' };

/** What was asked for cannot be: shown together with how to ask. */
class UsageError extends Error {}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isBrowserName(name: string): name is BrowserName {
  return (BROWSER_NAMES as readonly string[]).includes(name);
}

/** @throws UsageError */
function wantedBrowser(): BrowserName | null {
  const wanted = readOptions().browser;
  if (wanted === undefined) return null;
  if (isBrowserName(wanted)) return wanted;
  throw new UsageError(`There is no browser "${wanted}".`);
}

function readOptions(): { browser?: string } {
  try {
    return parseArgs({ options: { browser: { type: 'string' } } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The browser that was asked for, or the first that is installed. @throws when there is none */
function chooseBrowser(): BrowserName {
  const wanted = wantedBrowser();
  const found = (wanted ? [wanted] : BROWSER_NAMES).find((name) => findBrowser(name));
  if (found) return found;
  const missing = wanted ? WORDS[wanted] : 'Chrome, Chromium, Edge or Firefox';
  throw new Error(`No ${missing} was found. Install one, or name its path in CHROME_PATH or FIREFOX_PATH.`);
}

async function saveScreenshot(session: Session, page: Page): Promise<string> {
  await until('the marks are drawn', () => page.evaluate(() => CSS.highlights.size > 0));
  await pointAt(session, page, { text: 'Marisol Quispe', shown: 'Marisol Quispe' });
  await untilStill(session, page);
  const path = join(ROOT, '.output', `start-${session.name}.png`) as `${string}.png`;
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  await page.screenshot({ path });
  return path;
}

async function start(name: BrowserName): Promise<void> {
  buildExtension(name);
  const headless = !hasDisplay();
  const server = await servePages();
  const session = new Session(name, { headless });
  try {
    await session.start();
    const address = server.addressOf('/dispatch.html');
    const page = await session.open(address);
    if (headless) {
      console.log(`There is no display. Screenshot: ${await saveScreenshot(session, page)}`);
    } else {
      console.log(`Dateline runs on ${address} until you close the browser.`);
      await new Promise((done) => session.running.browser.once('disconnected', done));
    }
  } finally {
    await session.end();
    await server.close();
  }
}

try {
  await start(chooseBrowser());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = 1;
}
