import type { Token } from '../../text/tokens.ts';
import { BREAK, closesQuotation } from '../marks.ts';
import { CALENDAR, wordClass } from '../verb-words.ts';
import type { Clause } from './clause-state.ts';

/** A verb's subject: tokens `[first, last)`. */
export interface Subject {
  first: number;
  last: number;
  /** It stands behind its verb: "said Greg Trevor". */
  inverted: boolean;
}

export const ENDS_PHRASE = /^(?:[,.;:“”"!?—–_(]|--+|``|'')$/;

/** The subject of a clause's verb, before it or behind it; `limit` is where the sentence ends. */
export function subjectOf(tokens: readonly Token[], clause: Clause, limit: number): Subject | null {
  const verb = clause.verb;
  if (!verb) return null;
  if (verb.form === 'gerund') return clause.parent ? subjectOf(tokens, clause.parent, limit) : null;
  let first = clause.opener === clause.start ? clause.start + 1 : clause.start;
  first = afterQuotation(tokens, first, verb.first);
  while (first < verb.first && isLight(tokens[first])) first += 1;
  if (first >= verb.first) {
    if (clause.kind === 'relative' && clause.opener === clause.start) return antecedentOf(tokens, clause);
    return clause.kind === 'conjunct' && clause.parent
      ? subjectOf(tokens, clause.parent, limit)
      : phraseAfter(tokens, verb.last, limit);
  }
  first = afterAdjunct(tokens, first, verb.first);
  let last = verb.first;
  while (last - 1 > first && isAside(tokens, last - 1)) last -= 1;
  return { first, last, inverted: false };
}

/** "Ann Lee, who said": the phrase before "who"; what "which" stands for is no speaker. */
function antecedentOf(tokens: readonly Token[], { start }: Clause): Subject | null {
  if (tokens[start]?.lower !== 'who') return null;
  const last = tokens[start - 1]?.text === ',' ? start - 1 : start;
  const first = nounPhraseStartAt(tokens, last, Math.max(0, last - 15));
  return first < last ? { first, last, inverted: false } : null;
}

/** "The envoy also said", "The envoy Monday said"; but "Theresa May said". */
function isAside(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'may' && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')) return false;
  return wordClass(lower) === 'adverb' || CALENDAR.test(lower);
}

/** "“… in May,” he said": what is quoted before the verb is no part of its subject. */
function afterQuotation(tokens: readonly Token[], first: number, verb: number): number {
  for (let at = verb - 1; at > first; at -= 1) {
    if (closesQuotation(tokens, at) && /^[,.?!_—–]$/.test(tokens[at - 1]?.text ?? '')) return at + 1;
  }
  return first;
}

function isLight(token: Token | undefined): boolean {
  if (!token || token.kind === 'punctuation') return true;
  const kind = wordClass(token.lower);
  return kind === 'conjunction' || kind === 'adverb' || kind === 'subordinator';
}

/**
 * Where the subject begins when a comma stands before the verb: behind it ("In addition to aid, Satcher said"), unless
 * the comma closes an apposition ("Lind, the mayor, said") or parts a list ("Egypt, Sudan and Chad said").
 */
function afterAdjunct(tokens: readonly Token[], first: number, verb: number): number {
  const comma = lastComma(tokens, first, verb - 1);
  if (comma === null || tokens[verb - 1]?.text === ',') return first;
  if (isAdjunct(tokens[first]) || isShort(tokens, comma + 1, verb)) return comma + 1;
  return first;
}

function isAdjunct(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  if (wordClass(lower) === 'preposition' || CALENDAR.test(lower)) return true;
  return /^(?:contrary|according|due|thanks|prior|to|because|besides|last|this|earlier|later)$|ing$/.test(
    lower,
  );
}

/** ", he said" or ", Trump said" inside another clause. */
function isShort(tokens: readonly Token[], from: number, to: number): boolean {
  const kind = wordClass(tokens[from]?.lower ?? '');
  if (kind === 'subject') return true;
  for (let at = from; at < to; at += 1) if (tokens[at]?.lower === 'and') return false;
  if (to - from <= 2) return true;
  return to - from <= 4 && (kind === 'determiner' || /^\p{Lu}/u.test(tokens[from]?.text ?? ''));
}

export function lastComma(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from && at > to - 40; at -= 1) if (tokens[at]?.text === ',') return at;
  return null;
}

/** Participles that modify a source: "according to data released on Friday". */
const GIVEN =
  /^(?:released|published|obtained|reviewed|seen|compiled|issued|conducted|posted|filed|provided|cited|quoted|collected)$/;

/** The noun phrase that begins at `from`: "said Greg Trevor, a spokesman for the port". */
export function phraseAfter(tokens: readonly Token[], from: number, limit: number): Subject | null {
  let at = from;
  for (; at < limit && at < from + 15; at += 1) {
    const token = tokens[at];
    if (!token || ENDS_PHRASE.test(token.text)) break;
    const kind = wordClass(token.lower);
    if (kind === 'relative' || kind === 'subordinator' || kind === 'adverb') break;
    if (kind === 'preposition' && !/^(?:of|for)$/.test(token.lower)) break;
    const given = GIVEN.test(token.lower) || tokens[at + 1]?.lower === 'by';
    if (CALENDAR.test(token.lower) || (at > from && given)) break;
  }
  return at > from ? { first: from, last: at, inverted: true } : null;
}

/** Left edge of the noun phrase that ends before `index`. */
export function nounPhraseStartAt(tokens: readonly Token[], index: number, floor: number): number {
  let at = index;
  while (at > floor && index - at < 15) {
    const token = tokens[at - 1];
    if (!token) break;
    const kind = token.text === 'US' ? null : wordClass(token.lower);
    if (kind === 'determiner' || kind === 'possessive') return at - 1;
    if (kind !== null || (BREAK.test(token.text) && token.text !== ',')) break;
    if (token.text === ',') break;
    at -= 1;
  }
  return at;
}
