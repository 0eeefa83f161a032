/**
 * What Dateline costs a page, in Chromium: `npm run bench:page -- [--rounds 20] [--minutes 5]`. An article of 1,000 words
 * is opened with a background that runs, with one that has been stopped, and in a browser without Dateline; then a page
 * that changes 60 times a second is left to itself, with Dateline and without. `--minutes 0` leaves that out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { startChrome } from '../e2e/drive-chrome.ts';
import { Session } from '../e2e/driver.ts';
import { findBrowser } from '../e2e/find-browsers.ts';
import { servePages } from '../e2e/server.ts';
import { measureChanges } from './page/changing.ts';
import { measureOpening, openingLine } from './page/opening.ts';
import { dispatchOf } from './page/sample.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, minutes: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);
const minutes = Number(values.minutes);
const profile = mkdtempSync(join(tmpdir(), 'dateline-bare-'));
const server = await servePages();
const session = new Session('chrome');
const bare = await startChrome(
  { executable: findBrowser('chrome') ?? 'chromium', headless: true, profile, downloads: profile },
  [],
);

async function measureOpenings(browser: Browser, origin: string): Promise<void> {
  const address = server.addressOf('/thousand.html');
  const asked = { address, origin, rounds };
  const stop = session.running.stopBackground;
  console.log(`An article of 1,000 words, medians of ${rounds}; milliseconds, CPU time in brackets:`);
  const without = await measureOpening(bare, { ...asked, isMarked: false });
  console.log(openingLine('without Dateline', without));
  console.log(openingLine('background at work', await measureOpening(browser, { ...asked, isMarked: true })));
  const cold = await measureOpening(browser, { ...asked, isMarked: true, before: stop });
  console.log(openingLine('background stopped', cold));
}

async function measureLeaving(browser: Browser, origin: string): Promise<void> {
  const address = server.addressOf('/thousand.html');
  for (const where of ['beside', 'inside'] as const) {
    console.log(`\n60 changes a second ${where} the article, ${minutes} minutes:`);
    const asked = { address, origin, minutes, where };
    console.log(`  without Dateline  ${await measureChanges(bare, asked)}`);
    console.log(`  with Dateline     ${await measureChanges(browser, asked)}`);
  }
}

try {
  server.write('/thousand.html', dispatchOf(1000));
  await session.start();
  const { browser, origin } = session.running;
  await measureOpenings(browser, origin);
  if (minutes > 0) await measureLeaving(browser, origin);
} finally {
  await bare.close();
  await session.end();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
