/**
 * Do Chromium, Firefox and the DOM library of `annotate` read the same pages alike?
 * `node tests/evaluate/compare-readings.ts [SET] [EVERY] [FIRST]` takes each page of a set (all sets: `all`), or every so
 * many, of the corpora beside the project, from the FIRSTth on; prints each difference, and the share with the same text
 * in all three. It says how far it has come, so that a run that was cut off can be gone on with.
 */
import { setImmediate as sent } from 'node:timers/promises';
import { readArticle } from '../../utils/article/read.ts';
import { type CorpusPage, corpusPages, hasCorpora } from './articles/corpus.ts';
import { openBrowserReader } from './articles/in-browser.ts';
import { parsePage } from './documents.ts';

const [set = 'all', every = '1', first = '1'] = process.argv.slice(2);
if (!hasCorpora()) throw new Error('The corpora do not lie beside the project.');

/** Where two texts part, with a little of what stands around. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40));
  return `from ${at} of ${one.length}: ${around(one)} / ${around(other)}`;
}

/** A page that the DOM library cannot parse counts as read otherwise. */
function readHere({ html, url = '' }: CorpusPage): string {
  try {
    return readArticle(parsePage(html), url).article.text;
  } catch (error) {
    return String(error);
  }
}

/** The browsers work while the DOM library does. */
async function readThrice(page: CorpusPage): Promise<Record<'chrome' | 'firefox' | 'annotate', string>> {
  const inBrowsers = Promise.all([chrome.read(page), firefox.read(page)]);
  await sent();
  const annotate = readHere(page);
  const [inChrome, inFirefox] = await inBrowsers;
  return { chrome: inChrome.text, firefox: inFirefox.text, annotate };
}

const chrome = await openBrowserReader('chrome');
const firefox = await openBrowserReader('firefox');
let count = 0;
let alike = 0;
try {
  let at = 0;
  for (const page of corpusPages(set === 'all' ? undefined : set)) {
    at += 1;
    if (at % Number(every) !== 0 || at < Number(first)) continue;
    const readings = await readThrice(page);
    count += 1;
    if (count % 100 === 0) console.error(`${alike} of ${count - 1} alike before page ${at}`);
    if (readings.chrome === readings.firefox && readings.chrome === readings.annotate) alike += 1;
    for (const other of ['firefox', 'annotate'] as const) {
      if (readings.chrome !== readings[other])
        console.log(`${page.id}: chrome, ${other} ${difference(readings.chrome, readings[other])}`);
    }
  }
} finally {
  await chrome.close();
  await firefox.close();
}
console.log(
  `the same text in all three: ${alike} of ${count} pages (${((100 * alike) / count).toFixed(1)} %)`,
);
