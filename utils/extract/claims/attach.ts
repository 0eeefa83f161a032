import type { Token } from '../../text/tokens.ts';
import { isCalledOff } from '../called-off.ts';
import type { DateExpression } from '../shapes.ts';
import { CALENDAR, wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Clause } from './clause-state.ts';
import { isEventNoun } from './event-nouns.ts';
import { isHabitual } from './habits.ts';
import { type DatePhrase, readRelation } from './relation.ts';
import { ADJECTIVES, MEASURES, PLANNING } from './words.ts';

/** Tokens `[first, last)`. */
export interface TokenSpan {
  first: number;
  last: number;
}

/** A date expression with its tokens `[first, last)`. */
export interface PlacedDate extends TokenSpan {
  index: number;
  date: DateExpression;
}

/** A date tied to the verb that it dates. */
export interface Attachment extends DatePhrase {
  placed: PlacedDate;
  clause: Clause;
  /** The verb that governs it: the clause's head or one of its chain; null in a fragment. */
  group: VerbGroup | null;
  /** It stands before its clause's subject, so that coordinated clauses share it. */
  fronted: boolean;
  /** What took place or was to take place on that day was called off. */
  isUndone?: boolean;
  /** Token that the claim's words end before, where more of its kind follow: "in 2004 | and 2010". */
  cut?: number;
  /** The claim's words where it has no verb to itself: "the school in 2016". */
  own?: TokenSpan;
}

/** Where a date is tied: the clause it stands in, and where the sentence and its verbs begin. */
export interface Setting {
  clause: Clause;
  floor: number;
  verbStarts: ReadonlySet<number>;
}

/** Ties a date to a clause, or says null where it only modifies a noun ("the 2017 law"). */
export function attach(tokens: readonly Token[], placed: PlacedDate, setting: Setting): Attachment | null {
  const { clause, floor } = setting;
  const read = readRelation(tokens, placed.first, floor);
  const phrase = throughEvent(tokens, read, setting) ?? read;
  if (isCompared(tokens, placed, floor) || isRanked(tokens, phrase, setting)) return null;
  if (clause.verb && isHabitual(tokens, placed, clause.verb)) return null;
  if (isAttributive(tokens, { ...placed, phrase }, setting) && !isOfMeasure(tokens, placed)) return null;
  const group = governor(tokens, clause, placed);
  const fronted =
    clause.verb !== null && placed.last <= clause.verb.first && isFronted(tokens, clause, phrase);
  const isSubjects = clause.verb !== null && placed.last <= clause.verb.first && !fronted;
  const isUndone = isSubjects && clause.verb !== null && isCalledOff(tokens, clause.verb);
  return { ...phrase, placed, clause, group, fronted, isUndone };
}

/** "up from 200 in 2020", "compared with 3% a year ago": a figure's date, not the clause's. */
function isCompared(tokens: readonly Token[], { first }: PlacedDate, floor: number): boolean {
  let number = false;
  for (let at = first - 1; at >= floor && at > first - 10; at -= 1) {
    const token = tokens[at];
    if (!token || token.text === ',' || token.text === ';' || (number && token.lower === 'to')) return false;
    if (token.kind === 'number') number ||= !YEAR.test(token.text);
    else if (number && token.lower === 'than')
      return !/^(?:more|less|fewer)$/.test(tokens[at - 1]?.lower ?? '');
    else if (number && /^(?:from|with|versus|against)$/.test(token.lower)) return true;
  }
  return false;
}

/** "brought forward from 2038 to 2030" names two years. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** "the deadliest since 2014", "the first visit since May": how it ranks, not since when it is. */
function isRanked(
  tokens: readonly Token[],
  { relation, first }: DatePhrase,
  { floor, verbStarts }: Pick<Setting, 'floor' | 'verbStarts'>,
): boolean {
  if (relation !== 'since') return false;
  for (let at = first - 1; at >= floor && at >= first - 6 && !verbStarts.has(at); at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ',') return false;
    // "a third of their value"
    if (RANKS.test(lower) && isOwned(tokens[at - 1]) && tokens[at + 1]?.lower !== 'of') return true;
  }
  return false;
}

/** "has changed since its founding in 1949", "was expected before the vote on Sunday": an event's day stands for it. */
function throughEvent(
  tokens: readonly Token[],
  { relation, first }: DatePhrase,
  { floor, verbStarts }: Pick<Setting, 'floor' | 'verbStarts'>,
): DatePhrase | null {
  if (relation !== 'on') return null;
  for (let at = first - 1; at > floor && at > first - 12 && !verbStarts.has(at); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation') return null;
    const word = token.lower;
    if (word !== 'since' && word !== 'before' && word !== 'until') continue;
    // "appeared before the court in May"
    const isEvent = word === 'since' || tokens.slice(at, first).some(({ lower }) => isEventNoun(lower));
    return isEvent && first - at > 2 ? { relation: word, first: at } : null;
  }
  return null;
}

const isOwned = (before: Token | undefined): boolean =>
  before?.lower === "'s" || /^(?:determiner|possessive)$/.test(wordClass(before?.lower ?? '') ?? '');

const RANKS =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|most|worst|best|only|least|last|\p{L}{2,}[^aeiou]iest|\p{L}{3,}est)$/u;

