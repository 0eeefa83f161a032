import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../e2e/until.ts';
import { CATEGORIES, longestTasks, type Task } from './trace.ts';

interface Opening {
  address: string;
  /** Whose scripts are looked for. */
  origin: string;
  rounds: number;
  /** Is the page marked in this browser? */
  isMarked: boolean;
  /** Done before each round. */
  before?(): Promise<void>;
}

/** Medians, milliseconds. */
interface Opened {
  /** From the moment when the page was complete; null where it is not marked. */
  drawn: number | null;
  ours: Task;
  all: Task;
  /** Cumulative layout shift, the greatest of all rounds. */
  shift: number;
}

/** What a page tells of itself; told by `watch`, which runs before its own code. */
interface Watched {
  drawn: number | null;
  shift: number;
}

/** How long the page is watched after its marks: the card's script comes then. */
const AFTER = 1000;

export async function measureOpening(browser: Browser, asked: Opening): Promise<Opened> {
  const rounds: (Watched & { ours: Task; all: Task })[] = [];
  // The first round of all warms the browser's caches.
  for (let round = -1; round < asked.rounds; round += 1) {
    await asked.before?.();
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(watch);
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(asked.address, { waitUntil: 'load' });
    const watched = await readWatched(page, asked.isMarked);
    const trace = (await page.tracing.stop()) ?? new Uint8Array();
    if (round >= 0) rounds.push({ ...watched, ...longestTasks(trace, asked.origin) });
    await page.close();
  }
  return {
    drawn: asked.isMarked ? median(rounds.map(({ drawn }) => drawn ?? Number.NaN)) : null,
    ours: medianTask(rounds.map(({ ours }) => ours)),
    all: medianTask(rounds.map(({ all }) => all)),
    shift: Math.max(...rounds.map(({ shift }) => shift)),
  };
}

/** Sent to the page as source. Looks for marks once a frame. */
function watch(): void {
  const watched: Watched = { drawn: null, shift: 0 };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    if (CSS.highlights.size === 0) requestAnimationFrame(look);
    else watched.drawn = performance.now();
  };
  look();
}

async function readWatched(page: Page, isMarked: boolean): Promise<Watched> {
  if (isMarked) await until('marks are drawn', () => page.evaluate(() => CSS.highlights.size > 0));
  await new Promise((done) => setTimeout(done, AFTER));
  return page.evaluate(() => {
    const { drawn, shift } = Reflect.get(globalThis, 'watched') as Watched;
    const [navigation] = performance.getEntriesByType('navigation');
    const complete = Number(Reflect.get(navigation ?? {}, 'domComplete'));
    return { drawn: drawn === null ? null : drawn - complete, shift };
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const medianTask = (tasks: readonly Task[]): Task => ({
  wall: median(tasks.map(({ wall }) => wall)),
  cpu: median(tasks.map(({ cpu }) => cpu)),
});

export function openingLine(what: string, { drawn, ours, all, shift }: Opened): string {
  const task = ({ wall, cpu }: Task): string => `${wall.toFixed(0)} (${cpu.toFixed(0)})`;
  const marks = drawn === null ? 'nothing drawn   ' : `marks after ${drawn.toFixed(0).padStart(4)}`;
  const tasks = `longest task of ours ${task(ours)}, of all ${task(all)}`;
  return `  ${what.padEnd(20)} ${marks}, ${tasks}, layout shift ${shift.toFixed(3)}`;
}
