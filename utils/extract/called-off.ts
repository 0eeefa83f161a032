import type { Token } from '../text/tokens.ts';
import type { VerbGroup } from './verbs.ts';

const CALLING_OFF = new Set('cancel scrap shelve postpone abandon'.split(' '));

/** "called off", "has cancelled": what its object, or in the passive its subject, names does not take place on its day. */
export const callsOff = (tokens: readonly Token[], { lemma, head }: VerbGroup): boolean =>
  CALLING_OFF.has(lemma) || (lemma === 'call' && tokens[head + 1]?.lower === 'off');

/** "has been cancelled", "was called off". */
export const isCalledOff = (tokens: readonly Token[], verb: VerbGroup): boolean =>
  verb.passive && callsOff(tokens, verb);
