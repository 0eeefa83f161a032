import type { Mark } from '../../utils/page/marks.ts';
import { openPainter } from '../../utils/page/painter.ts';
import { scrollToPassage } from '../../utils/page/passage.ts';
import { holds } from '../../utils/page/places.ts';
import { marksUnder } from '../../utils/page/pointing.ts';
import { segmentsInRange, spanOfRange } from '../../utils/page/segments.ts';
import { selectedRange, shadowRootsOf } from '../../utils/page/trees.ts';
import { type Anchor, anchorOf } from '../../utils/text/anchor.ts';
import type { Span } from '../../utils/text/span.ts';
import { type CardSession, openCardSession } from './card-session.ts';
import type { Drafts } from './drafts.ts';
import { drawPage, drawWhereRead, groundOf, isInView, marksBeside, showSpan, watchPaper } from './drawing.ts';
import type { LazyHost } from './lazy-host.ts';
import type { PageStanding } from './page-state.ts';
import { watchPointer } from './pointer.ts';
import { type ReadPage, segmentsIn, type Wishes } from './reading.ts';
import { hookOnPage, hookOnSpan, hooksCalled, hooksOf } from './subjects.ts';
import { beginVisit, type Visit } from './visit.ts';

/** One address being read: its marks, its card, and what the popup and the shortcuts ask of it. */
export interface MarkedPage {
  look(): Promise<void>;
  state(): PageStanding;
  settled(): Promise<void>;
  showNote(noteId: string): Promise<boolean>;
  showSpan(span: Span): Promise<boolean>;
  /** What is selected of the article's text. */
  selection(): Promise<Anchor | null>;
  noteSelection(): Promise<boolean>;
  /** Opens the card on what has that key, to write on; on that in view, where several have it. */
  reopen(key: string): void;
  focusMark(by: 1 | -1): Promise<boolean>;
  /** The reader has set something right, or wants other marks. */
  reconsider(): void;
  /** The page never stops changing, or has come to rest. */
  setRestless(is: boolean): void;
  /** The page has changed under its marks, and is not read anew yet. */
  sweep(): void;
  noteCount(): number;
  refreshNotes(): Promise<void>;
  closeCard(): void;
  /** Is the reader at work in the card? */
  isInUse(): boolean;
}

interface MarkedPageOptions {
  window: Window;
  /** Aborts when the reader leaves the address, or switches Dateline off. */
  signal: AbortSignal;
  host: LazyHost;
  drafts: Drafts;
  wishes(): Wishes;
  /** What is shown of the page has changed. */
  onPage(): void;
  /** False once this script has been cut off from its extension. */
  isAlive(): boolean;
}

