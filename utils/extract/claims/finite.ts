import { CLAUSE_TAKERS, wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { type Clause, closeFrom, isAdjunct, open, type State } from './clause-state.ts';
import { nounPhraseStartAt, phraseAfter } from './subjects.ts';
import { SAYING } from './words.ts';

export function addFinite(state: State, top: Clause, group: VerbGroup): void {
  if (state.pending?.clause === top && state.breaks.length > 0 && SAYING.has(group.lemma)) usePending(state);
  if (top.verb === null && isParenthetical(state, top, group)) {
    const clause = open(state, 'main', group.first);
    clause.verb = group;
    clause.end = phraseAfter(state.tokens, group.last, state.sentence.last)?.last ?? group.last;
    return;
  }
  if (top.verb === null) {
    top.verb = group;
    state.breaks = [];
    return;
  }
  if (openSaid(state, top, group)) return;
  const waiting = state.stack.findLast((clause) => clause.verb === null);
  if (waiting && !startsAfterAnd(state, group) && !followsSaying(state, top, group)) {
    resume(state, waiting, group);
    return;
  }
  const start = startOfNew(state, top, group);
  const conjunct =
    /^(?:and|but|or)$/.test(state.tokens[start - 1]?.lower ?? '') || continuesList(state, start, group);
  closeFrom(state, top, start);
  if (conjunct || start > top.verb.last) state.stack.pop();
  const clause = open(state, conjunct ? 'conjunct' : 'main', start);
  clause.parent = top;
  clause.verb = group;
  if (!conjunct && isWithoutThat(state, top, start)) clause.kind = 'complement';
  state.breaks = [];
}

/** "said its chief, who took over in May, would leave": what is said begins with the noun of the relative clause. */
function openSaid(state: State, top: Clause, group: VerbGroup): boolean {
  const { parent } = top;
  const last = state.breaks.at(-1) ?? -1;
  if (top.kind !== 'relative' || !parent?.verb || !CLAUSE_TAKERS.has(parent.verb.lemma)) return false;
  if (
    state.tokens[last]?.text !== ',' ||
    last !== group.first - 1 ||
    !isNounPhrase(state, parent.verb.last, top.start)
  )
    return false;
  top.end = Math.min(top.end, last);
  parent.end = Math.min(parent.end, parent.verb.last);
  state.stack.pop();
  const clause = open(state, 'complement', parent.verb.last);
  clause.parent = parent;
  clause.verb = group;
  state.breaks = [];
  return true;
}

/** Nothing but a noun phrase and its comma stands between. */
function isNounPhrase({ tokens }: State, from: number, to: number): boolean {
  if (to - from < 2 || tokens[to - 1]?.text !== ',') return false;
  const opener = wordClass(tokens[from]?.lower ?? '');
  if (opener !== 'determiner' && opener !== 'possessive' && !/^\p{Lu}/u.test(tokens[from]?.text ?? ''))
    return false;
  return tokens
    .slice(from, to - 1)
    .every(({ kind, lower }) => kind === 'word' && wordClass(lower) !== 'preposition');
}

/** "The law, said Ann Lee, was passed": the verb with its subject behind stands between commas. */
function isParenthetical({ tokens, sentence }: State, top: Clause, group: VerbGroup): boolean {
  if (!SAYING.has(group.lemma) || group.first === top.start || tokens[group.first - 1]?.text !== ',')
    return false;
  const subject = phraseAfter(tokens, group.last, sentence.last);
  return subject !== null && tokens[subject.last]?.text === ',';
}

/** "Plant to close in June": where no finite verb came the infinitive heads the clause. */
export function usePending({ pending }: State): void {
  if (pending && pending.clause.verb === null) pending.clause.verb = pending.group;
}

/** "which he said was issued", "who said the plant closed": what was said, with or without its subject. */
function followsSaying({ breaks }: State, { verb }: Clause, group: VerbGroup): boolean {
  if (!verb) return false;
  if (group.first === verb.last) return CLAUSE_TAKERS.has(verb.lemma);
  return breaks.length === 0 && /^(?:say|insist|argue|think|believe)$/.test(verb.lemma);
}

/** "charged 46 million, added 20": a verb right after a comma shares the subject, unless it attributes. */
const continuesList = ({ tokens }: State, start: number, group: VerbGroup): boolean =>
  start === group.first &&
  tokens[start - 1]?.text === ',' &&
  (!SAYING.has(group.lemma) || /^[\d$€£]/.test(tokens[group.last]?.text ?? ''));

const startsAfterAnd = (state: State, group: VerbGroup): boolean => {
  const last = state.breaks.at(-1);
  if (last === undefined || !/^(?:and|but|or)$/.test(state.tokens[last]?.lower ?? '')) return false;
  for (let at = last + 1; at < group.first; at += 1) {
    if (wordClass(state.tokens[at]?.lower ?? '') !== 'adverb') return false;
  }
  return true;
};

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
  const inside = state.stack[state.stack.indexOf(waiting) + 1];
  const fronted = inside?.start === waiting.start || startsInside(state, waiting);
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

/** A participle opens the sentence: "Born in Turin, she studied". */
function startsInside(state: State, waiting: Clause): boolean {
  const first = state.firstInside.get(waiting);
  return (
    first?.kind === 'participle' && first.start === waiting.start && state.tokens[first.end]?.text === ','
  );
}

/** Where the main clause begins after a fronted subordinate one: at its pronoun or article, else at the first comma. */
function firstBreakAfter({ breaks, tokens }: State, waiting: Clause): number {
  const commas = breaks.filter((at) => tokens[at]?.text === ',');
  const last = commas.at(-1);
  const opens = /^(?:subject|determiner|possessive)$/.test(
    wordClass(tokens[(last ?? 0) + 1]?.lower ?? '') ?? '',
  );
  return (opens ? last : commas[0]) ?? breaks[0] ?? waiting.start - 1;
}

/** Start of a clause that no opener announced: after a coordinator, a comma, a quotation mark, or the saying verb. */
function startOfNew(state: State, top: Clause, group: VerbGroup): number {
  const breaks = state.breaks;
  const last = breaks.at(-1);
  const governing = top.chain.at(-1) ?? top.verb;
  if (last === undefined) {
    const takesClause = governing !== null && CLAUSE_TAKERS.has(governing.lemma);
    return takesClause ? afterSaying(state, governing, group) : startOfContact(state, governing, group);
  }
  if (isListed(state, governing, group)) return afterSaying(state, governing, group);
  const strong = breaks.find((at) => opensAnew(state, at));
  if (strong !== undefined && !isTrailing(state, last, group)) return strong + 1;
  if (
    last === group.first - 1 &&
    breaks.length > 2 &&
    !(SAYING.has(group.lemma) && invertedSubject(state, group))
  ) {
    return (breaks.at(-3) ?? last) + 1;
  }
  return last + 1;
}

/** "said he and his wife had left", "said wages, rents and taxes rose": the breaks are inside the subject. */
function isListed(state: State, governing: VerbGroup | null, group: VerbGroup): boolean {
  if (!governing || !CLAUSE_TAKERS.has(governing.lemma) || startsAfterAnd(state, group)) return false;
  const texts = state.breaks.map((at) => state.tokens[at]?.lower);
  if (texts.every((text) => text === 'and')) return true;
  const [first = 0] = state.breaks;
  const last = state.breaks.at(-1) ?? 0;
  const isList = texts.at(-1) === 'and' && texts.slice(0, -1).every((text) => text === ',');
  return (
    governing.lemma === 'say' && isList && first > governing.last && state.tokens[last - 1]?.text !== ','
  );
}

/** "the charges it steered", "the man police held": the subject of a relative clause without a relative pronoun. */
function startOfContact({ tokens }: State, governing: VerbGroup | null, group: VerbGroup): number {
  const floor = governing?.last ?? group.first;
  let at = group.first;
  while (at > floor && wordClass(tokens[at - 1]?.lower ?? '') === 'adverb') at -= 1;
  if (at > floor && wordClass(tokens[at - 1]?.lower ?? '') === 'subject') return at - 1;
  return nounPhraseStartAt(tokens, at, floor);
}

/** "in 2019 and in 2021, its chairman said.": the attribution that closes a sentence begins behind its comma. */
const isTrailing = ({ tokens }: State, last: number, group: VerbGroup): boolean =>
  SAYING.has(group.lemma) && tokens[last]?.text === ',' && /^[.?!]$/.test(tokens[group.last]?.text ?? '.');

/** A semicolon, or "and" before an adjunct ("and in March, Kim left"), whatever commas follow. */
function opensAnew({ tokens }: State, at: number): boolean {
  if (tokens[at]?.text === ';') return true;
  if (!/^(?:and|but)$/.test(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1];
  return isAdjunct(next) || next?.lower === 'in';
}

function invertedSubject(state: State, group: VerbGroup): boolean {
  const after = state.tokens[group.last];
  if (after?.kind !== 'word') return false;
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
