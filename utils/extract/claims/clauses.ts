import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { BREAK, STOP } from '../marks.ts';
import { CALENDAR, CLAUSE_TAKERS, wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { type Clause, MAX_REACH, open, type State } from './clause-state.ts';
import { addFinite, usePending } from './finite.ts';
import { addParticiple, isParticipial } from './participles.ts';

const SUBORDINATORS = new Set(
  'because although though while if unless whether after before since until till as when once'.split(' '),
);

const RELATIVES = new Set('that which who whom where why how what whose'.split(' '));

/** Splits a sentence into clauses, in order of their start; an inner clause comes after the one around it. */
export function splitClauses(
  tokens: readonly Token[],
  sentence: Sentence,
  groups: readonly VerbGroup[],
): Clause[] {
  const state: State = {
    tokens,
    sentence,
    groups,
    clauses: [],
    stack: [],
    breaks: [],
    next: 0,
    participle: null,
    pending: null,
    firstInside: new Map(),
  };
  open(state, 'main', sentence.first);
  for (let index = sentence.first; index < sentence.last; ) {
    const group = groups[state.next];
    if (group && group.first === index) {
      state.next += 1;
      addVerb(state, group);
      index = Math.max(group.last, index + 1);
    } else {
      addWord(state, index);
      index += 1;
    }
  }
  usePending(state);
  for (const clause of state.stack) clause.end = Math.min(clause.end, sentence.last);
  return state.clauses.sort((a, b) => a.start - b.start || b.end - a.end);
}

function addWord(state: State, index: number): void {
  const token = state.tokens[index];
  if (!token) return;
  if (BREAK.test(token.text) || /^(?:and|but|or)$/.test(token.lower)) state.breaks.push(index);
  const kind = RELATIVES.has(token.lower)
    ? 'relative'
    : SUBORDINATORS.has(token.lower)
      ? 'subordinate'
      : null;
  if (!kind || !finiteAhead(state, index)) return;
  if (token.lower === 'that' && !opensWithThat(state, index)) return;
  // "his once close family"
  if (
    token.lower === 'once' &&
    /^(?:determiner|possessive)$/.test(wordClass(state.tokens[index - 1]?.lower ?? '') ?? '')
  )
    return;
  const top = state.stack.at(-1);
  // "after the talks", "as a state": a preposition unless its own clause follows.
  if (top && top.verb === null && top.start === index - 1 && top.opener !== null) return;
  if (top?.verb) top.end = Math.min(top.end, index);
  if (top && endsAtBreak(state, top, index)) top.end = state.breaks.at(-1) ?? index;
  const clause = open(state, kind, index);
  clause.opener = index;
  if (top && /^(?:if|unless)$/.test(token.lower) && !isAskedFor(top, index)) top.condition = index;
  if (token.lower === 'that' && top?.verb && isComplement(top, index)) clause.kind = 'complement';
  state.breaks = [];
}

function addVerb(state: State, group: VerbGroup): void {
  const top = state.stack.at(-1);
  if (!top) return;
  if (group.form === 'finite') addFinite(state, top, group);
  else if (group.form === 'participle' || isParticipial(state, group)) addParticiple(state, top, group);
  else if (state.participle && group.first < state.participle.end) state.participle.chain.push(group);
  else if (top.verb) top.chain.push(group);
  else if (group.form === 'infinitive' && state.tokens[group.first - 1]?.kind === 'word') {
    state.pending ??= { clause: top, group };
  }
}

/** "asked if", "see if": no condition but a question. */
const isAskedFor = ({ verb, chain }: Clause, index: number): boolean =>
  (chain.at(-1) ?? verb)?.last === index;

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
  if (POINTED.test(state.tokens[index + 1]?.lower ?? '') && !isNounAt(state.tokens, index + 2)) return false;
  return before === undefined || index === state.sentence.first || wordClass(before.lower) !== 'preposition';
}

/** "that December", "that night" */
const POINTED = new RegExp(
  `${CALENDAR.source}|^(?:day|week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)$`,
);

const isNounAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' && wordClass(tokens[at]?.lower ?? '') === null;

/** A finite verb comes before the next comma or opener. */
function finiteAhead(state: State, index: number): boolean {
  const group = nextFinite(state);
  if (!group || group.first - index > MAX_REACH) return false;
  const isRelative = RELATIVES.has(state.tokens[index]?.lower ?? '');
  // "put off until June or cancelled": no subject ends with "or".
  if (!isRelative && /^(?:and|or|but)$/.test(state.tokens[group.first - 1]?.lower ?? '')) return false;
  for (let at = index + 1; at < group.first; at += 1) {
    const token = state.tokens[at];
    if (!token) return false;
    if (STOP.test(token.text)) return false;
    if (token.text === ',' && !isRelative) return false;
  }
  return isRelative || (group.first > index + 1 && !isAllDate(state.tokens, index + 1, group.first));
}

/** "rains since late May have killed": a date alone is no subject. */
function isAllDate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'number' && !DATE_WORD.test(token?.lower ?? '')) return false;
  }
  return true;
}

const DATE_WORD = new RegExp(
  `${CALENDAR.source}|^(?:the|of|early|late|mid|-|,|last|this|next|end|beginning|start|day|week|month|year|spring|summer|autumn|fall|winter|then)$`,
);

function nextFinite({ groups, next }: State): VerbGroup | null {
  for (let at = next; at < groups.length && at < next + 4; at += 1) {
    const group = groups[at];
    if (group?.form === 'finite') return group;
  }
  return null;
}
