import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import { foreignMonth } from './foreign-months.ts';
import { findHoliday } from './holidays.ts';
import { type Entry, entryOf } from './lexicon.ts';
import { readNumeral } from './numerals.ts';
import { symbolOf } from './pattern.ts';

/** One step of a pattern: a token, or several that mean one thing ("twenty-four", "New Year's Eve"). */
export interface Lexeme {
  class: string;
  value: number;
  /** Its tokens `[first, last)`. */
  first: number;
  last: number;
}

/** A text as the finders read it: `symbols` holds one character per lexeme, its class. */
export interface Lexemes {
  prose: Prose;
  symbols: string;
  list: readonly Lexeme[];
}

/** Dashes that join numbers when no space stands around them. */
const DASHES = new Set(['-', '–', '—', '‐', '‑', '−', '--', '_']);

/** Reads a text's tokens as lexemes; a `BREAK` follows each sentence. */
export function readLexemes(prose: Prose): Lexemes {
  const language = languageOf(prose);
  const list: Lexeme[] = [];
  const symbols: string[] = [];
  const push = (lexeme: Lexeme): void => {
    list.push(lexeme);
    symbols.push(symbolOf(lexeme.class));
  };
  for (const sentence of prose.sentences) {
    for (let at = sentence.first; at < sentence.last; ) {
      const lexeme =
        language === 'en'
          ? lexemeAt(prose.tokens, at, sentence)
          : foreignLexemeAt(prose.tokens, at, language);
      push(lexeme);
      at = lexeme.last;
    }
    // "am 18. Januar": the full stop after the day ends no sentence.
    const next = prose.tokens[sentence.last];
    if (language !== 'en' && next && foreignMonth(language, next.lower) !== undefined) continue;
    push({ class: 'BREAK', value: 0, first: sentence.last, last: sentence.last });
  }
  return { prose, symbols: symbols.join(''), list };
}

/** Two letters; text of no known language is read as English. */
export const languageOf = ({ input }: Prose): string => (input.lang ?? 'en').slice(0, 2).toLowerCase();

/** Of other languages only numbers, signs, months and the "de" between them are known. */
function foreignLexemeAt(tokens: readonly Token[], at: number, language: string): Lexeme {
  const token = tokens[at];
  if (!token) return other(at);
  if (token.kind === 'number') return readNumeral(tokens, at, at + 1);
  if (token.kind === 'punctuation') return punctuationAt(tokens, at);
  const month = foreignMonth(language, token.lower);
  if (month !== undefined) return { class: 'MONTH', value: month, first: at, last: at + 1 };
  return DE.has(token.lower) ? { class: 'OF', value: 0, first: at, last: at + 1 } : other(at);
}

const DE = new Set(['de', 'del', 'do']);

function lexemeAt(tokens: readonly Token[], at: number, { last }: Sentence): Lexeme {
  const token = tokens[at];
  if (!token) return other(at);
  if (token.kind === 'number') return readNumeral(tokens, at, last);
  if (token.kind === 'punctuation') return punctuationAt(tokens, at);
  const entry = entryOf(token.lower);
  if (token.lower === 'a' || isNumeralWord(entry)) {
    const numeral = readNumeral(tokens, at, last);
    if (numeral.class !== 'OTHER') return numeral;
  }
  const holiday = findHoliday(tokens, at, last);
  if (holiday) return { class: 'HOLIDAY', value: holiday.index, first: at, last: holiday.last };
  if (entry && isWrittenSo(entry.class, token))
    return { class: entry.class, value: entry.value, first: at, last: at + 1 };
  if (/^(?:[1-4]q|q[1-4])$/.test(token.lower)) return partOfYearAt('QTOKEN', token, at);
  return /^(?:[12]h|h[12])$/.test(token.lower) ? partOfYearAt('HTOKEN', token, at) : other(at);
}

const NUMERALS = new Set(['NUMWORD', 'ONE', 'ORDWORD']);

const isNumeralWord = (entry: Entry | undefined): boolean => entry !== undefined && NUMERALS.has(entry.class);

const other = (at: number): Lexeme => ({ class: 'OTHER', value: 0, first: at, last: at + 1 });

const partOfYearAt = (name: 'QTOKEN' | 'HTOKEN', token: Token, at: number): Lexeme => ({
  class: name,
  value: Number(token.lower.replace(/[qh]/, '')),
  first: at,
  last: at + 1,
});

/** "may", "march", "sat", "sun" and "mon" without a capital are other words. */
function isWrittenSo(name: string, token: Token): boolean {
  if (name === 'MAYMONTH' || name === 'SHORTDAY') return /^\p{Lu}/u.test(token.text);
  if (name === 'MONTH') return /^\p{Lu}/u.test(token.text) || token.text.length > 4;
  return true;
}

function punctuationAt(tokens: readonly Token[], at: number): Lexeme {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return other(at);
  if (DASHES.has(token.text)) {
    const glued = !token.spaced && next !== undefined && !next.spaced && next.start === token.end;
    return { class: glued ? 'HYPHEN' : 'DASH', value: 0, first: at, last: at + 1 };
  }
  const entry = entryOf(token.lower);
  return entry ? { class: entry.class, value: entry.value, first: at, last: at + 1 } : other(at);
}
