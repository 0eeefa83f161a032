import type { Token } from '../../text/tokens.ts';
import { wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { words } from './finders/words.ts';

// Dates that a story is not at: those of clauses that only say who or what is spoken of.

/** The verbs around a date: the one that it follows, the one before that, and the one behind the date. */
interface Around {
  earlier: VerbGroup | null;
  before: VerbGroup;
  after: VerbGroup | null;
}

const RELATIVES = words('who which whose whom');
const LASTING = words('since until till');

/** Tells whether a date that follows its verb, with no mark between, stands beside the story. */
export function isAside(
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
  { earlier, before, after }: Around,
): boolean {
  if (before.form === 'participle') return earlier === null && after?.form === 'finite';
  if (before.form !== 'finite') return false;
  if (isContact(tokens, before)) return true;
  // "has held the office since May 2020", "is on show until 2030": not told, but so to this day.
  if (before.tense === 'present' && LASTING.has(tokens[first - 1]?.lower ?? '')) return true;
  if (!isRelative(tokens, before)) return false;
  return before.tense !== 'past' || before.perfect || goesOnBehind(tokens, last, after);
}

/** "the union they joined in 1973": a clause right behind its noun. */
function isContact(tokens: readonly Token[], { first }: VerbGroup): boolean {
  const noun = tokens[first - 2];
  const isNoun = noun?.kind === 'word' && wordClass(noun.lower) === null && /^\p{Ll}/u.test(noun.text);
  return isNoun && wordClass(tokens[first - 1]?.lower ?? '') === 'subject';
}

/** A relative clause is no longer up to its verb (tokens). */
const LONGEST = 15;

/** ", who had left", ", which the army had held" */
function isRelative(tokens: readonly Token[], { first }: VerbGroup): boolean {
  for (let at = first - 1; at > first - LONGEST; at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation') return false;
    if (RELATIVES.has(token.lower)) return tokens[at - 1]?.kind === 'punctuation';
  }
  return false;
}

/** "his son, who married in 1958, followed him" */
const goesOnBehind = (tokens: readonly Token[], last: number, after: VerbGroup | null): boolean =>
  tokens[last]?.text === ',' &&
  after?.form === 'finite' &&
  wordClass(tokens[last + 1]?.lower ?? '') !== 'conjunction';
