import { type Sentence, splitSentences } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import type { EngineInput } from './shapes.ts';

/** A text made ready for the finders: its tokens, sentences and quotations beside what was given. */
export interface Prose {
  input: EngineInput;
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  quotations: Quotation[];
}

export function readProse(input: EngineInput): Prose {
  const { text } = input;
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  return { input, text, tokens, sentences, quotations: findQuotations({ text, tokens }) };
}
