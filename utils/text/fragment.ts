import type { Anchor } from './anchor.ts';

/** A longer passage is given by its first and last words. */
const LONGEST_EXACT = 120;
/** Words that begin and end a longer passage, and words of context. */
const RANGE_WORDS = 5;
const CONTEXT_WORDS = 4;

/**
 * The text directive that makes a browser scroll to an anchor's passage and select just it, with what stands around it so
 * that no other place with the same words is taken; null where there is none. Syntax and percent-encoding as in
 * URL Fragment Text Directives (WICG, scroll-to-text-fragment): a term lies within one block, `-` and `,` part them.
 */
export function textDirective({ quote, prefix, suffix }: Anchor): string | null {
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  // A term must begin and end where a word does.
  if (goesOn(prefix, quote) || goesOn(quote, suffix)) return null;
  const isOne = lines.length === 1 && quote.trim().length <= LONGEST_EXACT;
  const [start, end] = isOne ? [quote.trim(), null] : [headOf(first), tailOf(last)];
  if (end !== null && (start === '' || end === '')) return null;
  const before = contextBefore(prefix);
  const after = contextAfter(suffix);
  const terms = [
    before && `${encoded(before)}-`,
    encoded(start),
    end && encoded(end),
    after && `-${encoded(after)}`,
  ];
  return `:~:text=${terms.filter(Boolean).join(',')}`;
}

/** An address with the directive for an anchor: a link back to the passage. The page's own fragment is kept. */
export function linkTo(address: string, anchor: Anchor | null): string {
  const directive = anchor && textDirective(anchor);
  if (!directive) return address;
  return address.includes('#') ? `${address}${directive}` : `${address}#${directive}`;
}

const LETTER_LAST = /[\p{L}\p{N}\p{M}]$/u;
const LETTER_FIRST = /^[\p{L}\p{N}\p{M}]/u;
const goesOn = (left: string, right: string): boolean => LETTER_LAST.test(left) && LETTER_FIRST.test(right);

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const headOf = (line: string): string => wordsOf(line).slice(0, RANGE_WORDS).join(' ');
const tailOf = (line: string): string => wordsOf(line).slice(-RANGE_WORDS).join(' ');

/** Whole words right before the passage, all in one block. The first word of a cut context may be half a word. */
function contextBefore(prefix: string): string {
  const block = prefix.trimEnd().split('\n').at(-1) ?? '';
  const isCut = block.length === prefix.trimEnd().length;
  return wordsOf(block)
    .slice(isCut ? 1 : 0)
    .slice(-CONTEXT_WORDS)
    .join(' ');
}

function contextAfter(suffix: string): string {
  const [block = ''] = suffix.trimStart().split('\n');
  const words = wordsOf(block);
  const isCut = block.length === suffix.trimStart().length;
  return (isCut ? words.slice(0, -1) : words).slice(0, CONTEXT_WORDS).join(' ');
}

/** The hyphen parts terms from their context, and encodeURIComponent leaves it; apostrophes and brackets end links in Markdown. */
const encoded = (term: string): string =>
  encodeURIComponent(term).replace(
    /[-'()*!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
