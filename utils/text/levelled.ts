import type { Span } from './span.ts';

/**
 * A text with its typography levelled, so that restyling does not hide words: white space is one space; quotation
 * marks, apostrophes and dashes are plain; ligatures and accents are in one form; what cannot be seen is left out.
 */
export interface Levelled {
  text: string;
  /** For each code unit of `text`, where the characters it stands for begin and end in the original. */
  starts: Int32Array;
  ends: Int32Array;
}

const SPACE = /\s/;
/** Soft hyphen, zero-width space, word joiner, byte order mark, marks of writing direction. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const PLAIN = new Map([
  ...['‘', '’', '‚', '‛', '‹', '›', '`', '´', '′'].map((mark) => [mark, "'"] as const),
  ...['“', '”', '„', '‟', '«', '»', '″'].map((mark) => [mark, '"'] as const),
  ...['‐', '‑', '‒', '–', '—', '―', '−'].map((mark) => [mark, '-'] as const),
]);
/** One character with its combining marks. */
const CHARACTER = /[\s\S]\p{M}*/uy;

/** Levels a text in one pass, linear in its length. */
export function level(text: string): Levelled {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (plain: string, start: number, end: number): void => {
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < text.length) {
    const end = isSimple(text, at) ? at + 1 : endOfCharacter(text, at);
    const character = text.slice(at, end);
    if (SPACE.test(character) && !INVISIBLE.test(character)) {
      const isRun = parts.at(-1) === ' ';
      if (isRun) ends[ends.length - 1] = end;
      else add(' ', at, end);
    } else if (end === at + 1 && character > ' ' && character < '\u007f' && character !== '`') {
      add(character, at, end);
    } else if (!INVISIBLE.test(character)) {
      add(PLAIN.get(character) ?? character.normalize('NFKC'), at, end);
    }
    at = end;
  }
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Two ASCII characters in a row: the first has no combining mark. */
const isSimple = (text: string, at: number): boolean =>
  text.charCodeAt(at) < 0x80 && (at + 1 >= text.length || text.charCodeAt(at + 1) < 0x80);

function endOfCharacter(text: string, at: number): number {
  CHARACTER.lastIndex = at;
  const length = CHARACTER.exec(text)?.[0].length ?? 1;
  return at + length;
}

/** The same stretch in the original text. */
export const originalSpan = ({ starts, ends }: Levelled, { start, end }: Span): Span => ({
  start: Number(starts[start]),
  end: Number(ends[end - 1]),
});

/** Does no word go on from the one string into the other? */
export const isBetweenWords = (left: string, right: string): boolean =>
  !(/[\p{L}\p{N}\p{M}\u200d]$/u.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right)) &&
  !(left.endsWith('\u200d') || right.startsWith('\u200d'));
