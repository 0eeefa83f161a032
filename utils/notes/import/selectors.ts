import type { Anchor } from '../../text/anchor.ts';
import { isOffset } from '../shape-checks.ts';
import { asItems, asRecord, asText } from './parse.ts';

/** Code units of surroundings that an anchor keeps on each side. */
const CONTEXT = 32;

/** An anchor out of W3C selectors: the quote, and the position where it is given; null without a quote. */
export function anchorFrom(selector: unknown): Anchor | null {
  const selectors = asItems(selector).map((item) => asRecord(item) ?? {});
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = asText(quote?.exact);
  if (!quote || exact === '') return null;
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const start = isOffset(position?.start) ? position.start : 0;
  return {
    start,
    end: start + exact.length,
    quote: exact,
    prefix: asText(quote.prefix).slice(-CONTEXT),
    suffix: asText(quote.suffix).slice(0, CONTEXT),
  };
}
