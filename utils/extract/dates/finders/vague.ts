import type { Finder } from '../finder.ts';
import { VAGUE } from '../lexicon.ts';
import type { Said } from '../said.ts';

const ref = (value: (typeof VAGUE)[number]): Said => ({ kind: 'vague', value });

/** Present, past and future, no day named. */
export const VAGUE_DATES: readonly Finder[] = [
  { name: 'now', pattern: 'NOW', say: () => ref('PRESENT_REF') },
  { name: 'recently', pattern: 'word:VAGUE', say: (m) => ref(VAGUE[m.num('word')] ?? 'PAST_REF') },
  { name: 'recent', pattern: 'RECENT', say: () => ref('PAST_REF') },
  {
    name: 'current',
    pattern: 'word:CURRENT',
    say: (m) => (m.word('word') === 'current' ? ref('PRESENT_REF') : null),
  },
  { name: 'the future', pattern: 'THE (NEAR)? FUTURE', say: () => ref('FUTURE_REF') },
  { name: 'soon', pattern: 'SOON', say: () => ref('FUTURE_REF') },
  { name: 'the past', pattern: 'THE PAST', say: (m) => (m.before() === 'in' ? ref('PAST_REF') : null) },
  { name: 'at the time', pattern: 'THE TIME', say: (m) => (m.before() === 'at' ? ref('PAST_REF') : null) },
  {
    name: 'at the moment',
    pattern: 'THE MOMENT',
    say: (m) => (m.before() === 'at' ? ref('PRESENT_REF') : null),
  },
];
