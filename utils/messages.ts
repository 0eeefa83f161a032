import { type Browser, browser } from 'wxt/browser';
import type { Article, ExplainedVerdict } from './article/shapes.ts';
import type { EngineInput, Extraction, NameType } from './extract/shapes.ts';
import type { Correction } from './notes/corrections.ts';
import type { DraftText } from './notes/drafts.ts';
import type { EntityNotes } from './notes/entity-notes.ts';
import type { WhyOff } from './notes/settings-shape.ts';
import type { Changed, ManyPatch, NewNote, Note, NotePatch, Summary } from './notes/shapes.ts';
import type { NotesTrouble } from './notes/trouble.ts';
import type { Anchor, Finding } from './text/anchor.ts';
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
    /** What became of the anchors' passages in a text, in their order. A newer question of the same tab puts an end to it. */
    findAnchors: Exchange<{ text: string; anchors: Anchor[] }, { findings: Finding[] }>;
    /** Notes of the article with any of these addresses. */
    notesOf: Exchange<{ addresses: string[] }, { notes: Note[] }>;
    summary: Exchange<null, Summary>;
    addNote: Exchange<{ note: NewNote; draftKey?: string }, { note: Note }>;
    editNote: Exchange<{ id: string; patch: NotePatch }, { note: Note }>;
    removeNote: Exchange<{ id: string }, { note: Note }>;
    restoreNote: Exchange<{ id: string }, { note: Note }>;
    /** Tags or labels many notes at once. What many-note questions answer is undone by its id. */
    patchNotes: Exchange<{ ids: string[]; patch: ManyPatch }, Changed>;
    removeNotes: Exchange<{ ids: string[] }, Changed>;
    /** Where the new name is in use, the two tags become one. */
    renameTag: Exchange<{ from: string; to: string }, Changed>;
    /** Notes were written or removed by another page of Dateline's own: by an import. */
    notesWritten: Exchange<{ ids: string[] }, null>;
    /** `kept`: notes that were edited or removed since and stay as they are. */
    undoChange: Exchange<{ id: string }, { kept: number }>;
    /** Save a backup now where one is to be saved by itself and is due. */
    backUp: Exchange<null, null>;
    readDraft: Exchange<{ key: string }, DraftText>;
    /** Without text and tags it drops the draft. */
    saveDraft: Exchange<{ key: string } & DraftText, null>;
    /** Keep what the reader set right; every open page hears of it. */
    correct: Exchange<{ addresses: string[]; correction: Correction }, null>;
    countEntityNotes: Exchange<{ name: string; type: NameType }, EntityNotes>;
    /** The number on the toolbar button while the page that asks is in front; 0 takes it away. */
    showCount: Exchange<{ count: number }, null>;
    /** Open or focus the note's page and show the passage. */
    openPassage: Exchange<{ noteId: string }, null>;
    /** A page has loaded and asks which note it was opened for, if any. */
    passageWanted: Exchange<null, { noteId: string | null }>;
    /** A page has something marked and asks for the card's script. */
    needCard: Exchange<null, null>;
  };
  page: {
    describe: Exchange<null, PageState>;
    /** Scroll to a note's passage and flash it. */
    showNote: Exchange<{ noteId: string }, { shown: boolean }>;
    /** Scroll to a span of the article's text and flash it. */
    showSpan: Exchange<{ span: Span }, { shown: boolean }>;
    /** What is selected of the article's text, so that a note can be attached to it. */
    selection: Exchange<null, { anchor: Anchor | null }>;
    /** Open the card for the current selection. */
    noteSelection: Exchange<null, { opened: boolean }>;
    /** Open the card on the mark after the one last opened, or before it. */
    focusMark: Exchange<{ by: 1 | -1 }, { opened: boolean }>;
    /** Read this page now, although it is not read by itself. */
    read: Exchange<null, null>;
  };
}

/** What the popup shows of a page. `addresses`: the canonical one first. */
export type PageState =
  /** `site`: the page's host name. */
  | { kind: 'off'; why: WhyOff; site: string }
  /** `isOverruled`: the reader said that it is none. */
  | { kind: 'not-article'; verdict: ExplainedVerdict; addresses: string[]; isOverruled: boolean }
  | { kind: 'reading' }
  | { kind: 'failed'; error: Failure }
  | {
      kind: 'read';
      verdict: ExplainedVerdict;
      article: Article;
      addresses: string[];
      extraction: Extraction;
      /** The reader said that the page is an article. */
      isOverruled: boolean;
      /** Ids of notes whose passage is not on the page now. */
      orphans: string[];
      /** What became of the notes whose passage does not stand as it stood, by their ids. */
      standings: Record<string, Standing>;
    };

/**
 * `changed`: other words stand in the passage's place, `anchor` describes them. `uncertain`, `orphan`: `anchor` describes
 * where it may be, or may have been; null where nothing is like it.
 */
export interface Standing {
  kind: 'changed' | 'uncertain' | 'orphan';
  anchor: Anchor | null;
}

export interface Failure {
  code:
    | 'bad-request'
    | 'not-allowed'
    | 'not-found'
    | 'conflict'
    | 'storage'
    | 'model'
    | 'engine'
    | 'unreachable';
  why: Trouble;
  /** What the sentence names. */
  detail?: string | undefined;
}