export function openMarkedPage(options: MarkedPageOptions): MarkedPage {
  const { window, signal, host, drafts, wishes, isAlive } = options;
  const { document } = window;
  const visit = beginVisit({
    document,
    signal,
    wishes,
    onPage(page) {
      drawPage(painter, page, isRestless);
      options.onPage();
      if (!page) return;
      session.refresh(page);
      void host.prepare();
    },
  });
  const ground = () => groundOf(document, visit.page());
  const painter = openPainter(document, ground, signal);
  let isRestless = false;
  watchPaper(window, signal, painter.restyle);
  drawWhereRead(window, signal, { painter, page: visit.page, isRestless: () => isRestless });
  const show = (span: Span): boolean => {
    const page = visit.page();
    return page !== null && showSpan(page, span, { painter, signal });
  };
  const select = (range: Range | null): void => painter.draw('selected', range ? segmentsInRange(range) : []);
  const session = openCardSession({ host, visit, drafts, tone: () => ground().paper.tone, show, select });
  listen({ window, signal, host, visit, session, isAlive });

  return {
    look: async () => {
      if (isAlive()) await visit.look();
    },
    state() {
      const now = visit.state();
      // Whoever asks is about to tell the reader of the failure: try once more meanwhile.
      if (now.kind === 'failed') void visit.look();
      return now;
    },
    settled: visit.settled,
    async showNote(noteId) {
      await visit.settled();
      const page = visit.page() ?? (await visit.readAnyway());
      if (page && !page.notes.some(({ id }) => id === noteId)) await visit.refreshNotes();
      const span = visit.page()?.placements.get(noteId);
      return span !== undefined && show(span);
    },
    async showSpan(span) {
      await visit.settled();
      return show(span);
    },
    selection: async () => {
      const selected = selectedIn(document, visit);
      const page = selected && (await settledPage(visit));
      const span = page && spanOfRange(page.stretches, selected.range, page.article.text);
      return span && anchorOf(page.article.text, span);
    },
    noteSelection: () => noteSelection(document, visit, session),
    reopen(key) {
      const page = visit.page();
      const hooks = page ? hooksCalled(page, key, (span) => isInView(page, span, window)) : [];
      session.open(hooks, { hold: 'held', focusOn: 'note' });
    },
    async focusMark(by) {
      await visit.settled();
      const page = visit.page();
      const marks = page ? marksBeside(page, { last: session.last(), by, window }) : [];
      const [mark] = marks;
      if (!page || !mark) return false;
      if (!isInView(page, mark, window)) scrollToPassage(segmentsIn(page, mark), true);
      session.open(hooksOf(page, marks), { hold: 'held', focusOn: 'card' });
      return true;
    },
    refreshNotes: visit.refreshNotes,
    reconsider: visit.reconsider,
    setRestless(is) {
      if (is === isRestless) return;
      isRestless = is;
      const page = visit.page();
      if (page) drawPage(painter, page, is);
    },
    sweep: painter.sweep,
    noteCount: () => visit.page()?.notes.length ?? 0,
    closeCard: session.close,
    isInUse: session.isHeld,
  };
}

interface Listening extends Pick<MarkedPageOptions, 'window' | 'signal' | 'host' | 'isAlive'> {
  visit: Visit;
  session: CardSession;
}

/** How far from its mark the pointer may stray before an open card closes, in pixels. */
const HOME_SLACK = 10;

function listen({ window, signal, host, visit, session, isAlive }: Listening): void {
  watchPointer({
    window,
    signal,
    marksUnder(point) {
      const page = isAlive() ? visit.page() : null;
      if (!page) return [];
      const { byNode, index } = page;
      const segmentsOf = (mark: Mark) => segmentsIn(page, mark);
      return marksUnder(window.document, { byNode, index, segmentsOf }, point);
    },
    isOurs: (event) => host.isOurs(event.target),
    isHome: (point) => holds(session.home(), point, HOME_SLACK),
    open(marks, point, how) {
      const page = visit.page();
      if (!page || (how === 'rest' && session.isHeld())) return;
      session.open(hooksOf(page, marks), { hold: how === 'rest' ? 'loose' : 'held', point });
    },
    leave: session.closeIfLoose,
    clickAway: session.close,
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !host.isOurs(event.target)) session.close();
  };
  window.addEventListener('keydown', onKey, { signal, capture: true, passive: true });
}

async function noteSelection(document: Document, visit: Visit, session: CardSession): Promise<boolean> {
  const selected = selectedIn(document, visit);
  if (!selected) return session.writeNote();
  const page = await settledPage(visit);
  if (!page) return false;
  const { range, quote } = selected;
  const span = spanOfRange(page.stretches, range, page.article.text);
  const hook = span ? hookOnSpan(page, span) : hookOnPage(page, quote);
  session.open([hook], { hold: 'held', focusOn: 'note', range });
  return true;
}

/** What is selected now; null for nothing, or white space alone. */
function selectedIn(document: Document, visit: Visit): { range: Range; quote: string } | null {
  const roots = shadowRootsOf(visit.page()?.byNode.keys() ?? []);
  const range = selectedRange(document, roots);
  const quote = (document.getSelection()?.toString() || range?.toString())?.trim();
  return range && quote ? { range, quote } : null;
}

async function settledPage(visit: Visit): Promise<ReadPage | null> {
  await visit.settled();
  return visit.page() ?? (await visit.readAnyway());
}