/** The last verb of the clause before the date, or its head; what is planned, where the plan is told behind its day. */
function governor(
  tokens: readonly Token[],
  { verb, chain }: Clause,
  { first }: PlacedDate,
): VerbGroup | null {
  const before = chain.findLast((group) => group.last <= first);
  const [next] = chain;
  if (before || !verb || first >= verb.first || next?.form !== 'infinitive') return before ?? verb;
  return saysPlan(tokens, verb, next) ? next : verb;
}

/** "On Thursday the court was due to rule", "is expected to rule", "plans to rule"; but "On Thursday it agreed to sell". */
function saysPlan(tokens: readonly Token[], verb: VerbGroup, { first }: VerbGroup): boolean {
  if (first - verb.last > 1) return false;
  if (verb.lemma === 'be') return ADJECTIVES.get(tokens[first - 1]?.lower ?? '') === 'planned';
  return PLANNING.has(verb.lemma) && (verb.passive || verb.tense === 'present');
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

/** "third-quarter sales rose", "last year's loss": the period of a figure dates what is said of it. */
function isOfMeasure(tokens: readonly Token[], { last, date }: PlacedDate): boolean {
  if (CURRENT.test(date.text)) return false;
  for (let at = last; at < last + 5; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (MEASURES.has(token.lower)) return true;
    if (token.lower === 'results' && /\b(?:year|quarter|half|month)/i.test(date.text)) return true;
    const passes = token.text === '-' || token.lower === "'s" || (token.kind === 'word' && isNoun(token));
    if (!passes) return false;
  }
  return false;
}

/** The date stands inside a noun phrase: before its noun, as a possessor, or after "of". */
function isAttributive(
  tokens: readonly Token[],
  { first, last, date, phrase }: PlacedDate & { phrase: DatePhrase },
  { floor, verbStarts }: Setting,
): boolean {
  if (CURRENT.test(date.text)) return true;
  const before = first > floor ? tokens[first - 1] : undefined;
  const after = tokens[last];
  if (after?.lower === "'s" || (after?.text === "'" && !after.spaced)) return true;
  if (after?.text === '-' && !after.spaced) return true;
  if (before?.text === '-' && !before.spaced) return true;
  if (before?.lower === 'of') return phrase.first === first && !PARTS.test(tokens[first - 2]?.lower ?? '');
  if (before?.lower === 'for' && isForecast(tokens, first - 2)) return true;
  if (!isNoun(after) || verbStarts.has(last)) return false;
  if (PART_OF_DAY.test(date.text)) return false;
  if (/^(?:determiner|possessive)$/.test(wordClass(before?.lower ?? '') ?? '') || before?.lower === "'s")
    return true;
  if (OWN.test(date.text)) return false;
  if (followsAdjective(tokens, { first, floor, verbStarts })) return true;
  if (opens(tokens, { last, phrase }, { floor, verbStarts })) return false;
  // "in March talks"; but "Thursday Trump said", "said Thursday talks would begin".
  return wordClass(before?.lower ?? '') === 'preposition' && /^\p{Ll}/u.test(after?.text ?? '');
}

/** "On Sunday police searched homes": it opens the sentence, and a verb comes before any comma. */
function opens(
  tokens: readonly Token[],
  { last, phrase }: { last: number; phrase: DatePhrase },
  { floor, verbStarts }: Pick<Setting, 'floor' | 'verbStarts'>,
): boolean {
  if (phrase.first !== floor) return false;
  for (let at = last; at < last + FAR; at += 1) {
    if (verbStarts.has(at)) return true;
    if (!tokens[at] || /^[,.;:]$/.test(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

/** The subject's verb is no further behind the date (tokens). */
const FAR = 12;

/** "much of last week", "as of Monday". */
const PARTS = /^(?:as|end|beginning|start|middle|much|most|all|part|rest|half|course|ahead)$/;

const FORESEEN = /^(?:forecast|estimate|budget|target|outlook|goal|guidance|projection|quota|prediction)s?$/;

/** "its forecast for 2024"; but "rain is forecast for Sunday" */
const isForecast = (tokens: readonly Token[], at: number): boolean =>
  FORESEEN.test(tokens[at]?.lower ?? '') && wordClass(tokens[at - 1]?.lower ?? '') !== 'be';

/** An adjective of the present: "the current law". */
const CURRENT = /^(?:then-)?(?:current|present)$/i;

/** "on the night of 28 July eight ships were sent": the article is the night's. */
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)\s+of\b/i;

/** Dates that stand by themselves, without a preposition. */
const OWN =
  /^(?:this|last|next|the|that|these|past|a|an|one|every|each|today|yesterday|tomorrow|tonight)\b|\b(?:ago|later|earlier)$/i;

/** "the brutal 1931-34 conflict": a determiner stands before, no verb and no preposition between. */
function followsAdjective(
  tokens: readonly Token[],
  { first, floor, verbStarts }: { first: number; floor: number; verbStarts: ReadonlySet<number> },
): boolean {
  for (let at = first - 1; at >= floor && at >= first - 5; at -= 1) {
    const token = tokens[at];
    if (!token || verbStarts.has(at)) return false;
    const kind = wordClass(token.lower);
    if (kind === 'determiner' || kind === 'possessive') return at < first - 1;
    if (kind !== null || !(token.text === '-' || /^\p{Ll}/u.test(token.text))) return false;
  }
  return false;
}

const NO_NOUN =
  /^(?:aged|nothing|nobody|none|everything|everyone|everybody|something|someone|anyone|others)$/;

function isNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || CALENDAR.test(token.lower) || NO_NOUN.test(token.lower)) return false;
  return token.text === 'US' || wordClass(token.lower) === null;
}
