import type { Token } from '../../text/tokens.ts';
import type { Attribution } from './attributions.ts';
import { type Passage, speakerIn } from './speaker-phrase.ts';

/** "Second summit planned – White House", "Minister: talks will start in May". */
export function fromHeadline(passage: Passage): Attribution | null {
  const { prose, first, last } = passage;
  const { tokens, text } = prose;
  const end = tokens[last - 1]?.end ?? 0;
  const start = tokens[first]?.start ?? 0;
  if (/[.!?]$/.test(tokens[last - 1]?.text ?? '.') || !isLine(text, start, end)) return null;
  for (let at = first + 1; at < last - 1; at += 1) {
    const token = tokens[at];
    if (!token || !/^(?:[–—:_-]|--)$/.test(token.text) || (token.text !== ':' && !isSpacedDash(tokens, at)))
      continue;
    const after = { first: at + 1, last };
    const before = { first, last: at };
    const tail = isNameLike(passage, after) ? speakerIn(passage, after) : null;
    if (tail) return { speaker: tail, clause: null, cue: at, first: at, last, from: first, to: at };
    const head = token.text === ':' && isNameLike(passage, before) ? speakerIn(passage, before) : null;
    if (head) return { speaker: head, clause: null, cue: at, first, last: at + 1, from: at + 1, to: last };
  }
  return null;
}

const isLine = (text: string, start: number, end: number): boolean =>
  (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');

const isSpacedDash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true;

/** A short stretch that is, or ends with, a name ("White House", "minister" alone counts after a dash too). */
function isNameLike({ prose, names }: Passage, { first, last }: { first: number; last: number }): boolean {
  if (last - first > 5 || last <= first) return false;
  const from = prose.tokens[first];
  const to = prose.tokens[last - 1];
  if (!from || !to) return false;
  if (names.some((name) => name.start >= from.start && name.end === to.end)) return true;
  return /^(?:report|reports|officials?|police|minister|ministry|president|sources?|spokes(?:man|woman|person)|premier|pm|envoy|court|study|poll)$/.test(
    to.lower,
  );
}
