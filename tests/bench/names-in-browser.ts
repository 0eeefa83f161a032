/**
 * The same measurement of reading names in Chromium or Firefox, on an empty page:
 * `npm run bench:names:browser -- [chrome|firefox] [TEXT FILES]`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, findBrowser } from '../e2e/find-browsers.ts';
import { benchTexts } from './names.ts';
import { speedTable } from './speed.ts';

const MODEL = join(import.meta.dirname, '../../public/model/names.bin');

/** `speed.ts` as one script that gives its exports to `bench`. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'speed.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) if ('output' in output) return output.output[0].code;
  throw new Error('The benchmark could not be bundled.');
}

declare const bench: typeof import('./speed.ts');

async function measureIn(name: BrowserName, texts: string[]): Promise<void> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} was found on this machine.`);
  const args = name === 'chrome' ? ['--no-sandbox', '--disable-gpu', '--no-first-run'] : [];
  const browser = await puppeteer.launch({ browser: name, executablePath, headless: true, args });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const model = readFileSync(MODEL).toString('base64');
    const measured = await page.evaluate(measureOnPage, { model, texts });
    console.log(`${await browser.version()}, one thread:\n${speedTable(measured.speeds)}`);
    console.log(`ready after the bytes are there: ${measured.ready.toFixed(1)} ms`);
  } finally {
    await browser.close();
  }
}

/** Sent to the page as source: sees nothing but its argument and `bench`. */
function measureOnPage({ model, texts }: { model: string; texts: string[] }) {
  const bytes = Uint8Array.from(atob(model), (letter) => letter.charCodeAt(0)).buffer;
  const start = performance.now();
  bench.READERS['Dateline, WebAssembly']?.(bytes);
  const ready = performance.now() - start;
  const readers = Object.entries(bench.READERS).map(([name, open]) => [name, () => open(bytes)] as const);
  return { ready, speeds: bench.measureSpeeds(Object.fromEntries(readers), texts) };
}

const [name = 'chrome', ...files] = process.argv.slice(2);
if (name !== 'chrome' && name !== 'firefox') throw new Error('Say chrome or firefox.');
await measureIn(name, benchTexts(files));
