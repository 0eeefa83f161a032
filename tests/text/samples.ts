import { type Anchor, anchorOf, type Finding } from '../../utils/text/anchor.ts';
import { openSearch } from '../../utils/text/find-anchor.ts';
import { textOf } from '../../utils/text/span.ts';

export const OPENING = 'The harbour board met on Tuesday to settle the fees for the coming season.';
export const MIDDLE =
  'Ada Quill, who chairs the board, said the new fees “will be fair to fishing boats”. Tom Quill, her brother, was not there.';
export const END = 'The fees were last raised in 2011, and the board expects to raise them again by March.';
export const TEXT = [OPENING, MIDDLE, END].join('\n');

export const spanOf = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from);
  if (start < 0) throw new Error(`No "${quote}" in the text.`);
  return { start, end: start + quote.length };
};
export const anchorOn = (quote: string, text = TEXT): Anchor => anchorOf(text, spanOf(text, quote));
export const findAnchor = (text: string, anchor: Anchor): Finding => openSearch(text)(anchor);
/** What a passage is found as; null where it is not found, or only perhaps. */
export const foundIn = (text: string, anchor: Anchor): string | null => {
  const finding = findAnchor(text, anchor);
  return 'span' in finding && finding.kind !== 'uncertain' ? textOf(text, finding.span) : null;
};
