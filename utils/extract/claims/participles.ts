import { STOP } from '../marks.ts';
import { wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { begin, type Clause, closeFrom, MAX_REACH, open, type State } from './clause-state.ts';
import { nounPhraseStartAt } from './subjects.ts';

/** Participles that describe a thing and date nothing: "units related to the sale". */
const STATIVE = new Set(
  'relate base locate associate own name call entitle know aim link concern involve'.split(' '),
);

/** "a memo over the weekend casting it as": what stands before is a date, not the participle's noun. */
const TIME =
  /^(?:weekend|week|month|year|today|yesterday|\w*day|january|february|march|april|june|july|august|september|october|november|december)$/;

/** Verbs that a participle only completes: "remains closed". */
const LINKING = new Set('be remain stay seem appear keep leave go feel look become'.split(' '));

/** ", insisting on": a clause of its own; "continued insisting": part of the finite one. */
export function isParticipial(state: State, group: VerbGroup): boolean {
  if (group.form !== 'gerund') return false;
  const before = state.tokens[group.first - 1];
  if (group.first === state.sentence.first || before?.text === ',') return true;
  if (!before) return false;
  const kind = wordClass(before.lower);
  return kind === null && before.kind === 'word' && state.groups[state.next - 2]?.last !== group.first;
}

export function addParticiple(state: State, top: Clause, group: VerbGroup): void {
  const before = state.tokens[group.first - 1];
  if (group.form === 'participle' && STATIVE.has(group.lemma) && before?.kind !== 'punctuation') return;
  const previous = state.groups[state.next - 2];
  if (previous?.last === group.first && LINKING.has(previous.lemma)) return;
  if (top.verb && before && /^(?:and|or|but)$/.test(before.lower) && group.form === 'participle') {
    closeFrom(state, top, group.first);
    state.stack.pop();
    const clause = open(state, 'conjunct', group.first);
    clause.parent = top;
    clause.verb = group;
    state.breaks = [];
    return;
  }
  const start =
    before?.text === ',' || TIME.test(before?.lower ?? '')
      ? group.first
      : nounPhraseStart(state, group.first);
  const end = participleEnd(state, group);
  state.participle = begin(state, { kind: 'participle', start, end, verb: group, parent: top });
}

function nounPhraseStart(state: State, index: number): number {
  const previous = state.groups[state.next - 2];
  const floor = Math.max(state.sentence.first, previous?.last ?? 0);
  const start = nounPhraseStartAt(state.tokens, index, floor);
  // "a state of emergency declared in May"
  return state.tokens[start - 1]?.lower === 'of' ? nounPhraseStartAt(state.tokens, start - 1, floor) : start;
}

/** A participial clause runs to the next comma, opener or finite verb. */
function participleEnd(state: State, group: VerbGroup): number {
  let next = state.next;
  for (let at = group.last; at < state.sentence.last && at < group.last + MAX_REACH; at += 1) {
    const token = state.tokens[at];
    if (!token) return at;
    if (STOP.test(token.text)) return at;
    if (token.text === ',' && !isDateComma(state, at)) return at;
    if (/^(?:that|which|who|because|although|though|while|if|when)$/.test(token.lower)) return at;
    while ((state.groups[next]?.first ?? Infinity) < at) next += 1;
    const verb = state.groups[next];
    if (verb?.first === at && (verb.form === 'finite' || verb.form === 'participle')) return at;
  }
  return Math.min(state.sentence.last, group.last + MAX_REACH);
}

/** "March 3, 2019": the comma inside a date ends nothing. */
const isDateComma = (state: State, at: number): boolean =>
  state.tokens[at - 1]?.kind === 'number' && /^\d{4}$/.test(state.tokens[at + 1]?.text ?? '');
