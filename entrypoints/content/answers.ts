import { type Answering, type Answers, answer, type Failure, type PageState } from '../../utils/messages.ts';
import { isSpan } from '../../utils/notes/checks.ts';
import { isNull, record, textUpTo } from '../../utils/notes/shape-checks.ts';
import type { Span } from '../../utils/text/span.ts';
import type { MarkedPage } from './marked-page.ts';

/** What the questions to this page are answered from. */
export interface Asked {
  state(): PageState;
  /** Null while Dateline is switched off here. */
  page(): MarkedPage | null;
}

const isId = textUpTo(300);

/** Answers the popup's and the background's questions about this page until the signal aborts. */
export function answerForPage({ state, page }: Asked, signal: AbortSignal): void {
  const answers: Answers<'page'> = {
    describe: ours(isNull, state),
    showNote: ours(record<{ noteId: string }>({ noteId: isId }), async ({ noteId }) => ({
      shown: (await page()?.showNote(noteId)) ?? false,
    })),
    showSpan: ours(record<{ span: Span }>({ span: isSpan }), async ({ span }) => ({
      shown: (await page()?.showSpan(span)) ?? false,
    })),
    noteSelection: ours(isNull, async () => ({ opened: (await page()?.noteSelection()) ?? false })),
    focusMark: ours(isNull, async () => ({ opened: (await page()?.focusMark()) ?? false })),
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
  message: 'The page has changed under Dateline. Reload it and try again.',
});