/** What can go wrong; the interface has a sentence for each. */
export type Trouble =
  | NotesTrouble
  | 'silent'
  | 'pageSilent'
  | 'updated'
  | 'notAllowed'
  | 'notUnderstood'
  | 'notOnWeb'
  | 'noModel'
  | 'textTooLong'
  | 'piecesMisfit'
  | 'stumbled'
  | 'passageGone'
  | 'pageChanged'
  | 'browserRefused';

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export type Side = keyof Protocol;
export type Kind<S extends Side> = keyof Protocol[S] & string;
export type Question<S extends Side, K extends Kind<S>> =
  Protocol[S][K] extends Exchange<infer Q, unknown> ? Q : never;
export type Answer<S extends Side, K extends Kind<S>> =
  Protocol[S][K] extends Exchange<unknown, infer A> ? A : never;

/** Who asks: one of Dateline's own pages (or its background), or the content script of a tab. */
export type Asker = { who: 'own' } | { who: 'page'; tabId: number; address: string };

/** How one kind of question is answered. */
export interface Answering<Q, A> {
  /** Is this the shape of the question? Pure. */
  isQuestion(value: unknown): value is Q;
  /** Who may ask it. */
  from: readonly Asker['who'][];
  /** May throw what `failureOf` knows. */
  give(question: Q, asker: Asker): A | Promise<A>;
}

export type Answers<S extends Side> = {
  [K in Kind<S>]: Answering<Question<S, K>, Answer<S, K>>;
};

interface AnswerOptions {
  /** Answers no more once it is aborted. */
  signal?: AbortSignal;
  /** What an answer threw, as a value. */
  failureOf(error: unknown): Failure;
}

type Sender = Browser.runtime.MessageSender;

/** A question on its way. */
interface Envelope {
  dateline: Side;
  kind: string;
  question: unknown;
}

/** Asks the background. Never rejects: a failure is a value. */
export function askBackground<K extends Kind<'background'>>(
  kind: K,
  question: Question<'background', K>,
): Promise<Result<Answer<'background', K>>> {
  const envelope: Envelope = { dateline: 'background', kind, question };
  return ask(() => browser.runtime.sendMessage(envelope), 'silent');
}

/** Asks the content script of a tab. Never rejects; a tab without one answers `unreachable`. */
export function askPage<K extends Kind<'page'>>(
  tabId: number,
  kind: K,
  question: Question<'page', K>,
): Promise<Result<Answer<'page', K>>> {
  const envelope: Envelope = { dateline: 'page', kind, question };
  return ask(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }), 'pageSilent');
}

async function ask<T>(send: () => Promise<unknown>, silence: Trouble): Promise<Result<T>> {
  try {
    const reply = await send();
    return isResult<T>(reply) ? reply : failed('unreachable', silence);
  } catch {
    return failed('unreachable', isOrphaned() ? 'updated' : silence);
  }
}

/** A content script outlives its extension: the browser then takes the extension's identity away. */
function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/**
 * Answers the questions put to one side, each after a look at who asks and at its shape. Never throws at the asker.
 * Questions to the other side are left to it.
 */
export function answer<S extends Side>(side: S, answers: Answers<S>, options: AnswerOptions): void {
  // The one form that Chromium, Firefox and the polyfill all understand: answer later, and say so with `true`.
  const listener = (message: unknown, sender: Sender, sendResponse: (reply: unknown) => void) => {
    if (isForOther(side, message)) return undefined;
    handle(answers, message, sender).then(sendResponse, (error: unknown) =>
      sendResponse({ ok: false, error: options.failureOf(error) }),
    );
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener);
  options.signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

async function handle<S extends Side>(
  answers: Answers<S>,
  message: unknown,
  sender: Sender,
): Promise<Result<unknown>> {
  const asker = askerOf(sender);
  if (!asker) return failed('not-allowed', 'notAllowed');
  const kind = isRecord(message) ? message.kind : undefined;
  if (!isRecord(message) || !isKind(answers, kind)) return failed('bad-request', 'notUnderstood');
  const answering: Answering<Question<S, typeof kind>, unknown> = answers[kind];
  if (!answering.from.includes(asker.who)) return failed('not-allowed', 'notAllowed');
  const { question } = message;
  if (!answering.isQuestion(question)) return failed('bad-request', 'notUnderstood');
  return { ok: true, value: await answering.give(question, asker) };
}

/** Null: a stranger. The browser fills in the sender; a page cannot forge it. */
function askerOf({ id, tab, url }: Sender): Asker | null {
  if (id !== browser.runtime.id) return null;
  if (url?.startsWith(browser.runtime.getURL('/'))) return { who: 'own' };
  if (tab) return tab.id === undefined || !url ? null : { who: 'page', tabId: tab.id, address: url };
  // Chromium's service worker has no address.
  return url === undefined ? { who: 'own' } : null;
}

const failed = (code: Failure['code'], why: Trouble): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, why },
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isForOther = (side: Side, message: unknown): boolean =>
  isRecord(message) && message.dateline === (side === 'page' ? 'background' : 'page');

const isKind = <S extends Side>(answers: Answers<S>, kind: unknown): kind is Kind<S> =>
  typeof kind === 'string' && Object.hasOwn(answers, kind);

function isResult<T>(reply: unknown): reply is Result<T> {
  if (!isRecord(reply)) return false;
  if (reply.ok === true) return 'value' in reply;
  return reply.ok === false && isRecord(reply.error) && typeof reply.error.why === 'string';
}
