import type { Token } from '../../text/tokens.ts';
import type { DateExpression } from '../shapes.ts';
import { CALENDAR, wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Clause } from './clauses.ts';
import { type DatePhrase, readRelation } from './relation.ts';

/** A date expression with its tokens `[first, last)`. */
export interface PlacedDate {
  index: number;
  date: DateExpression;
  first: number;
  last: number;
}

/** A date tied to the verb that it dates. */
export interface Attachment extends DatePhrase {
  placed: PlacedDate;
  clause: Clause;
  /** The verb that governs it: the clause's head or one of its chain; null in a fragment. */
  group: VerbGroup | null;
  /** It stands before its clause's subject, so that coordinated clauses share it. */
  fronted: boolean;
}

/** Ties a date to a clause, or says null where it only modifies a noun ("the 2017 law"). */
export function attach(
  tokens: readonly Token[],
  placed: PlacedDate,
  { clause, floor }: { clause: Clause; floor: number },
): Attachment | null {
  if (isAttributive(tokens, placed, floor)) return null;
  const phrase = readRelation(tokens, placed.first, floor);
  const group = governor(clause, placed);
  const fronted =
    clause.verb !== null && placed.last <= clause.verb.first && isFronted(tokens, clause, phrase);
  return { ...phrase, placed, clause, group, fronted };
}

/** The last verb of the clause before the date, or its head. */
function governor(clause: Clause, placed: PlacedDate): VerbGroup | null {
  const before = clause.chain.findLast((group) => group.last <= placed.first);
  return before ?? clause.verb;
}

/** Nothing but openers, adverbs and punctuation stands before the date phrase. */
function isFronted(tokens: readonly Token[], clause: Clause, phrase: DatePhrase): boolean {
  for (let at = clause.start; at < phrase.first; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    const kind = wordClass(token.lower);
    const light =
      kind === 'adverb' || kind === 'subordinator' || kind === 'conjunction' || kind === 'relative';
    if (token.kind !== 'punctuation' && !light) return false;
  }
  return true;
}

/** The date stands inside a noun phrase: before its noun, as a possessor, or after "of". */
export function isAttributive(
  tokens: readonly Token[],
  { first, last, date }: PlacedDate,
  floor: number,
): boolean {
  const before = first > floor ? tokens[first - 1] : undefined;
  const after = tokens[last];
  if (after?.lower === "'s" || (after?.text === "'" && !after.spaced)) return true;
  if (after?.text === '-' && !after.spaced) return true;
  if (before && before.lower === 'of' && tokens[first - 2]?.lower !== 'as') return true;
  if (before?.text === '-' && !before.spaced) return true;
  if (!after || after.kind !== 'word' || !precedesNoun(after)) return false;
  const own = /^(?:this|last|next|the|that|these|past|a|an|one|every|each)\b/i.test(date.text);
  const governed = before && /^(?:determiner|possessive)$/.test(wordClass(before.lower) ?? '');
  if (governed) return true;
  // "Thursday morning" is one date; "Thursday talks" a noun with its date; "Thursday Trump said" is none.
  return !own && /^\p{Ll}/u.test(after.text) && isNoun(after) && !isSubjectNext(tokens, last);
}

const precedesNoun = (token: Token): boolean =>
  wordClass(token.lower) === null && !CALENDAR.test(token.lower);

const isNoun = (token: Token): boolean => wordClass(token.lower) === null;

/** A bare date followed by a lower-case noun and a comma-less verb: left to the noun. */
const isSubjectNext = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind !== 'word';
