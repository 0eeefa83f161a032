import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** A sentence: its span and its tokens `[first, last)`. */
export interface Sentence extends Span {
  first: number;
  last: number;
}

const CLOSERS = new Set(['"', '”', "''", '’', "'", ')', ']', '»']);
const ENDERS = new Set(['.', '!', '?', '...', '…']);

/** Groups tokens into sentences. A line feed always ends one. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    if (index + 1 < tokens.length && !endsAfter(text, tokens, index)) continue;
    const head = tokens[first];
    const tail = tokens[index];
    if (head && tail) sentences.push({ start: head.start, end: tail.end, first, last: index + 1 });
    first = index + 1;
  }
  return sentences;
}

function endsAfter(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next) return true;
  if (text.slice(token.end, next.start).includes('\n')) return true;
  if (runsOn(token, next)) return true;
  if (!next.spaced || (CLOSERS.has(next.text) && tokens[index + 2]?.spaced !== false)) return false;
  let end = index;
  while (end > 0 && CLOSERS.has(tokens[end]?.text ?? '') && !tokens[end]?.spaced) end -= 1;
  if (isHour(tokens, index)) return !isZone(tokens, index + 1);
  if (!ENDERS.has(tokens[end]?.text ?? '')) return false;
  return /^[\p{Lu}\p{N}"“‘`'([—–]/u.test(next.text);
}

/** "at 7 p.m. Results are expected": a capital behind begins a sentence. */
const isHour = (tokens: readonly Token[], index: number): boolean =>
  /^[ap]\.m\.$/.test(tokens[index]?.text ?? '') &&
  /^\d/.test(tokens[index - 1]?.text ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(tokens[index + 1]?.text ?? '');

/** "7 p.m. Friday", "7 p.m. Eastern time". */
const isZone = (tokens: readonly Token[], at: number): boolean =>
  /(?:day|^Jan|^Feb|^March|^Apr|^May|^June?|^July?|^Aug|^Sept?|^Oct|^Nov|^Dec)/.test(
    tokens[at]?.text ?? '',
  ) || /^(?:time|standard|daylight)$/.test(tokens[at + 1]?.lower ?? '');

/** "promisesTrump": where a line feed was lost. */
const runsOn = (token: Token, next: Token): boolean =>
  !next.spaced &&
  token.kind === 'word' &&
  next.kind === 'word' &&
  /^\p{Ll}/u.test(token.text) &&
  /^\p{Lu}/u.test(next.text);
