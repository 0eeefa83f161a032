import type { Finder, Match } from '../finder.ts';
import type { Said } from '../said.ts';
import { unitOf } from './words.ts';

const ref = (value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'): Said => ({ kind: 'vague', value });

/** Present, past and future, no day named. */
export const VAGUE_DATES: readonly Finder[] = [
  { name: 'now', pattern: 'NOW', say: () => ref('PRESENT_REF') },
  { name: 'currently', pattern: 'NOWADAYS', say: () => ref('PRESENT_REF') },
  {
    name: 'current',
    pattern: 'word:CURRENT',
    say: (m) => (m.word('word') === 'current' ? ref('PRESENT_REF') : null),
  },
  {
    name: 'these days',
    pattern: 'THESE unit:UNITS',
    say: (m) => (m.text().toLowerCase() === 'these' && unitOf(m) === 'day' ? ref('PRESENT_REF') : null),
  },
  { name: 'at the moment', pattern: 'THE MOMENT', say: (m) => after(m, 'at', 'PRESENT_REF') },
  { name: 'this moment', pattern: 'THIS MOMENT', say: () => ref('PRESENT_REF') },
  { name: 'recently', pattern: 'RECENTLY', say: () => ref('PAST_REF') },
  { name: 'recent', pattern: 'RECENT', say: () => ref('PAST_REF') },
  { name: 'in the past', pattern: 'THE PAST', say: (m) => after(m, 'in', 'PAST_REF') },
  { name: 'at the time', pattern: 'THE TIME', say: (m) => after(m, 'at', 'PAST_REF') },
  { name: 'the near future', pattern: 'THE (NEAR | FORESEEABLE)? FUTURE', say: () => ref('FUTURE_REF') },
  { name: 'near future', pattern: '(NEAR | FORESEEABLE) FUTURE', say: () => ref('FUTURE_REF') },
  { name: 'at a later date', pattern: 'A (LATER | future:FUTURE) DATE', say: () => ref('FUTURE_REF') },
];

/** Only after its preposition, and not "at the time of the vote", which is that of an event. */
function after(m: Match, preposition: string, value: 'PRESENT_REF' | 'PAST_REF'): Said | null {
  return m.before() === preposition && m.after() !== 'of' ? ref(value) : null;
}
