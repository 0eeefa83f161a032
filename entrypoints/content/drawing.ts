import { layersOf, type Mark, marksAround, marksAt } from '../../utils/page/marks.ts';
import type { Ground, Painter } from '../../utils/page/painter.ts';
import { flashPassage, scrollToPassage } from '../../utils/page/passage.ts';
import { isInside } from '../../utils/page/places.ts';
import { boxesOf, offsetInView } from '../../utils/page/pointing.ts';
import { LAYERS, paperAt, type Room, roomBelow } from '../../utils/page/styles.ts';
import type { Span } from '../../utils/text/span.ts';
import { type ReadPage, segmentsIn } from './reading.ts';

/**
 * Most marks that are drawn at once, those of some 10,000 words: browsers lay all of them out anew with each change of the
 * page. On a page that never stops changing, no more than a window shows.
 */
const MOST = 1000;
const FEW = 60;

/** How long a long page must stand still before the marks around it are drawn, in milliseconds. */
const REST = 100;

/** Draws the marks of a page as it stands now, of very many those that are near the window; or takes them away. */
export function drawPage(painter: Painter, page: ReadPage | null, isRestless: boolean): void {
  if (!page) {
    painter.clear();
    return;
  }
  const offset = hasMore(page, isRestless) ? offsetInView(document, page.byNode) : null;
  const layers = layersOf(marksAround(page.index, offset ?? 0, mostOf(isRestless)));
  for (const layer of LAYERS) {
    if (layer === 'flash' || layer === 'selected') continue;
    const spans = layers.get(layer) ?? [];
    painter.draw(
      layer,
      spans.flatMap((span) => segmentsIn(page, span)),
    );
  }
}

/** How many marks are drawn at once. */
const mostOf = (isRestless: boolean): number => (isRestless ? FEW : MOST);

const hasMore = ({ index }: ReadPage, isRestless: boolean): boolean =>
  index.marks.length > mostOf(isRestless);

/** Draws the marks around the window anew when it has come to rest elsewhere on a page that has too many. */
export function drawWhereRead(window: Window, signal: AbortSignal, drawn: Drawn): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    const page = drawn.page();
    const isRestless = drawn.isRestless();
    if (page && hasMore(page, isRestless) && !signal.aborted) drawPage(drawn.painter, page, isRestless);
  };
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = setTimeout(draw, REST);
  };
  window.addEventListener('scroll', onScroll, { signal, passive: true, capture: true });
}

interface Drawn {
  painter: Painter;
  page(): ReadPage | null;
  isRestless(): boolean;
}

/** What an article stands on, or the page where no article is read. */
export function groundOf({ body, documentElement }: Document, page: ReadPage | null): Ground {
  const element = page?.stretches[0]?.node.parentElement ?? body ?? documentElement;
  return { paper: paperAt(element, getComputedStyle), room: page ? roomOn(page) : 0 };
}

/** From so many places of an article it is told how much room there is below its lines. */
const SAMPLED = 9;
const rooms = new WeakMap<ReadPage, Room>();

/** The room below most of the lines of an article. */
function roomOn(page: ReadPage): Room {
  const known = rooms.get(page);
  if (known !== undefined) return known;
  const { stretches } = page;
  const step = Math.ceil(stretches.length / SAMPLED);
  const found = stretches
    .filter((_, at) => at % step === 0)
    .flatMap(({ node: { parentElement } }) =>
      parentElement ? [roomBelow(getComputedStyle(parentElement))] : [],
    )
    .sort((a, b) => a - b);
  const room = found[found.length >> 1] ?? 0;
  rooms.set(page, room);
  return room;
}

/** Tells when the page may have changed its colours: themes are switched on the root or by the reader's system. */
export function watchPaper(window: Window, signal: AbortSignal, tell: () => void): void {
  const { document } = window;
  const observer = new MutationObserver(tell);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true, attributeFilter: THEMED });
  }
  signal.addEventListener('abort', () => observer.disconnect());
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell, { signal });
}

const THEMED = ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode'];

/** Brings a span into view and lights it up. False when it is not on show. */
export function showSpan(
  page: ReadPage,
  span: Span,
  { painter, signal }: { painter: Painter; signal: AbortSignal },
): boolean {
  const segments = segmentsIn(page, span);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!scrollToPassage(segments, calm)) return false;
  flashPassage(painter, segments, { calm, signal });
  return true;
}

/**
 * The mark after the one last opened, or before it, in reading order and round again; the first in view where there is
 * none. With it, the marks around it.
 */
export function marksBeside(
  page: ReadPage,
  { last, by, window }: { last: Span | null; by: 1 | -1; window: Window },
): Mark[] {
  const all = page.index.marks;
  const marks = all.filter((mark) => mark.kind !== 'noted' || !all.some((other) => isUnder(mark, other)));
  const found = !last
    ? marks.find((mark) => isInView(page, mark, window))
    : by > 0
      ? marks.find((mark) => isAfter(mark, last))
      : marks.findLast((mark) => isAfter(last, mark));
  const next = found ?? (by > 0 ? marks[0] : marks.at(-1));
  if (!next) return [];
  const around = marksAt(page.index, next.start).filter((mark) => mark !== next && mark.end >= next.end);
  return [next, ...around];
}

/** Is this the span of a mark that a note hangs on? */
const isUnder = (noted: Mark, other: Mark): boolean =>
  other.kind !== 'noted' && other.start === noted.start && other.end === noted.end;

const isAfter = (mark: Span, last: Span): boolean =>
  mark.start > last.start || (mark.start === last.start && mark.end < last.end);

/** Is any part of the span in the window now? */
export function isInView(page: ReadPage, span: Span, window: Window): boolean {
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  return boxesOf(segmentsIn(page, span)).some((box) => isInside(box, viewport));
}
