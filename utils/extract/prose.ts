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

/** Does a line begin with this token? */
export const opensLine = ({ text, tokens }: Pick<Prose, 'text' | 'tokens'>, at: number): boolean =>
  at === 0 || text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes('\n');

export function readProse(input: EngineInput): Prose {
  const tokens = tokenize(input.text);
  return { input, text: input.text, tokens, sentences: splitSentences(input.text, tokens) };
}
