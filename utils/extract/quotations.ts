import type { Span } from '../text/span.ts';
import { opensLine, type Token } from '../text/tokens.ts';
import { CLOSING_QUOTE, closesQuotation, OPENING_QUOTE } from './marks.ts';

/** A stretch between quotation marks. */
export interface Quotation extends Span {
  paragraph: number;
  /** Its paragraph begins with it. */
  leads: boolean;
  /** No mark closes it before its paragraph ends: by custom the next paragraph goes on with it. */
  unclosed: boolean;
}

interface Opening {
  start: number;
  leads: boolean;
  /** Opened by a single mark. */
  single: boolean;
}

const QUOTED = /[“”"‘]|``/;

/** All quotations, in order; none crosses the end of a paragraph. */
export function findQuotations({ text, tokens }: { text: string; tokens: readonly Token[] }): Quotation[] {
  const found: Quotation[] = [];
  if (!QUOTED.test(text)) return found;
  let open: Opening | null = null;
  let paragraph = 0;
  let end = 0;
  const close = (at: number, unclosed: boolean): void => {
    if (open && !(open.single && unclosed)) {
      found.push({ start: open.start, end: at, leads: open.leads, paragraph, unclosed });
    }
    open = null;
  };
  tokens.forEach((token, at) => {
    const leads = opensLine({ text, tokens }, at);
    if (leads) {
      close(end, true);
      paragraph += 1;
    }
    const current = open as Opening | null;
    const straight = token.text === '"';
    if (OPENING_QUOTE.test(token.text) || (straight && !current)) {
      open = current ?? { start: token.start, leads, single: false };
    } else if (token.text === '‘') open = current ?? { start: token.start, leads, single: true };
    else if (
      current?.single
        ? token.text === '’' && closesQuotation(tokens, at)
        : straight || CLOSING_QUOTE.test(token.text)
    ) {
      close(token.end, false);
    }
    end = token.end;
  });
  close(end, true);
  return found;
}
