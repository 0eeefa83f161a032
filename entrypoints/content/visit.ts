import { addressesOf } from '../../utils/article/address.ts';
import { judgePage, readArticle } from '../../utils/article/read.ts';
import type { Article, Reading, Verdict } from '../../utils/article/shapes.ts';
import { type ArticleCorrections, correctionsOf } from '../../utils/notes/corrections.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { joinNotes, joinReading, notesOf } from './joining.ts';
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

export function beginVisit({ document, signal, wishes, onPage }: VisitOptions): Visit {
  let page: ReadPage | null = null;
  /** A page that is no article and was read on demand: notes hang on it, nothing is drawn unasked. */
  let demanded: ReadPage | null = null;
  let state: PageStanding = { kind: 'reading' };
  /** A reading that is due, and what it will follow. */
  let due: Promise<void> | null = null;
  let toRead: Judgement | null = null;
  let work: { reading: Reading; done: Promise<void> } | null = null;

  const become = (next: ReadPage | null, now: PageStanding): void => {
    const isNews = page !== next;
    page = next;
    state = now;
    if (isNews && !signal.aborted) onPage(page);
  };
  const show = (next: ReadPage): void => become(next, readState(next));
  const held = (): ReadPage | null => page ?? demanded;
  const findingsIn = ({ article }: Reading): Findings =>
    held()?.article.text === article.text ? (held()?.findings ?? new Map()) : new Map();
  const addresses = (): string[] => addressesOf(document, document.URL);

  const mark = async (verdict: Verdict, reading: Reading): Promise<void> => {
    const known = findingsIn(reading);
    const before = held()?.notes;
    const result = await joinReading({ verdict, reading, addresses: addresses(), known, wishes });
    // A later look has begun its own work on a newer text.
    if (signal.aborted || !work || !sameText(work.reading.article, reading.article)) return;
    const latest = work.reading;
    work = null;
    const now = relocated(result.page, latest);
    // A note written meanwhile may have come too late to be among those that were asked for.
    const notes = held()?.notes;
    const next = notes && notes !== before ? withNotes(now, notes, wishes()) : now;
    become(next, result.error ? { kind: 'failed', error: result.error } : readState(next));
    if (next !== now) await seek();
  };

  /** What the reader has set right on the page. */
  const said = (): ArticleCorrections => correctionsOf(wishes().corrections, addresses());
  const judge = (): Judgement => {
    const { isArticle, published } = said();
    return judgementOn(document, isArticle ?? wishes().areArticles, published ?? null);
  };
  const read = (judgement: Judgement): void => {
    const { verdict, reading } = readAsJudged(document, judgement);
    if (!reading) {
      work = null;
      become(null, {
        kind: 'not-article',
        verdict,
        addresses: addresses(),
        isOverruled: said().isArticle === false,
      });
    } else if (page && state.kind === 'read' && sameText(page.article, reading.article)) {
      work = null;
      if (!sameStretches(page.stretches, reading.stretches)) show(relocated(page, reading));
    } else if (work && sameText(work.reading.article, reading.article)) {
      work.reading = reading;
    } else {
      const begun = { reading, done: Promise.resolve() };
      work = begun;
      if (!page) state = { kind: 'reading' };
      begun.done = mark(verdict, reading);
    }
  };

  /** To judge and to read in one task would keep the page waiting. */
  const look = (): Promise<void> => {
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
  };

  const take = (next: ReadPage): void => {
    if (page) become(next, state.kind === 'failed' ? state : readState(next));
    else if (demanded) demanded = next;
  };
  /** Has the notes looked for of which it is not known where they stand. */
  const seek = async (): Promise<void> => {
    const before = held();
    if (!before) return;
    const { article, notes, findings } = before;
    const more = await askFindings(article.text, soughtIn(article.text, notes, findings));
    const now = held();
    if (more?.size && now && !signal.aborted && now.article.text === article.text) {
      take(withFindings(now, more, wishes()));
    }
  };
  const update = (notes: readonly Note[]): Promise<void> => {
    const now = held();
    if (now) take(withNotes(now, notes, wishes()));
    return seek();
  };

  return {
    look,
    state: () => state,
    page: held,
    settled: async () => {
      while ((due || work) && !signal.aborted) await (due ?? work?.done);
    },
    async readAnyway() {
      if (page) return page;
      const { judged } = judge();
      const reading = tryReading(document, judged);
      if (!reading?.article.text) return null;
      const known = findingsIn(reading);
      demanded = await joinNotes({ verdict: judged, reading, addresses: addresses(), known, wishes });
      return demanded;
    },
    putNote(note) {
      void update([...(held()?.notes ?? []).filter(({ id }) => id !== note.id), note]);
    },
    dropNote(id) {
      void update((held()?.notes ?? []).filter((note) => note.id !== id));
    },
    reconsider() {
      if (page) take(withWishes(page, wishes()));
      read(judge());
      // Whoever asks meanwhile is told that the answer is still to come.
      if (work) state = { kind: 'reading' };
    },
    async refreshNotes() {
      const before = held();
      const notes = before && (await notesOf(before.addresses));
      if (!notes || signal.aborted || held() !== before) return;
      await (JSON.stringify(notes) === JSON.stringify(before.notes) ? seek() : update(notes));
    },
  };
}

interface Judgement {
  /** With the reader's own word. */
  verdict: Verdict;
  /** As the gate has it. */
  judged: Verdict;
  /** The reader said that the page is an article. */
  isTaken: boolean;
  published: string | null;
}

/** A page that cannot be judged is no article. */
function judgementOn(document: Document, isArticle: boolean | null, published: string | null): Judgement {
  try {
    const judged = judgePage(document, document.URL);
    const verdict = isArticle === null ? judged : { ...judged, isArticle };
    return { verdict, judged, isTaken: isArticle === true, published };
  } catch {
    return { verdict: UNREAD, judged: UNREAD, isTaken: false, published };
  }
}

/** The reading of a page that was judged to be an article, and what became of the verdict. */
function readAsJudged(
  document: Document,
  { verdict, judged, isTaken, published }: Judgement,
): { verdict: Verdict; reading: Reading | null } {
  if (!verdict.isArticle) return { verdict, reading: null };
  const reading = tryReading(document, judged);
  if (!reading) return { verdict: UNREAD, reading };
  const { article, stretches } = reading;
  if (isTaken ? article.text === '' : !article.isArticle) {
    return { verdict: { ...verdict, isArticle: false, score: article.score }, reading: null };
  }
  return { verdict, reading: { article: published ? dated(article, published) : article, stretches } };
}

const UNREAD: Verdict = { isArticle: false, score: 0, evidence: 'unread' };

const dated = (article: Article, published: string): Article => ({
  ...article,
  published,
  publishedFrom: 'given',
});

function tryReading(document: Document, judged: Verdict): Reading | null {
  try {
    return readArticle(document, document.URL, judged);
  } catch {
    return null;
  }
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
