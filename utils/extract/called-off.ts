import type { Token } from '../text/tokens.ts';
import type { VerbGroup } from './verbs.ts';

const CALLING_OFF = new Set('cancel scrap shelve postpone abandon'.split(' '));

/** "has been cancelled", "was called off": what its subject names does not take place on the day that was set for it. */
export const isCalledOff = (tokens: readonly Token[], { passive, lemma, head }: VerbGroup): boolean =>
  passive && (CALLING_OFF.has(lemma) || (lemma === 'call' && tokens[head + 1]?.lower === 'off'));
