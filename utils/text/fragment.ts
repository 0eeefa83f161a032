import type { Anchor } from './anchor.ts';

/** A longer passage is given by its first and last words. */
const LONGEST_EXACT = 120;
/** Words that begin and end a longer passage, and most words of context on each side. */
const RANGE_WORDS = 5;
const CONTEXT_WORDS = 4;

/**
 * The text directive that makes a browser scroll to an anchor's passage and select just it, with what stands around it so
 * that no other place with the same words is taken; null where it cannot be told from them. Syntax and percent-encoding as in
 * URL Fragment Text Directives (WICG, scroll-to-text-fragment): a term lies within one block, `-` and `,` part them.
 */
export function textDirective(anchor: Anchor): string | null {
  const { quote, prefix, suffix } = anchor;
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  // A term must begin and end where a word does.
  if (goesOn(prefix, quote) || goesOn(quote, suffix)) return null;
  const isOne = lines.length === 1 && quote.trim().length <= LONGEST_EXACT;
  const [start, end] = isOne ? [quote.trim(), null] : [headOf(first), tailOf(last)];
  if (end !== null && (start === '' || end === '')) return null;
  const { before, after } = contextOf(anchor, isOne);
  // Alone in its block, it is not told from the other places with its words.
  if (isOne && anchor.twins?.count && before === '' && after === '') return null;
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

/**
 * Words around the passage, of its own block: what the page has between blocks is not known. Around a whole quote as few as no
 * other place with its words has, for a term that runs across a line break of the page finds nothing, and the text does not
 * tell where there is one.
 */
function contextOf({ prefix, suffix, twins }: Anchor, isWhole: boolean): { before: string; after: string } {
  const before = wordsBefore(prefix);
  const after = wordsAfter(suffix);
  const context = (count: number) => ({
    before: before.slice(-count).join(' '),
    after: after.slice(0, count).join(' '),
  });
  for (let count = 1; isWhole && twins && count < CONTEXT_WORDS; count += 1) {
    const few = context(count);
    const isTelling = [few.before, few.after].every((side) => side === '' || HAS_LETTER.test(side));
    if (isTelling && few.before.length + few.after.length > twins.alike) return few;
  }
  return context(CONTEXT_WORDS);
}

const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Whole words: the first word of a cut prefix may be half a word. */
function wordsBefore(prefix: string): string[] {
  const block = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return wordsOf(block).slice(block.length === prefix.length ? 1 : 0);
}

function wordsAfter(suffix: string): string[] {
  const [block = ''] = suffix.split('\n');
  return wordsOf(block).slice(0, block.length === suffix.length ? -1 : undefined);
}

/** The hyphen parts terms from their context, and encodeURIComponent leaves it; apostrophes and brackets end links in Markdown. */
const encoded = (term: string): string =>
  encodeURIComponent(term).replace(
    /[-'()*!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
