/**
 * What the tagger sees of a word by itself. Training and running share this file: the same word gives the same rows of
 * the embedding tables in both. Hashes are 32-bit FNV-1a over UTF-16 code units, reduced to a table's size.
 */
export const TABLES = {
  /** The lower-cased word. */
  word: 16384,
  prefix: 4096,
  suffix: 4096,
  shape: 512,
  /** Character trigrams of the word between brackets; their rows are averaged. */
  trigram: 8192,
} as const;

const MAX_TRIGRAMS = 12;

export interface WordFeatures {
  /** Lower case, straight apostrophes: what pretrained vectors go by. */
  lower: string;
  word: number;
  prefix: number;
  suffix: number;
  shape: number;
  trigrams: number[];
}

export function wordFeatures(surface: string): WordFeatures {
  const lower = surface.toLowerCase().replaceAll('’', "'");
  return {
    lower,
    word: hash(lower, 1) % TABLES.word,
    prefix: hash(lower.slice(0, 3), 2) % TABLES.prefix,
    suffix: hash(lower.slice(-3), 3) % TABLES.suffix,
    shape: hash(shapeOf(surface), 4) % TABLES.shape,
    trigrams: trigramsOf(surface),
  };
}

/** "McDonald's" → "XxXx'x": kinds of character, runs drawn together, at most eight. */
function shapeOf(surface: string): string {
  let shape = '';
  let last = '';
  for (const character of surface) {
    const kind = kindOf(character);
    if (kind === last) continue;
    shape += kind;
    last = kind;
    if (shape.length >= 8) break;
  }
  return `${shape}${surface.length === 1 ? '1' : surface.length < 4 ? 's' : 'l'}`;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return 'd';
  return character <= '\x7f' ? character : kindBeyondAscii(character);
}

function kindBeyondAscii(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  return /\p{N}/u.test(character) ? 'd' : character;
}

function trigramsOf(surface: string): number[] {
  const framed = `<${surface.slice(0, 24)}>`;
  const rows: number[] = [];
  for (let at = 0; at + 3 <= framed.length && rows.length < MAX_TRIGRAMS; at += 1) {
    const value = mix(mix(mix(BASIS ^ 5, framed, at), framed, at + 1), framed, at + 2);
    rows.push(finished(value) % TABLES.trigram);
  }
  return rows;
}

/** The hash that a word's pretrained vector is found by. */
export const hashOf = (lower: string): number => hash(lower, 0);

const BASIS = 0x811c9dc5;

function hash(text: string, seed: number): number {
  let value = BASIS ^ seed;
  for (let at = 0; at < text.length; at += 1) value = mix(value, text, at);
  return finished(value);
}

const mix = (value: number, text: string, at: number): number =>
  Math.imul(value ^ text.charCodeAt(at), 0x01000193);

const finished = (value: number): number => (value ^ (value >>> 15)) >>> 0;
