import type { Article, Verdict } from './article/shapes.ts';
import type { EngineInput, Extraction } from './extract/shapes.ts';
import type { NewNote, Note, NotePatch } from './notes/shapes.ts';
import type { Span } from './text/span.ts';

/** A question and its answer. */
interface Exchange<Question, Answer> {
  question: Question;
  answer: Answer;
}

/**
 * The only door between contexts. Outer keys: who is asked. Inner keys: what; each with the shapes of question and
 * answer. Everything in it survives structured cloning and JSON.
 */
export interface Protocol {
  background: {
    /** Run the engine on a text. */
    extract: Exchange<{ input: EngineInput }, { extraction: Extraction; engine: string }>;
    /** Notes of the article with any of these addresses. */
    notesOf: Exchange<{ addresses: string[] }, { notes: Note[] }>;
    addNote: Exchange<{ note: NewNote; draftKey?: string }, { note: Note }>;
    editNote: Exchange<{ id: string; patch: NotePatch }, { note: Note }>;
    removeNote: Exchange<{ id: string }, { note: Note }>;
    restoreNote: Exchange<{ id: string }, { note: Note }>;
    readDraft: Exchange<{ key: string }, { body: string }>;
    /** An empty body drops the draft. */
    saveDraft: Exchange<{ key: string; body: string }, null>;
    /** Open or focus the note's page and show the passage. */
    openPassage: Exchange<{ noteId: string }, null>;
    /** A page has loaded and asks which note it was opened for, if any. */
    passageWanted: Exchange<null, { noteId: string | null }>;
  };
  page: {
    describe: Exchange<null, PageState>;
    /** Scroll to a note's passage and flash it. */
    showNote: Exchange<{ noteId: string }, { shown: boolean }>;
    /** Scroll to a span of the article's text and flash it. */
    showSpan: Exchange<{ span: Span }, { shown: boolean }>;
    /** Open the card for the current selection. */
    noteSelection: Exchange<null, { opened: boolean }>;
    /** Open the card on the next mark after the one last opened. */
    focusMark: Exchange<null, { opened: boolean }>;
  };
}

/** What the popup shows of a page. `addresses`: the canonical one first. */
export type PageState =
  | { kind: 'off'; why: 'everywhere' | 'site' }
  | { kind: 'not-article'; verdict: Verdict }
  | { kind: 'reading' }
  | { kind: 'failed'; error: Failure }
  | {
      kind: 'read';
      verdict: Verdict;
      article: Article;
      addresses: string[];
      extraction: Extraction;
      /** Ids of notes whose passage is not on the page now. */
      orphans: string[];
    };

export interface Failure {
  code: 'bad-request' | 'not-allowed' | 'not-found' | 'storage' | 'model' | 'engine' | 'unreachable';
  /** A sentence for the reader. */
  message: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export type Side = keyof Protocol;
export type Kind<S extends Side> = keyof Protocol[S] & string;
export type Question<S extends Side, K extends Kind<S>> =
  Protocol[S][K] extends Exchange<infer Q, unknown> ? Q : never;
export type Answer<S extends Side, K extends Kind<S>> =
  Protocol[S][K] extends Exchange<unknown, infer A> ? A : never;

/** Asks the background. Never rejects: a failure is a value. */
export async function askBackground<K extends Kind<'background'>>(
  _kind: K,
  _question: Question<'background', K>,
): Promise<Result<Answer<'background', K>>> {
  return { ok: false, error: { code: 'unreachable', message: 'Not written.' } };
}

/** Asks the content script of a tab. Never rejects; a tab without one answers `unreachable`. */
export async function askPage<K extends Kind<'page'>>(
  _tabId: number,
  _kind: K,
  _question: Question<'page', K>,
): Promise<Result<Answer<'page', K>>> {
  return { ok: false, error: { code: 'unreachable', message: 'Not written.' } };
}
