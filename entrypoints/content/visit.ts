import { addressesOf } from '../../utils/article/address.ts';
import type { Article, Reading, Verdict } from '../../utils/article/shapes.ts';
import { type ArticleCorrections, correctionsOf } from '../../utils/notes/corrections.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { joinNotes, joinReading, notesOf } from './joining.ts';
import { type Judgement, judgementOn, readAsJudged, tryReading } from './judging.ts';
import type { PageStanding } from './page-state.ts';
import { askFindings, type Findings, soughtIn } from './placing.ts';
import {
  orphansOf,
  type ReadPage,
  relocated,
  sameStretches,
  type Wishes,
  withFindings,
  withNotes,
  withWishes,
} from './reading.ts';

/** One address, from its first look until the reader leaves it. */
export interface Visit {
  /** Judges the page as it stands now, reads it a moment later, and marks it if it has changed; resolves when it is read. */
  look(): Promise<void>;
  state(): PageStanding;
  page(): ReadPage | null;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Reads the page on the reader's demand, article or not. Null when it has no text at all. */
  readAnyway(): Promise<ReadPage | null>;
  /** Puts a note in place of its older self, or takes it away. */
  putNote(note: Note): void;
  dropNote(id: string): void;
  /** The reader has set something right, or wants other marks. */
  reconsider(): void;
  /** Asks for the notes again: they may have been changed elsewhere. */
  refreshNotes(): Promise<void>;
}

interface VisitOptions {
  document: Document;
  signal: AbortSignal;
  wishes(): Wishes;
  /** What the page is now has changed: draw it. Null: nothing to draw. */
  onPage(page: ReadPage | null): void;
}

/** One address: what is held of its page, how it comes to be read, and the notes on it. */
export function beginVisit({ document, signal, wishes, onPage }: VisitOptions): Visit {
  const keep = openKeep(signal, onPage);
  const notes = openNoting(keep, signal, wishes);
  const reader = openReader({ document, signal, wishes, keep, seek: notes.seek });
  return {
    look: reader.look,
    state: keep.state,
    page: keep.held,
    settled: reader.settled,
    readAnyway: reader.readAnyway,
    putNote: notes.put,
    dropNote: notes.drop,
    refreshNotes: notes.refresh,
    reconsider() {
      const page = keep.page();
      if (page) keep.take(withWishes(page, wishes()));
      reader.readAgain();
    },
  };
}

/** What is held of the page. */
interface Keep {
  /** The page as an article. */
  page(): ReadPage | null;
  /** That, or a page that is no article and was read on demand: notes hang on it, nothing is drawn unasked. */
  held(): ReadPage | null;
  state(): PageStanding;
  become(next: ReadPage | null, now: PageStanding): void;
  show(next: ReadPage): void;
  demand(next: ReadPage): void;
  /** The same page with other notes or marks. */
  take(next: ReadPage): void;
  /** Whoever asks meanwhile is told that the answer is still to come. */
  await(): void;
}

function openKeep(signal: AbortSignal, onPage: VisitOptions['onPage']): Keep {
  let page: ReadPage | null = null;
  let demanded: ReadPage | null = null;
  let state: PageStanding = { kind: 'reading' };
  const become = (next: ReadPage | null, now: PageStanding): void => {
    const isNews = page !== next;
    page = next;
    state = now;
    if (isNews && !signal.aborted) onPage(page);
  };
  return {
    page: () => page,
    held: () => page ?? demanded,
    state: () => state,
    become,
    show: (next) => become(next, readState(next)),
    demand(next) {
      demanded = next;
    },
    take(next) {
      if (page) become(next, state.kind === 'failed' ? state : readState(next));
      else if (demanded) demanded = next;
    },
    await() {
      state = { kind: 'reading' };
    },
  };
}

/** The notes on the page that is held. */
function openNoting(keep: Keep, signal: AbortSignal, wishes: () => Wishes) {
  /** Has the notes looked for of which it is not known where they stand. */
  const seek = async (): Promise<void> => {
    const before = keep.held();
    if (!before) return;
    const { article, notes, findings } = before;
    const more = await askFindings(article.text, soughtIn(article.text, notes, findings));
    const now = keep.held();
    if (more?.size && now && !signal.aborted && now.article.text === article.text) {
      keep.take(withFindings(now, more, wishes()));
    }
  };
  const update = (notes: readonly Note[]): Promise<void> => {
    const now = keep.held();
    if (now) keep.take(withNotes(now, notes, wishes()));
    return seek();
  };
  const others = (id: string): Note[] => (keep.held()?.notes ?? []).filter((note) => note.id !== id);
  return {
    seek,
    put: (note: Note): void => void update([...others(note.id), note]),
    drop: (id: string): void => void update(others(id)),
    async refresh(): Promise<void> {
      const before = keep.held();
      const notes = before && (await notesOf(before.addresses));
      if (!notes || signal.aborted || keep.held() !== before) return;
      await (JSON.stringify(notes) === JSON.stringify(before.notes) ? seek() : update(notes));
    },
  };
}

