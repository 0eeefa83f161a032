import { type Sentence, splitSentences } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { EngineInput } from './shapes.ts';

/** A text made ready for the finders: its tokens and sentences beside what was given. */
export interface Prose {
  input: EngineInput;
  text: string;
  tokens: Token[];
  sentences: Sentence[];
}

export function readProse(input: EngineInput): Prose {
  const tokens = tokenize(input.text);
  return { input, text: input.text, tokens, sentences: splitSentences(input.text, tokens) };
}
