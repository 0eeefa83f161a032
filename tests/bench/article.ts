/**
 * What judging and reading a page costs in Chromium: `npm run bench:article -- [FOLDER OF ARTICLES]`. Each reader meets
 * each page cold: in a tab of its own, its code never run before. Readability with the clone that it needs, and
 * isProbablyReaderable, stand beside; CPU time of the main thread. Their size comes last. Scripts and all else that pages
 * would load are blocked by their policy, so no network is needed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { bundleScript, startBrowser } from '../evaluate/browsers.ts';
import { READERS, type Reader } from './article/readers.ts';
import { samplePages } from './article/sample.ts';

declare const bench: { READERS: Record<string, (document: Document) => unknown> };

const [folder = join(import.meta.dirname, '../../../shared/data/articles')] = process.argv.slice(2);
const NAMES = Object.keys(READERS) as Reader[];

let shown = '';
const server = createServer((_, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(shown);
});

/** Milliseconds of the main thread for one reader on the page served now; what an empty call costs is taken off. */
async function measure(browser: Browser, script: string, name: Reader): Promise<number> {
  const page = await browser.newPage();
  try {
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/2025/11/a-story-of-five-words`, { waitUntil: 'load' });
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.evaluate(script);
    const idle = await spentIn(session, () => run(page, ''));
    return Math.max(0, (await spentIn(session, () => run(page, name))) - idle);
  } finally {
    await page.close();
  }
}

const run = (page: Page, name: string): Promise<void> =>
  page.evaluate((reader) => void bench.READERS[reader]?.(document), name);

async function spentIn(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await threadTime(session);
  await work();
  return (await threadTime(session)) - before;
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

function report(kind: string, times: Record<Reader, number[]>): void {
  const half = (name: Reader): number => quantile(times[name], 0.5);
  console.log(`\n${kind} pages (${times.gate.length}), milliseconds of CPU, median (90 % quantile):`);
  for (const name of NAMES) {
    console.log(`  ${name.padEnd(20)} ${half(name).toFixed(2)} (${quantile(times[name], 0.9).toFixed(2)})`);
  }
  console.log(`  gate : isProbablyReaderable   ${(half('gate') / half('isProbablyReaderable')).toFixed(2)}`);
  console.log(`  reading : Readability         ${(half('reading') / half('Readability')).toFixed(2)}`);
}

await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const browser = await startBrowser('chrome');
try {
  const script = await bundleScript(join(import.meta.dirname, 'article/readers.ts'), 'bench');
  const noTimes = (): Record<Reader, number[]> => ({
    isProbablyReaderable: [],
    gate: [],
    Readability: [],
    reading: [],
  });
  const times = { typical: noTimes(), biggest: noTimes() };
  for (const { kind, html } of samplePages(folder)) {
    shown = html;
    for (const name of NAMES) times[kind][name].push(await measure(browser, script, name));
  }
  for (const [kind, measured] of Object.entries(times)) if (measured.gate.length > 0) report(kind, measured);
  const code = await bundleScript(join(import.meta.dirname, '../../utils/article/read.ts'), 'article');
  console.log(`\ncode of gate and reader, gzipped: ${(gzipSync(code).length / 1000).toFixed(1)} kB`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
