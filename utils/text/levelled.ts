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
  const places = openPlaces(text.length + 64);
  let isSpaceLast = false;
  let at = 0;
  while (at < text.length) {
    const plainEnd = endOfPlain(text, at);
    if (plainEnd > at) {
      parts.push(text.slice(at, plainEnd));
      places.addEach(at, plainEnd);
      isSpaceLast = false;
      at = plainEnd;
      continue;
    }
    const end = isSimple(text, at) ? at + 1 : endOfCharacter(text, at);
    const character = text.slice(at, end);
    if (SPACE.test(character) && !INVISIBLE.test(character)) {
      if (isSpaceLast) places.stretch(end);
      else {
        parts.push(' ');
        places.add(1, at, end);
      }
      isSpaceLast = true;
    } else if (!INVISIBLE.test(character)) {
      const plain = PLAIN.get(character) ?? character.normalize('NFKC');
      parts.push(plain);
      places.add(plain.length, at, end);
      isSpaceLast = plain === ' ';
    }
    at = end;
  }
  return { text: parts.join(''), ...places.made() };
}

/**
 * Where a run of characters ends that stay as they are: ASCII letters, digits and most marks, none with an accent, and single
 * spaces between them.
 */
function endOfPlain(text: string, start: number): number {
  let at = start;
  while (
    isPlain(text.charCodeAt(at)) ||
    (at > start && text.charCodeAt(at) === 0x20 && isPlain(text.charCodeAt(at + 1)))
  )
    at += 1;
  // The character before one that is not ASCII may carry it as an accent.
  return at > start && text.charCodeAt(at) >= 0x80 ? at - 1 : at;
}

const isPlain = (unit: number): boolean => unit > 0x20 && unit < 0x7f && unit !== 0x60;

/** Two lists that grow together. */
function openPlaces(room: number) {
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let length = 0;
  const makeRoom = (count: number): void => {
    if (length + count <= starts.length) return;
    const [oldStarts, oldEnds] = [starts, ends];
    starts = new Int32Array(2 * (length + count));
    ends = new Int32Array(2 * (length + count));
    starts.set(oldStarts);
    ends.set(oldEnds);
  };
  return {
    add(count: number, start: number, end: number): void {
      makeRoom(count);
      starts.fill(start, length, length + count);
      ends.fill(end, length, length + count);
      length += count;
    },
    addEach(from: number, to: number): void {
      makeRoom(to - from);
      for (let at = from; at < to; at += 1) {
        starts[length] = at;
        ends[length] = at + 1;
        length += 1;
      }
    },
    stretch(end: number): void {
      ends[length - 1] = end;
    },
    made: () => ({ starts: starts.subarray(0, length), ends: ends.subarray(0, length) }),
  };
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
