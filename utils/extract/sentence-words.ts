import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { Prose } from './prose.ts';
import { type VerbForm, verbForm } from './verb-forms.ts';
import { type WordClass, wordClass } from './verb-words.ts';

/** A token as the verb finder sees it. */
export interface Word {
  token: Token;
  class: WordClass | null;
  /** The verb that it may be; null for closed classes and for capitalised words that must be names. */
  form: VerbForm | null;
}

/** The words of a sentence. In a title-cased headline capitals say nothing. */
export function readWords(prose: Prose, sentence: Sentence): Word[] {
  const tokens = prose.tokens.slice(sentence.first, sentence.last);
  const titled = isTitleCased(tokens);
  return tokens.map((token, index) => {
    const kind = token.kind === 'word' ? classOf(tokens, index) : null;
    const open = token.kind === 'word' && kind === null;
    const named = /^\p{Lu}/u.test(token.text) && !titled && !startsClause(tokens, index);
    return { token, class: kind, form: open && !named ? verbForm(token.lower) : null };
  });
}

function classOf(tokens: readonly Token[], index: number): WordClass | null {
  const token = tokens[index];
  if (!token) return null;
  if (token.text === 'May' && (index > 0 || tokens[1]?.kind === 'number')) return null;
  if (/^(?:US|IT|Am|AM)$/.test(token.text)) return null;
  if (token.lower === "'s") return isCopula(tokens, index) ? 'be' : null;
  const previous = tokens[index - 1]?.lower ?? '';
  if (
    (token.lower === 'will' || token.lower === 'can' || token.lower === 'might') &&
    /^(?:the|a|his|her|their|of|free|good|own)$/.test(previous)
  )
    return null;
  return wordClass(token.lower);
}

/** "it's", "there's", "who's been": not a possessive. */
function isCopula(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  const after = tokens[index + 1]?.lower ?? '';
  return (
    /^(?:it|he|she|that|there|here|what|who|where|how|this|everything|nothing|let)$/.test(before) ||
    /^(?:been|not|a|an|the|going|also|already|still|now)$/.test(after)
  );
}

function startsClause(tokens: readonly Token[], index: number): boolean {
  return index === 0 || /^(?:["“‘'(:—–_]|``|--+)$/.test(tokens[index - 1]?.text ?? '');
}

function isTitleCased(tokens: readonly Token[]): boolean {
  let upper = 0;
  let lower = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    if (/^\p{Lu}/u.test(token.text)) upper += 1;
    else lower += 1;
  }
  return upper >= 3 && upper > 4 * lower;
}
