import type { Span } from '../../../utils/text/span.ts';

/** A word of a page, told from all others of the page by its `id`; null for words that an edit brought in. */
export interface Token {
  id: number | null;
  word: string;
  /** What stands between it and the next word of its piece, or the end of the piece. */
  gap: string;
}

/** A piece of a page's text: what stands before its first word, and its words. */
export interface Block {
  lead: string;
  tokens: Token[];
}

/** A page's text whose words can be followed through edits. */
export type Copy = Block[];

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’\u00ad\u200b\u2060\ufeff][\p{L}\p{N}\p{M}]+)*/gu;

export function copyOf(text: string): Copy {
  let id = 0;
  return text.split('\n').map((piece) => {
    const words = [...piece.matchAll(WORD)];
    const tokens = words.map((word, at) => ({
      id: id++,
      word: word[0],
      gap: piece.slice(word.index + word[0].length, words[at + 1]?.index ?? piece.length),
    }));
    return { lead: words[0] ? piece.slice(0, words[0].index) : piece, tokens };
  });
}

export interface Placed extends Span {
  id: number | null;
}

/** A copy as text, and where each of its words stands in it. */
export interface Written {
  text: string;
  words: Placed[];
}

export function write(copy: Copy): Written {
  const words: Placed[] = [];
  let text = '';
  copy.forEach(({ lead, tokens }, at) => {
    text += (at > 0 ? '\n' : '') + lead;
    for (const { id, word, gap } of tokens) {
      words.push({ id, start: text.length, end: text.length + word.length });
      text += word + gap;
    }
  });
  return { text, words };
}

/** What became of a quote: it stands, a part of it does or it is scattered, or nothing of it is left. */
export type Fate =
  | { kind: 'survives'; own: Set<Placed> }
  | { kind: 'torn'; own: Set<Placed> }
  | { kind: 'gone' };

/** A passage survives when so many of its words stand together. */
const ENOUGH = 0.8;

/** Looks for the words of a quote (an unbroken run of ids) in an edited text. */
export function fateOf(ids: ReadonlySet<number>, { words }: Written): Fate {
  const at = words.flatMap(({ id }, index) => (id !== null && ids.has(id) ? [index] : []));
  const [first] = at;
  if (first === undefined) return { kind: 'gone' };
  const needed = Math.ceil(ENOUGH * ids.size);
  let best: number[] = [];
  for (let from = 0; from < at.length; from += 1) {
    for (let to = at.length - 1; to - from + 1 >= Math.max(needed, best.length + 1); to -= 1) {
      const width = Number(at[to]) - Number(at[from]) + 1;
      if (to - from + 1 < ENOUGH * width) continue;
      best = at.slice(from, to + 1);
      break;
    }
  }
  const kept = best.length > 0 ? best : at;
  const own = new Set(words.slice(kept[0], Number(kept.at(-1)) + 1));
  if (best.length > 0) return { kind: 'survives', own };
  return { kind: 'torn', own: new Set(kept.flatMap((index) => words[index] ?? [])) };
}

/** What a claimed place is worth. `loose`: on the passage, but its ends are off. */
export type Verdict = 'right' | 'loose' | 'wrong';

/** Compares the words that a span touches with those of the passage. */
export function judge(span: Span, fate: Fate, written: Written): Verdict {
  if (fate.kind === 'gone') return 'wrong';
  const verdict = compared(span, fate, written);
  const [first] = fate.own;
  if (verdict !== 'wrong' || !first) return verdict;
  const gap = first.start - span.start;
  return isNextCopy(written.text, span, gap)
    ? compared({ start: span.start + gap, end: span.end + gap }, fate, written)
    : verdict;
}

/**
 * Does the same stand once more right after or before (a line feed between), so that taking out either of the two leaves
 * the same text? Then nobody can tell which was added.
 */
function isNextCopy(text: string, { start, end }: Span, gap: number): boolean {
  let from = start;
  while (text[from - 1] !== undefined && text[from - 1] === text[from - 1 + gap]) from -= 1;
  let to = start;
  while (text[to] !== undefined && text[to] === text[to + gap]) to += 1;
  return gap !== 0 && to >= end && to - from >= Math.abs(gap) - 1;
}

function compared(span: Span, fate: Exclude<Fate, { kind: 'gone' }>, { words }: Written): Verdict {
  const covered = words.filter((word) => word.start < span.end && span.start < word.end);
  const shared = covered.filter((word) => fate.own.has(word)).length;
  const union = covered.length + fate.own.size - shared;
  if (shared >= ENOUGH * union) return 'right';
  return shared >= covered.length / 2 ? 'loose' : 'wrong';
}
