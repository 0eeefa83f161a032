import type { Sentence } from '../../../text/sentences.ts';
import type { Token } from '../../../text/tokens.ts';

/** Rows of the context table: every combination of the bits below. */
export const CONTEXTS = 32;

const SPACED = 1;
const SENTENCE_INITIAL = 2;
const IN_SHOUT = 4;
/** Two bits: the same word stands elsewhere in the text in lower case; capitalised inside a sentence. */
const SEEN_LOWER = 8;
const SEEN_CAPITALISED = 16;

/** A sentence of mostly capitalised words says little by its capitals: a headline, a shout. */
const SHOUT = { words: 4, share: 0.6 };

const isCapitalised = ({ text, lower }: Token): boolean => text !== lower && /^\p{Lu}/u.test(text);

/** What the tagger sees of each token's place, one row of the context table per token. */
export function tokenContexts(tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array {
  const contexts = new Uint8Array(tokens.length);
  for (const sentence of sentences) markSentence(tokens, sentence, contexts);
  const seen = evidence(tokens, contexts);
  tokens.forEach((token, at) => {
    const bits = (token.spaced ? SPACED : 0) | (token.kind === 'word' ? (seen.get(token.lower) ?? 0) : 0);
    contexts[at] = (contexts[at] ?? 0) | bits;
  });
  return contexts;
}

function markSentence(tokens: readonly Token[], { first, last }: Sentence, contexts: Uint8Array): void {
  const words = tokens.slice(first, last).filter((token) => token.kind === 'word');
  const capitals = words.filter(isCapitalised).length;
  if (words.length >= SHOUT.words && capitals > SHOUT.share * words.length)
    contexts.fill(IN_SHOUT, first, last);
  contexts[first] = (contexts[first] ?? 0) | SENTENCE_INITIAL;
}

function evidence(tokens: readonly Token[], contexts: Uint8Array): Map<string, number> {
  const seen = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const isInitial = ((contexts[at] ?? 0) & SENTENCE_INITIAL) !== 0;
    const bit = isCapitalised(token) ? (isInitial ? 0 : SEEN_CAPITALISED) : SEEN_LOWER;
    seen.set(token.lower, (seen.get(token.lower) ?? 0) | bit);
  });
  return seen;
}