interface ReaderOptions extends Pick<VisitOptions, 'document' | 'signal' | 'wishes'> {
  keep: Keep;
  seek(): Promise<void>;
}

/** Judges the page and reads it, as often as it changes. */
function openReader({ document, signal, wishes, keep, seek }: ReaderOptions) {
  /** A reading that is due, and what it will follow. */
  let due: Promise<void> | null = null;
  let toRead: Judgement | null = null;
  let work: { reading: Reading; done: Promise<void> } | null = null;

  const addresses = (): string[] => addressesOf(document, document.URL);
  /** What the reader has set right on the page. */
  const said = (): ArticleCorrections => correctionsOf(wishes().corrections, addresses());
  const judge = (): Judgement => {
    const { isArticle, published } = said();
    return judgementOn(document, isArticle ?? wishes().areArticles, published ?? null);
  };
  const join = ({ verdict, reading }: { verdict: Verdict; reading: Reading }) => {
    const held = keep.held();
    const known: Findings = held?.article.text === reading.article.text ? held.findings : new Map();
    return { verdict, reading, addresses: addresses(), known, wishes };
  };
  const mark = async (verdict: Verdict, reading: Reading): Promise<void> => {
    const before = keep.held()?.notes;
    const result = await joinReading(join({ verdict, reading }));
    // A later look has begun its own work on a newer text.
    if (signal.aborted || !work || !sameText(work.reading.article, reading.article)) return;
    const now = relocated(result.page, work.reading);
    work = null;
    // A note written meanwhile may have come too late to be among those that were asked for.
    const notes = keep.held()?.notes;
    const next = notes && notes !== before ? withNotes(now, notes, wishes()) : now;
    keep.become(next, result.error ? { kind: 'failed', error: result.error } : readState(next));
    if (next !== now) await seek();
  };
  const refuse = (verdict: Verdict): void => {
    work = null;
    const isOverruled = said().isArticle === false;
    keep.become(null, { kind: 'not-article', verdict, addresses: addresses(), isOverruled });
  };
  const read = (judgement: Judgement): void => {
    const { verdict, reading } = readAsJudged(document, judgement);
    if (!reading) {
      refuse(verdict);
      return;
    }
    const page = keep.page();
    if (page && keep.state().kind === 'read' && sameText(page.article, reading.article)) {
      work = null;
      if (!sameStretches(page.stretches, reading.stretches)) keep.show(relocated(page, reading));
    } else if (work && sameText(work.reading.article, reading.article)) {
      work.reading = reading;
    } else {
      const begun = { reading, done: Promise.resolve() };
      work = begun;
      if (!page) keep.await();
      begun.done = mark(verdict, reading);
    }
  };

  return {
    /** To judge and to read in one task would keep the page waiting. */
    look(): Promise<void> {
      const judgement = judge();
      toRead = judgement;
      if (!judgement.verdict.isArticle) {
        read(judgement);
        return Promise.resolve();
      }
      due ??= later(() => {
        due = null;
        if (!signal.aborted && toRead) read(toRead);
      });
      return due;
    },
    async settled(): Promise<void> {
      while ((due || work) && !signal.aborted) await (due ?? work?.done);
    },
    readAgain(): void {
      read(judge());
      if (work) keep.await();
    },
    async readAnyway(): Promise<ReadPage | null> {
      const page = keep.page();
      if (page) return page;
      const { judged } = judge();
      const reading = tryReading(document, judged);
      if (!reading?.article.text) return null;
      const demanded = await joinNotes(join({ verdict: judged, reading }));
      keep.demand(demanded);
      return demanded;
    },
  };
}

/** Would the engine find the same in both? */
const sameText = (one: Article, other: Article): boolean =>
  one.text === other.text && one.published === other.published && one.lang === other.lang;

const readState = (page: ReadPage): PageStanding => ({
  kind: 'read',
  verdict: page.verdict,
  article: page.article,
  addresses: page.addresses,
  extraction: page.extraction,
  isOverruled: page.corrections.isArticle === true,
  orphans: orphansOf(page),
  standings: page.standings,
});

/** Does work in a task of its own. */
const later = (work: () => void): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => {
      work();
      resolve();
    });
  });
