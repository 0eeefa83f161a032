import type { Token } from '../../text/tokens.ts';
import { callsOff, isCalledOff } from '../called-off.ts';
import { BREAK } from '../marks.ts';
import { wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Attachment, PlacedDate, TokenSpan } from './attach.ts';
import type { Clause } from './clause-state.ts';
import { isEventNoun } from './event-nouns.ts';
import { nounPhraseStartAt } from './subjects.ts';

/** What a date may belong to: the clause around it, and all clauses and verbs of its sentence. */
interface Setting {
  clause: Clause;
  clauses: readonly Clause[];
  groups: readonly VerbGroup[];
  floor: number;
}

/**
 * An event that a noun names together with its day: "the referendum of 23 March 1980", "Friday's attack". That it took or
 * takes place is what the words take for granted; where it is the subject of a past verb, the clause is dated.
 */
export function nameEvent(tokens: readonly Token[], placed: PlacedDate, setting: Setting): Attachment | null {
  const verbs = new Set(setting.groups.map((group) => group.first));
  const noun = nounOf(tokens, placed, verbs);
  if (noun === null) return null;
  const own = phraseAround(tokens, placed, { noun, setting });
  if (!own || isOpen(tokens, own)) return null;
  const said = { placed, relation: 'on', first: placed.first, fronted: false } as const;
  const isFirst = own.first === setting.floor || leads(tokens, own);
  const subject = setting.clauses.find(({ verb }) => isFirst && verb?.first === own.last);
  if (subject?.verb && (isTold(subject.verb) || isCalledOff(tokens, subject.verb)))
    return { ...said, clause: subject, group: subject.verb, isUndone: isCalledOff(tokens, subject.verb) };
  const undoing = setting.groups.find((group) => isObjectOf(tokens, own, group));
  const around = setting.clauses.find(
    ({ verb, chain }) => undoing && (verb === undoing || chain.includes(undoing)),
  );
  if (undoing && around) return { ...said, clause: around, group: undoing, isUndone: true };
  const clause: Clause = {
    ...setting.clause,
    kind: 'main',
    verb: null,
    chain: [],
    opener: null,
    condition: null,
  };
  return { ...said, clause, group: null, own };
}

/** "called off Friday's concert", "cancelled the Friday concert" */
const isObjectOf = (tokens: readonly Token[], { first }: TokenSpan, group: VerbGroup): boolean =>
  !group.passive &&
  callsOff(tokens, group) &&
  first === (tokens[group.last]?.lower === 'off' ? group.last + 1 : group.last);

const isTold = ({ form, tense, perfect, modal }: VerbGroup): boolean =>
  form === 'finite' && tense === 'past' && !perfect && modal === null;

/** No verb or preposition stands before the phrase. */
const leads = (tokens: readonly Token[], { first }: TokenSpan): boolean => {
  const before = tokens[first - 1];
  return !before || before.kind === 'punctuation' || /^(?:and|but|that|when|as|while)$/.test(before.lower);
};

/** How far from its date the noun may stand (tokens). */
const NEAR = 4;

/** Token of the event noun that a date belongs to: before "of", or behind the date as the head of the phrase. */
function nounOf(
  tokens: readonly Token[],
  { first, last }: PlacedDate,
  verbs: ReadonlySet<number>,
): number | null {
  const isEvent = (at: number): boolean => isEventNoun(tokens[at]?.lower ?? '');
  if (tokens[first - 1]?.lower === 'of') return isEvent(first - 2) ? first - 2 : null;
  const after = tokens[last]?.lower === "'s" ? last + 1 : last;
  for (let at = after; at < after + NEAR; at += 1) {
    if (!isInPhrase(tokens[at]) || verbs.has(at)) return null;
    if (isEvent(at) && (verbs.has(at + 1) || !isNoun(tokens[at + 1]))) return at;
  }
  return null;
}

/** "deadly" is an adverb by its ending only. */
const isInPhrase = (token: Token | undefined): boolean =>
  (token?.text === '-' && !token.spaced) ||
  (token?.kind === 'word' && /^(?:adverb)?$/.test(wordClass(token.lower) ?? ''));

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && wordClass(token.lower) === null && !/^\p{Lu}/u.test(token.text);

/** "Storm Éowyn" */
const isNamed = (tokens: readonly Token[], noun: number, at: number): boolean =>
  /^(?:storm|hurricane|typhoon|cyclone)$/.test(tokens[noun]?.lower ?? '') &&
  tokens[at]?.kind === 'word' &&
  /^\p{Lu}/u.test(tokens[at]?.text ?? '');

const LONGEST_TAIL = 10;

/** From the phrase's determiner to what hangs on its noun: "last month's attack on a market". */
function phraseAround(
  tokens: readonly Token[],
  placed: PlacedDate,
  { noun, setting: { groups, floor } }: { noun: number; setting: Setting },
): TokenSpan | null {
  const isPossessor = tokens[placed.last]?.lower === "'s";
  const first = isPossessor ? placed.first : nounPhraseStartAt(tokens, Math.min(noun, placed.first), floor);
  if (groups.some((group) => group.first < noun && group.last > first)) return null;
  let last = Math.max(noun + 1, placed.last);
  while (isNamed(tokens, noun, last)) last += 1;
  const verb = groups.find((group) => group.first >= last)?.first ?? Infinity;
  const limit = Math.min(verb, last + LONGEST_TAIL);
  const from = last;
  while (last < limit && !endsTail(tokens[last], last === from)) last += 1;
  return { first, last: last === from + LONGEST_TAIL ? from : last };
}

/** A preposition leads the tail of a noun phrase; conjunctions, adverbs, marks and the sentence's end close it. */
function endsTail(token: Token | undefined, isFirst: boolean): boolean {
  if (!token || BREAK.test(token.text) || /^[.?!]$/.test(token.text)) return true;
  const kind = wordClass(token.lower);
  if (isFirst) return kind !== 'preposition';
  return kind === 'conjunction' || kind === 'adverb' || kind === 'subordinator' || kind === 'relative';
}

/** It may not take place or did not, or what is said is said of something else: "the heirs of the 1848 revolution". */
function isOpen(tokens: readonly Token[], { first, last }: TokenSpan): boolean {
  if (BACKGROUND.test(tokens[first - 1]?.lower ?? '')) return true;
  return tokens.slice(first, last).some(({ lower }) => OPEN.test(lower));
}

const BACKGROUND = /^(?:of|since|before|until|till|by|without|if|under)$/;

const OPEN =
  /^(?:no|any|every|each|possible|potential|proposed|alleged|suspected|cancel+ed|postponed|aborted|failed|hypothetical|would-be)$/;
