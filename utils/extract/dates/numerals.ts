import type { Token } from '../../text/tokens.ts';
import type { Lexeme } from './lexemes.ts';
import { entryOf } from './lexicon.ts';

/** Longest numeral in words that is read ("nine hundred and ninety-nine thousand …"). */
const LONGEST = 10;

/** Reads the numeral that starts at a token: in digits, or in words over several tokens. */
export function readNumeral(tokens: readonly Token[], at: number, last: number): Lexeme {
  const token = tokens[at];
  if (!token) return { class: 'OTHER', value: 0, first: at, last: at + 1 };
  if (token.kind === 'number') return { ...readDigits(token.lower), first: at, last: at + 1 };
  if (token.lower === 'a') {
    const next = tokens[at + 1]?.lower ?? '';
    // "a hundred years", "a dozen years" count as numbers; "a year" does not.
    if (at + 1 >= last || !/^(?:hundred|thousand|dozen)$/.test(next))
      return { class: 'OTHER', value: 0, first: at, last: at + 1 };
    return { ...readWords(tokens, at + 1, last), first: at };
  }
  return readWords(tokens, at, last);
}

interface Reading {
  class: string;
  value: number;
}

function readDigits(lower: string): Reading {
  if (/^\d+$/.test(lower)) return readInteger(lower);
  const match = /^(\d{1,4})(st|nd|rd|th|er|s|am|pm|t|z|h)$/.exec(lower);
  if (!match) return readSeparated(lower);
  const value = Number(match[1]);
  const suffix = match[2];
  if (suffix === 's')
    return value % 10 === 0 && (lower.length === 3 || lower.length === 5)
      ? { class: 'DECADE', value }
      : { class: 'BIG', value };
  if (suffix === 'am' || suffix === 'pm') return readHour(value, suffix);
  if (suffix === 't') return { class: 'DAYTIME', value };
  if (suffix === 'z' || suffix === 'h') return { class: 'BIG', value };
  return { class: 'ORDINAL', value };
}

function readHour(value: number, half: string): Reading {
  return value >= 1 && value <= 12
    ? { class: 'CLOCK', value: 60 * ((value % 12) + (half === 'pm' ? 12 : 0)) }
    : { class: 'BIG', value };
}

function readInteger(digits: string): Reading {
  const value = Number(digits);
  if (digits.length === 4)
    return value >= 1000 && value <= 2999 ? { class: 'YEAR', value } : { class: 'BIG', value };
  if (digits.length > 4) return { class: digits.length === 8 ? 'COMPACT' : 'BIG', value };
  if (digits.length === 3) return { class: 'HUNDREDS', value };
  if (value === 0) return { class: 'ZERO', value };
  if (value <= 12) return { class: 'N12', value };
  if (value <= 24) return { class: 'N24', value };
  if (value <= 31) return { class: 'N31', value };
  return { class: value <= 59 ? 'N59' : 'N99', value };
}

function readSeparated(lower: string): Reading {
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/.test(lower)) return { class: 'DOTTED', value: 0 };
  if (/^\d{4}\.\d{2}\.\d{2}$/.test(lower)) return { class: 'DOTTED', value: 0 };
  const clock = /^(\d{1,2})\.([0-5]\d)(am|pm)?$/.exec(lower);
  if (clock?.[3]) {
    const hour = readHour(Number(clock[1]), clock[3]);
    return hour.class === 'CLOCK' ? { class: 'CLOCK', value: hour.value + Number(clock[2]) } : hour;
  }
  if (/^\d{1,3}\.\d{1,2}$/.test(lower)) return { class: 'DECIMAL', value: Number(lower) };
  if (/^\d{1,3}(?:,\d{3})+$/.test(lower)) return { class: 'BIG', value: Number(lower.replaceAll(',', '')) };
  return { class: 'BIG', value: Number.NaN };
}

/** A run of number words: the sum so far, and the group below thousand that is still open. */
interface Sum {
  total: number;
  group: number;
  last: number;
  /** No token from here on is looked at. */
  end: number;
  ordinal: boolean;
  words: number[];
}

function readWords(tokens: readonly Token[], at: number, last: number): Lexeme {
  const end = Math.min(last, at + LONGEST);
  const sum: Sum = { total: 0, group: 0, last: at, end, ordinal: false, words: [] };
  for (let index = at; index < end && !sum.ordinal; ) {
    const next = nextWord(tokens, index, sum);
    if (next === null) break;
    index = next;
  }
  const span = { first: at, last: Math.max(sum.last, at + 1) };
  const year = yearInWords(sum.words);
  if (year !== null) return { class: 'YEARWORD', value: year, ...span };
  const value = sum.total + sum.group;
  if (sum.ordinal) return { class: 'ORDWORD', value, ...span };
  if (sum.words.length === 0) return { class: 'OTHER', value: 0, ...span };
  return { class: value === 1 ? 'ONE' : 'NUMWORD', value, ...span };
}

/** Takes in the number word at a token (joined by a hyphen or "and" where one may be); null when there is none. */
function nextWord(tokens: readonly Token[], index: number, sum: Sum): number | null {
  let at = index;
  if (sum.words.length > 0 && tokens[at]?.text === '-' && !tokens[at]?.spaced) at += 1;
  else if (sum.words.length > 0 && tokens[at]?.lower === 'and' && followsHundred(sum)) at += 1;
  const entry = at < sum.end ? entryOf(tokens[at]?.lower ?? '') : undefined;
  if (!entry || !/^(?:NUMWORD|ONE|ORDWORD)$/.test(entry.class)) return null;
  if (entry.class === 'ORDWORD') {
    const tens = sum.words.at(-1) ?? 0;
    if (sum.words.length > 0 && !(tens >= 20 && tens < 100 && entry.value < 10)) return null;
    sum.ordinal = true;
  }
  if (!addWord(sum, entry.value)) return null;
  sum.last = at + 1;
  return sum.last;
}

const followsHundred = (sum: Sum): boolean => [100, 1000].includes(sum.words.at(-1) ?? 0);

function addWord(sum: Sum, value: number): boolean {
  const before = sum.words.at(-1);
  if (value === 100 || (value === 12 && before !== undefined)) {
    if (value === 100) sum.group = Math.max(sum.group, 1) * 100;
    else sum.group += value;
  } else if (value === 1000) {
    sum.total += Math.max(sum.group, 1) * 1000;
    sum.group = 0;
  } else {
    // "nineteen ninety", "twenty four"; but "two three" are two numbers.
    if (before !== undefined && before < 10 && value < 100) return false;
    if (before !== undefined && before < 20 && before >= 10 && value < 10) return false;
    sum.group += value;
  }
  sum.words.push(value);
  return true;
}

/** "nineteen ninety-six", "twenty nineteen", "two thousand (and) three", "nineteen hundred". */
function yearInWords(words: readonly number[]): number | null {
  const [first = 0, second = 0, third = 0] = words;
  if (first === 2 && second === 1000) {
    const rest = words.slice(2).reduce((sum, word) => sum + word, 0);
    return words.includes(100) || rest > 99 ? null : 2000 + rest;
  }
  const isCentury = (first >= 11 && first <= 19) || first === 20;
  if (!isCentury || words.length < 2 || words.length > 3) return null;
  if (second === 100 && first < 20) return words.length === 2 ? first * 100 : null;
  const isTens = second >= 20 && second < 100 && (words.length === 2 || (third > 0 && third < 10));
  const isTeens = second >= 10 && second < 20 && words.length === 2;
  return isTens || isTeens ? first * 100 + second + third : null;
}
