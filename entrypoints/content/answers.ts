import { type Answering, type Answers, answer, type Failure, type PageState } from '../../utils/messages.ts';
import type { Span } from '../../utils/text/span.ts';
import type { MarkedPage } from './marked-page.ts';

/** What the questions to this page are answered from. */
export interface Asked {
  state(): PageState;
  /** Null while Dateline is switched off here. */
  page(): MarkedPage | null;
  /** The reader wants this page read. */
  read(): void;
}

const isNull = (value: unknown): value is null => value === null;
const isNoteQuestion = (value: unknown): value is { noteId: string } =>
  isRecord(value) && typeof value.noteId === 'string';
const isStep = (value: unknown): value is { by: 1 | -1 } =>
  isRecord(value) && (value.by === 1 || value.by === -1);
const isSpanQuestion = (value: unknown): value is { span: Span } =>
  isRecord(value) &&
  isRecord(value.span) &&
  Number.isSafeInteger(value.span.start) &&
  Number.isSafeInteger(value.span.end);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Answers the popup's and the background's questions about this page until the signal aborts. */
export function answerForPage({ state, page, read }: Asked, signal: AbortSignal): void {
  const answers: Answers<'page'> = {
    describe: ours(isNull, state),
    showNote: ours(isNoteQuestion, async ({ noteId }) => ({
      shown: (await page()?.showNote(noteId)) ?? false,
    })),
    showSpan: ours(isSpanQuestion, async ({ span }) => ({
      shown: (await page()?.showSpan(span)) ?? false,
    })),
    selection: ours(isNull, async () => ({ anchor: (await page()?.selection()) ?? null })),
    noteSelection: ours(isNull, async () => ({ opened: (await page()?.noteSelection()) ?? false })),
    focusMark: ours(isStep, async ({ by }) => ({ opened: (await page()?.focusMark(by)) ?? false })),
    read: ours(isNull, () => {
      read();
      return null;
    }),
  };
  answer('page', answers, { signal, failureOf });
}

/** A question that only Dateline's own pages and its background may ask. */
const ours = <Q, A>(
  isQuestion: (value: unknown) => value is Q,
  give: (question: Q) => A | Promise<A>,
): Answering<Q, A> => ({ isQuestion, from: ['own'], give });

const failureOf = (): Failure => ({
  code: 'not-found',
  why: 'pageChanged',
});
