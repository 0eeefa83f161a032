import type { Token } from '../../text/tokens.ts';
import type { Cue } from '../shapes.ts';
import { wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Clause } from './clause-state.ts';
import { addCue } from './cues.ts';
import type { StatusInput } from './status.ts';
import { DOUBTING, HEDGES, NEGATIVE_SUBJECTS } from './words.ts';

/** Whether a claim is denied: by its verbs, its object, its subject, by who denies it, or because its day was called off. */
export function findNegation(input: StatusInput, verbs: readonly VerbGroup[], cues: Cue[]): boolean {
  let denied = false;
  for (const group of verbs) {
    if (group.negation === null) continue;
    addCue(cues, input.tokens, { first: group.negation, kind: 'negation' });
    denied = true;
  }
  const none = input.group && noObject(input.tokens, input.group);
  if (none !== null) {
    addCue(cues, input.tokens, { first: none, kind: 'negation' });
    denied = !denied;
  }
  const { verb, parent, kind } = input.clause;
  if (parent?.verb?.lemma === 'deny' && kind === 'complement') {
    addCue(cues, input.tokens, { first: parent.verb.head, kind: 'negation' });
    denied = !denied;
  }
  if (!verb) return denied;
  if (input.isUndone) {
    addCue(cues, input.tokens, { first: (input.group ?? verb).head, kind: 'negation' });
    denied = !denied;
  }
  const nobody = negativeSubject(input.tokens, input.clause);
  if (nobody === null) return denied;
  addCue(cues, input.tokens, { first: nobody, kind: 'negation' });
  return !denied;
}

/** Token of "no", "none" or the like where the clause's subject has it; null elsewhere. */
export function negativeSubject(tokens: readonly Token[], { start, verb }: Clause): number | null {
  // "If no candidate wins, a vote will be held": the subject stands behind the comma.
  if (!verb || CONDITIONS.test(tokens[start]?.lower ?? '')) return null;
  for (let at = start; at < verb.first && at < start + 8; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ',') return null;
    if (NEGATIVE_SUBJECTS.has(lower)) return at;
  }
  return null;
}

const CONDITIONS = /^(?:if|unless|whether)$/;

/** "found no evidence", "there was no decision": the token that denies its object; "no more than" denies nothing. */
function noObject(tokens: readonly Token[], { last }: VerbGroup): number | null {
  const at = wordClass(tokens[last]?.lower ?? '') === 'adverb' ? last + 1 : last;
  if (!/^(?:no|neither|nothing|nobody)$/.test(tokens[at]?.lower ?? '')) return null;
  return /^(?:more|less|fewer|longer|later|earlier|sooner|doubt|matter|other)$/.test(
    tokens[at + 1]?.lower ?? '',
  )
    ? null
    : at;
}

/** Whether a claim is left open: by a condition, a hedge, a modal, or a verb of doubt around it. */
export function findDoubt(input: StatusInput, verbs: readonly VerbGroup[], cues: Cue[]): boolean {
  const { clause, tokens } = input;
  let doubted = false;
  const opener = conditionOf(input);
  if (opener !== null) {
    addCue(cues, tokens, { first: opener, kind: 'condition' });
    doubted = true;
  }
  const limit = Math.min(verbs.at(-1)?.last ?? clause.start, clause.start + 60);
  for (let at = clause.start; at < limit + 1 && at < clause.end; at += 1) {
    if (!HEDGES.has(tokens[at]?.lower ?? '')) continue;
    addCue(cues, tokens, { first: at, kind: 'hedge' });
    doubted = true;
  }
  for (const { modal } of verbs) {
    const lower = modal === null ? '' : (tokens[modal]?.lower ?? '');
    if (modal === null || !/^(?:may|might|could|can|can't|couldn't|cannot)/.test(lower)) continue;
    addCue(cues, tokens, { first: modal, kind: 'modal' });
    doubted = true;
  }
  const outer = clause.parent?.verb;
  if (outer && clause.kind === 'complement' && DOUBTING.has(outer.lemma)) {
    addCue(cues, tokens, { first: outer.head, kind: 'hedge' });
    doubted = true;
  }
  return doubted;
}

/**
 * Token of "if" and the like where one opens the clause, stands before its participle ("if elected"), or puts what is to
 * come under a condition ("If talks fail, sanctions will follow").
 */
function conditionOf({ tokens, clause, side }: StatusInput): number | null {
  const { opener, verb, condition } = clause;
  if (condition !== null && side === 'future') return condition;
  if (opener === null && side === 'future' && CONDITIONS.test(tokens[clause.start]?.lower ?? ''))
    return clause.start;
  // "said that if the law passes on Tuesday"
  const isThat = opener !== null && tokens[opener]?.lower === 'that';
  if (isThat && CONDITIONS.test(tokens[opener + 1]?.lower ?? '')) return opener + 1;
  const at = opener ?? (verb?.form === 'participle' ? verb.first - 1 : null);
  return at !== null && CONDITIONS.test(tokens[at]?.lower ?? '') ? at : null;
}
