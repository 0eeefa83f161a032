import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { CLAUSE_TAKERS, wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';

export type ClauseKind =
  | 'main'
  | 'relative'
  | 'subordinate'
  | 'complement'
  | 'conjunct'
  | 'participle'
  | 'fragment';

/** A clause within one sentence; all positions are token indices, `end` exclusive. */
export interface Clause {
  kind: ClauseKind;
  start: number;
  end: number;
  /** The word that opens it ("which", "if", "and"), or null. */
  opener: number | null;
  /** Its head verb; null for a stretch that has none. */
  verb: VerbGroup | null;
  /** Infinitives and gerunds that hang on the head, in order. */
  chain: VerbGroup[];
  /** The clause that it stands in or follows, or null. */
  parent: Clause | null;
}

/** How deep clauses may nest, and how far a clause's verb is looked for: keeps hostile text linear. */
const MAX_DEPTH = 12;
const MAX_REACH = 40;

const SUBORDINATORS = new Set(
  'because although though while if unless whether after before since until till as when once'.split(' '),
);
const RELATIVES = new Set('that which who whom where why how what whose'.split(' '));
const BREAK = /^(?:[,;:—–"“”()[\]]|--|``|''|\.\.\.|…)$/;

interface State {
  tokens: readonly Token[];
  sentence: Sentence;
  groups: readonly VerbGroup[];
  clauses: Clause[];
  /** Clauses that may still get a verb or more text, outermost first. */
  stack: Clause[];
  /** Positions of commas, quotes, dashes and coordinators since the last verb. */
  breaks: number[];
}

/** Splits a sentence into clauses, in order of their start; an inner clause comes after the one around it. */
export function splitClauses(
  tokens: readonly Token[],
  sentence: Sentence,
  groups: readonly VerbGroup[],
): Clause[] {
  const state: State = { tokens, sentence, groups, clauses: [], stack: [], breaks: [] };
  open(state, 'main', sentence.first);
  let next = 0;
  for (let index = sentence.first; index < sentence.last; ) {
    const group = groups[next];
    if (group && group.first === index) {
      addVerb(state, group);
      next += 1;
      index = Math.max(group.last, index + 1);
    } else {
      addWord(state, index, next);
      index += 1;
    }
  }
  for (const clause of state.stack) clause.end = Math.min(clause.end, sentence.last);
  return state.clauses.sort((a, b) => a.start - b.start || b.end - a.end);
}

function open(state: State, kind: ClauseKind, start: number): Clause {
  const clause: Clause = {
    kind,
    start,
    end: state.sentence.last,
    opener: null,
    verb: null,
    chain: [],
    parent: state.stack.at(-1) ?? null,
  };
  state.clauses.push(clause);
  state.stack.push(clause);
  if (state.stack.length > MAX_DEPTH) state.stack.shift();
  return clause;
}

function addWord(state: State, index: number, next: number): void {
  const token = state.tokens[index];
  if (!token) return;
  if (BREAK.test(token.text) || /^(?:and|but|or)$/.test(token.lower)) state.breaks.push(index);
  const kind = RELATIVES.has(token.lower)
    ? 'relative'
    : SUBORDINATORS.has(token.lower)
      ? 'subordinate'
      : null;
  if (!kind || !finiteAhead(state, index, next)) return;
  if (token.lower === 'that' && !opensWithThat(state, index)) return;
  const top = state.stack.at(-1);
  // "after the talks", "as a state": a preposition unless its own clause follows.
  if (top && top.verb === null && top.start === index - 1 && top.opener !== null) return;
  if (top?.verb) top.end = Math.min(top.end, index);
  if (top && endsAtBreak(state, top, index)) top.end = state.breaks.at(-1) ?? index;
  const clause = open(state, kind, index);
  clause.opener = index;
  if (token.lower === 'that' && top?.verb && isComplement(top, index)) clause.kind = 'complement';
  state.breaks = [];
}

/** "said that", "said Friday that": the clause is what was said. */
function isComplement(top: Clause, index: number): boolean {
  const lemma = (top.chain.at(-1) ?? top.verb)?.lemma ?? '';
  return CLAUSE_TAKERS.has(lemma) && index - (top.verb?.last ?? index) < 12;
}

const endsAtBreak = (state: State, top: Clause, index: number): boolean =>
  top.verb !== null && state.breaks.at(-1) === index - 1;

/** "that" before a noun without a verb of its own is a determiner ("that day"). */
function opensWithThat(state: State, index: number): boolean {
  const before = state.tokens[index - 1];
  return before === undefined || index === state.sentence.first || wordClass(before.lower) !== 'preposition';
}

/** A finite verb comes before the next comma or opener. */
function finiteAhead(state: State, index: number, next: number): boolean {
  const group = nextFinite(state, next);
  if (!group || group.first - index > MAX_REACH) return false;
  for (let at = index + 1; at < group.first; at += 1) {
    const token = state.tokens[at];
    if (!token) return false;
    if (/^[;:—–“”"]$/.test(token.text)) return false;
    if (token.text === ',' && !RELATIVES.has(state.tokens[index]?.lower ?? '')) return false;
  }
  return group.first > index + 1 || RELATIVES.has(state.tokens[index]?.lower ?? '');
}

function nextFinite(state: State, next: number): VerbGroup | null {
  for (let at = next; at < state.groups.length && at < next + 4; at += 1) {
    const group = state.groups[at];
    if (group?.form === 'finite') return group;
  }
  return null;
}

function addVerb(state: State, group: VerbGroup): void {
  const top = state.stack.at(-1);
  if (!top) return;
  if (group.form === 'finite') addFinite(state, top, group);
  else if (group.form === 'participle' || isParticipial(state, group)) addParticiple(state, top, group);
  else (top.verb ? top.chain : []).push(group);
}

/** ", insisting on": a clause of its own; "continued insisting": part of the finite one. */
function isParticipial(state: State, group: VerbGroup): boolean {
  if (group.form !== 'gerund') return false;
  const before = state.tokens[group.first - 1];
  if (!before || group.first === state.sentence.first) return true;
  if (before.text === ',') return true;
  const kind = wordClass(before.lower);
  return kind === null && before.kind === 'word' && state.groups.every((other) => other.last !== group.first);
}

function addFinite(state: State, top: Clause, group: VerbGroup): void {
  if (top.verb === null) {
    top.verb = group;
    state.breaks = [];
    return;
  }
  const waiting = state.stack.findLast((clause) => clause.verb === null);
  if (waiting && !startsAfterAnd(state, group)) return resume(state, waiting, group);
  const start = startOfNew(state, top, group);
  const conjunct = /^(?:and|but|or)$/.test(state.tokens[start - 1]?.lower ?? '');
  const cut = start > top.verb.last ? start : group.first;
  closeFrom(state, top, cut);
  if (conjunct || start > top.verb.last) state.stack.pop();
  const clause = open(state, conjunct ? 'conjunct' : 'main', start);
  clause.parent = top;
  clause.verb = group;
  if (!conjunct && isWithoutThat(state, top, start)) clause.kind = 'complement';
  state.breaks = [];
}

const startsAfterAnd = (state: State, group: VerbGroup): boolean => {
  const last = state.breaks.at(-1);
  if (last === undefined || !/^(?:and|but|or)$/.test(state.tokens[last]?.lower ?? '')) return false;
  for (let at = last + 1; at < group.first; at += 1) {
    if (wordClass(state.tokens[at]?.lower ?? '') !== 'adverb') return false;
  }
  return true;
};

function closeFrom(state: State, top: Clause, start: number): void {
  const before = state.tokens[start - 1];
  const mark = before && (BREAK.test(before.text) || /^(?:and|but|or)$/.test(before.lower));
  top.end = Math.min(top.end, mark ? start - 1 : start);
}

/** "said the talks collapsed": nothing stands between the saying and its clause. */
function isWithoutThat(state: State, top: Clause, start: number): boolean {
  const lemma = (top.chain.at(-1) ?? top.verb)?.lemma ?? '';
  const between = state.tokens[start - 1]?.text ?? '';
  return CLAUSE_TAKERS.has(lemma) && !/^[,;]$/.test(between);
}

/** The verb belongs to an outer clause that had to wait for it: what was opened inside ends here. */
function resume(state: State, waiting: Clause, group: VerbGroup): void {
  const lastBreak = state.breaks.at(-1);
  let inner = state.stack.at(-1);
  const fronted =
    state.clauses.find((clause) => clause.parent === waiting && clause.verb)?.start === waiting.start;
  const cut = lastBreak ?? group.first;
  while (inner && inner !== waiting) {
    inner.end = Math.min(inner.end, cut);
    state.stack.pop();
    inner = state.stack.at(-1);
  }
  waiting.verb = group;
  if (fronted && lastBreak !== undefined) waiting.start = firstBreakAfter(state, waiting) + 1;
  state.breaks = [];
}

/** Where the main clause begins after a fronted subordinate one. */
function firstBreakAfter(state: State, waiting: Clause): number {
  const commas = state.breaks.filter((at) => state.tokens[at]?.text === ',');
  return commas[0] ?? state.breaks[0] ?? waiting.start - 1;
}

/** Start of a clause that no opener announced: after a coordinator, a comma, a quotation mark, or the saying verb. */
function startOfNew(state: State, top: Clause, group: VerbGroup): number {
  const breaks = state.breaks;
  const last = breaks.at(-1);
  const governing = top.chain.at(-1) ?? top.verb;
  if (last === undefined) return afterSaying(state, governing, group);
  if (last === group.first - 1 && breaks.length > 2 && !invertedSubject(state, group)) {
    return (breaks.at(-3) ?? last) + 1;
  }
  return last + 1;
}

function invertedSubject(state: State, group: VerbGroup): boolean {
  const after = state.tokens[group.last];
  if (!after || after.kind !== 'word') return false;
  const kind = wordClass(after.lower);
  return kind === 'determiner' || kind === 'subject' || kind === 'possessive' || /^\p{Lu}/u.test(after.text);
}

/** "announced Friday Trump will meet": the saying keeps its date. */
function afterSaying(state: State, governing: VerbGroup | null, group: VerbGroup): number {
  let start = governing?.last ?? group.first;
  let at = start;
  while (at < group.first - 1 && isAdjunct(state.tokens[at])) at += 1;
  if (at > start && at < group.first) start = at;
  return Math.min(start, group.first);
}

const ADJUNCT =
  /^(?:on|last|next|this|early|late|earlier|today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|morning|afternoon|evening)$/;

const isAdjunct = (token: Token | undefined): boolean => token !== undefined && ADJUNCT.test(token.lower);

function addParticiple(state: State, top: Clause, group: VerbGroup): void {
  const before = state.tokens[group.first - 1];
  if (top.verb && before && /^(?:and|or|but)$/.test(before.lower) && group.form === 'participle') {
    closeFrom(state, top, group.first);
    state.stack.pop();
    const clause = open(state, 'conjunct', group.first);
    clause.parent = top;
    clause.verb = group;
    state.breaks = [];
    return;
  }
  const start = before?.text === ',' ? group.first : nounPhraseStart(state, group.first);
  const clause: Clause = {
    kind: 'participle',
    start,
    end: participleEnd(state, group),
    opener: null,
    verb: group,
    chain: [],
    parent: top,
  };
  state.clauses.push(clause);
}

/** Left edge of the noun phrase that ends before `index`. */
export function nounPhraseStartAt(tokens: readonly Token[], index: number, floor: number): number {
  let at = index;
  while (at > floor && index - at < 15) {
    const token = tokens[at - 1];
    if (!token) break;
    const kind = wordClass(token.lower);
    if (kind === 'determiner' || kind === 'possessive') return at - 1;
    if (kind !== null || (BREAK.test(token.text) && token.text !== ',')) break;
    if (token.text === ',') break;
    at -= 1;
  }
  return at;
}

function nounPhraseStart(state: State, index: number): number {
  const previous = state.groups.findLast((group) => group.last <= index && group.first < index);
  return nounPhraseStartAt(state.tokens, index, Math.max(state.sentence.first, previous?.last ?? 0));
}

/** A participial clause runs to the next comma, opener or finite verb. */
function participleEnd(state: State, group: VerbGroup): number {
  for (let at = group.last; at < state.sentence.last && at < group.last + MAX_REACH; at += 1) {
    const token = state.tokens[at];
    if (!token) return at;
    if (/^[;:—–“”()]$/.test(token.text)) return at;
    if (token.text === ',' && !isDateComma(state, at)) return at;
    if (/^(?:that|which|who|because|although|though|while|if|when)$/.test(token.lower)) return at;
    const verb = state.groups.find((other) => other.first === at);
    if (verb && (verb.form === 'finite' || verb.form === 'participle')) return at;
  }
  return Math.min(state.sentence.last, group.last + MAX_REACH);
}

/** "March 3, 2019": the comma inside a date ends nothing. */
const isDateComma = (state: State, at: number): boolean =>
  state.tokens[at - 1]?.kind === 'number' && /^\d{4}$/.test(state.tokens[at + 1]?.text ?? '');
