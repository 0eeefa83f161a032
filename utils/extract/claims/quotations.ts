import type { Span } from '../../text/span.ts';
import { CLOSING_QUOTE, OPENING_QUOTE } from '../marks.ts';
import type { Prose } from '../prose.ts';
import type { Speaker } from '../shapes.ts';

/** A stretch between quotation marks, and who says it as far as is known. */
export interface Quotation extends Span {
  paragraph: number;
  /** Its paragraph begins with it. */
  leads: boolean;
  /** No mark closes it before its paragraph ends: by custom the next paragraph goes on with it. */
  unclosed: boolean;
  speaker: Speaker | null;
}

/** All quotations, in order; none crosses the end of a paragraph. */
export function findQuotations({ text, tokens }: Prose): Quotation[] {
  const found: Quotation[] = [];
  let open: { start: number; leads: boolean } | null = null;
  let paragraph = 0;
  let end = 0;
  const close = (at: number, unclosed: boolean): void => {
    if (open) found.push({ ...open, end: at, paragraph, unclosed, speaker: null });
    open = null;
  };
  for (const token of tokens) {
    const first = end === 0 || text.slice(end, token.start).includes('\n');
    if (first) {
      close(end, true);
      paragraph += 1;
    }
    const straight = token.text === '"';
    if (OPENING_QUOTE.test(token.text) || (straight && open === null)) {
      open ??= { start: token.start, leads: first };
    } else if (CLOSING_QUOTE.test(token.text) || straight) close(token.end, false);
    end = token.end;
  }
  close(end, true);
  return found;
}
