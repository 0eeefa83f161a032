import type { Browser, CDPSession } from 'puppeteer-core';
import { timeOf } from './trace.ts';

interface Changing {
  address: string;
  /** Whose scripts are looked for. */
  origin: string;
  minutes: number;
  /** Does the article's own text change, or what stands beside it? */
  where: 'beside' | 'inside';
}

/** Microseconds between two looks of the profiler. */
const SAMPLING = 1000;
/** How long one profile grows, in milliseconds: minutes of them in one piece are more than the browser hands over. */
const PIECE = 20_000;

/** Opens a page, lets it change 60 times a second, and says what that cost the page and what of it were scripts of ours. */
export async function measureChanges(browser: Browser, asked: Changing): Promise<string> {
  const page = await browser.newPage();
  await page.goto(asked.address);
  const session = await page.createCDPSession();
  for (const domain of ['Profiler', 'HeapProfiler', 'Performance'] as const)
    await session.send(`${domain}.enable`);
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await page.evaluate(change, asked.where);
  // What comes with opening is measured elsewhere.
  await wait(5000);
  const before = await look(session);
  const ours = await profileInPieces(session, asked);
  const after = await look(session);
  await page.close();
  const share = (ms: number): string => `${((100 * ms) / (after.at - before.at)).toFixed(2)} %`;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  return (
    `page's main thread busy ${share(after.busy - before.busy)}, scripts of ours ${share(ours)}, ` +
    `heap ${megabytes(before.heap)} → ${megabytes(after.heap)}`
  );
}

/** Milliseconds that scripts of `origin` ran. */
async function profileInPieces(session: CDPSession, { origin, minutes }: Changing): Promise<number> {
  let ours = 0;
  for (let left = minutes * 60_000; left > 0; left -= PIECE) {
    await session.send('Profiler.start');
    await wait(Math.min(left, PIECE));
    const { profile } = await session.send('Profiler.stop');
    ours += timeOf(profile, origin);
  }
  return ours;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Sent to the page as source. */
function change(where: 'beside' | 'inside'): void {
  const article = document.querySelector('article');
  const place = where === 'inside' ? article?.querySelector('.body') : document.body;
  const ticker = document.createElement(where === 'inside' ? 'p' : 'div');
  place?.append(ticker);
  let count = 0;
  setInterval(() => {
    count += 1;
    const text = `The count stood at ${count} on Monday in Lima, the ministry said, and it will be read again in June.`;
    // Nodes come and go, as they do where a page is drawn anew by its framework.
    if (count % 2) ticker.replaceChildren(text);
    else if (ticker.firstChild) ticker.firstChild.nodeValue = text;
  }, 1000 / 60);
}

/** Milliseconds that the main thread was busy so far, and the bytes of the heap after a collection. */
async function look(session: CDPSession): Promise<{ at: number; busy: number; heap: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    at: metric('Timestamp') * 1000,
    busy: metric('TaskDuration') * 1000,
    heap: metric('JSHeapUsedSize'),
  };
}
