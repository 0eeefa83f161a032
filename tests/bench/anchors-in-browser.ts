/**
 * What finding the passages of 350 notes costs the page that they stand on, of 500,000 characters, in Chromium:
 * `npm run build && npm run bench:anchors:browser`. The page is read and marked first; then its notes come in, of which none
 * stands where it stood (a paragraph came in at the top, or words were changed everywhere), and a trace is taken until they
 * are drawn. Time in the page is that of its main thread's tasks in which Dateline's content script ran.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { readArticle } from '../../utils/article/read.ts';
import type { NewNote } from '../../utils/notes/shapes.ts';
import type { Anchor } from '../../utils/text/anchor.ts';
import { Session } from '../e2e/driver.ts';
import { tellBackground } from '../e2e/messages.ts';
import { untilMarked } from '../e2e/reader.ts';
import { type PageServer, servePages } from '../e2e/server.ts';
import { parsePage } from '../evaluate/documents.ts';
import { type Copy, copyOf, write } from './anchors/copy.ts';
import { EDITS } from './anchors/edits.ts';
import { textsOf } from './anchors/pages.ts';
import { quotesIn } from './anchors/quotes.ts';
import { seeded } from './anchors/random.ts';
import { costIn, type TraceEvent } from './anchors/trace.ts';

const SEED = 20_240_412;
const LENGTH = 500_000;
const ANCHORS = 350;
const TITLE = 'A very long report';
const BYLINE = 'By Ada Quill, 12 April 2024';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A page whose article has the lines of a text as its paragraphs. */
function pageOf(text: string): string {
  const lines = text.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><html lang="en"><head><title>${TITLE}</title><meta property="og:type" content="article"></head><body><main><article><h1>${TITLE}</h1><p class="byline">${BYLINE}</p>${lines.join('\n')}</article></main></body></html>`;
}

/** Paragraphs of articles, again and again, until the text is long enough. */
function longCopy(): Copy {
  const { samples, real } = textsOf({ count: 92, seed: SEED, part: 'all' });
  const lines = [...samples, ...real].flatMap((text) => text.split('\n')).filter((line) => line.length > 80);
  const once = lines.join('\n');
  return copyOf(once.repeat(Math.ceil(LENGTH / once.length)).slice(0, LENGTH));
}

const articleIn = (html: string, address: string): string =>
  readArticle(parsePage(html), address).article.text;

const noteOn = (anchor: Anchor, address: string): NewNote => ({
  article: {
    canonical: address,
    aliases: [],
    title: TITLE,
    site: null,
    byline: null,
    published: null,
    lang: 'en',
  },
  target: { kind: 'selection' },
  anchor,
  body: randomUUID(),
  tags: [],
});

/** The page that is measured notes here which highlights it has seen. */
declare global {
  var seenMarks: Set<Highlight> | undefined;
}

const seeMarks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.seenMarks = new Set(CSS.highlights.values());
  });

interface Case {
  name: string;
  copy: Copy;
  edited: Copy;
}

async function measure(session: Session, server: PageServer, { name, copy, edited }: Case): Promise<void> {
  const path = `/${randomUUID()}.html`;
  const address = server.addressOf(path);
  const random = seeded(SEED);
  const text = articleIn(pageOf(write(copy).text), address);
  const anchors = quotesIn(copyOf(text), ANCHORS, random).map(({ anchor }) => anchor);
  server.write(path, pageOf(write(edited).text));
  const page = await session.open(address);
  await untilMarked(page);
  await seeMarks(page);
  const own = await session.openOwn('/popup.html');
  for (const anchor of anchors) {
    const question = { note: noteOn(anchor, address) };
    await tellBackground(own, { dateline: 'background', kind: 'addNote', question });
  }
  const events = await traced(page, () => own.close());
  const { tasks, longest } = costIn(events, 'content-scripts/content.js');
  const inBackground = costIn(events, 'background.js');
  console.log(
    `${name}: ${tasks.toFixed(0)} ms in the page, the longest task ${longest.toFixed(1)} ms; ` +
      `${inBackground.tasks.toFixed(0)} ms in the background, the longest ${inBackground.longest.toFixed(1)} ms`,
  );
  await page.close();
}

/** How long nothing must have been drawn, in milliseconds, until all is taken to be. */
const QUIET = 3_000;

/** The trace from the moment that the page asks for its notes until they have been drawn for a while. */
async function traced(page: Page, comeBack: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await comeBack();
  await page.bringToFront();
  await page.evaluate(async (quiet) => {
    let changed = 0;
    while (changed === 0 || performance.now() - changed < quiet) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const now = [...CSS.highlights.values()];
      if (now.some((highlight) => !globalThis.seenMarks?.has(highlight))) changed = performance.now();
      globalThis.seenMarks = new Set(now);
    }
  }, QUIET);
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

const session = new Session('chrome');
const server = await servePages();
try {
  await session.start();
  const copy = longCopy();
  const random = seeded(SEED);
  const editing = { random, quote: new Set<number>(), foreign: copy.slice(0, 50) };
  const top = copyOf(
    'A new paragraph that was not there when the notes were written, long enough to be read.',
  );
  const changed = EDITS['words changed 1–20 %']?.(copy, editing) ?? copy;
  await measure(session, server, { name: 'a paragraph at the top', copy, edited: [...top, ...copy] });
  await measure(session, server, { name: 'words changed 1–20 %', copy, edited: changed });
} finally {
  await session.end();
  await server.close();
}
