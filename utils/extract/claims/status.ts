import type { Token } from '../../text/tokens.ts';
import type { ClaimStatus, Cue } from '../shapes.ts';
import { wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Clause } from './clause-state.ts';
import {
  ACCUSING,
  ADJECTIVES,
  COMMITTING,
  DOUBTING,
  HEADLINE_PLANS,
  HEDGES,
  IMPLICATIVE,
  NEGATIVE,
  NEGATIVE_SUBJECTS,
  PLANNING,
  SEEMING,
  STATIVE,
  WISHING,
} from './words.ts';

/** Where a claim's day lies seen from the day that it is told. */
export type Side = 'past' | 'present' | 'future' | null;

export interface StatusInput {
  tokens: readonly Token[];
  clause: Clause;
  /** The verb that the date hangs on. */
  group: VerbGroup | null;
  side: Side;
  since: boolean;
  /** The date is the present itself: "now", "currently". */
  now: boolean;
  /** The date closes what has no beginning: "by", "until", "before". */
  open: boolean;
}

export interface Verdict {
  status: ClaimStatus;
  cues: Cue[];
}

/** Settles a claim's status. Negation outranks doubt, doubt outranks plans, plans outrank tense. */
export function settleStatus(input: StatusInput): Verdict {
  const cues: Cue[] = [];
  const verbs = input.clause.verb ? [input.clause.verb, ...chainTo(input)] : [];
  const denied = findNegation(input, verbs, cues);
  const doubted = findDoubt(input, verbs, cues);
  const base = verbs.length === 0 ? withoutVerb(input) : fromVerbs(input, verbs, cues);
  if (denied) return { status: 'denied', cues };
  if (doubted && base !== 'denied') return { status: 'possible', cues };
  return { status: base, cues };
}

function chainTo({ clause, group }: StatusInput): VerbGroup[] {
  const at = group ? clause.chain.indexOf(group) : -1;
  return clause.chain.slice(0, at + 1);
}

const withoutVerb = ({ side, now }: StatusInput): ClaimStatus =>
  side === 'future' ? 'planned' : now ? 'ongoing' : 'happened';

function findNegation(input: StatusInput, verbs: readonly VerbGroup[], cues: Cue[]): boolean {
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
  const { verb, start, parent, kind } = input.clause;
  if (parent?.verb?.lemma === 'deny' && kind === 'complement') {
    addCue(cues, input.tokens, { first: parent.verb.head, kind: 'negation' });
    denied = !denied;
  }
  if (!verb) return denied;
  for (let at = start; at < verb.first && at < start + 8; at += 1) {
    const lower = input.tokens[at]?.lower ?? '';
    if (lower === ',') break;
    if (!NEGATIVE_SUBJECTS.has(lower)) continue;
    addCue(cues, input.tokens, { first: at, kind: 'negation' });
    denied = !denied;
  }
  return denied;
}

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

function findDoubt(input: StatusInput, verbs: readonly VerbGroup[], cues: Cue[]): boolean {
  const { clause, tokens } = input;
  let doubted = false;
  const opener = conditionOf(tokens, clause);
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

/** Token of "if" and the like where one opens the clause, or stands before its participle ("if elected"). */
function conditionOf(tokens: readonly Token[], { opener, verb }: Clause): number | null {
  const at = opener ?? (verb?.form === 'participle' ? verb.first - 1 : null);
  return at !== null && /^(?:if|unless|whether)$/.test(tokens[at]?.lower ?? '') ? at : null;
}

function fromVerbs(input: StatusInput, verbs: readonly VerbGroup[], cues: Cue[]): ClaimStatus {
  let status: ClaimStatus = 'happened';
  verbs.forEach((group, index) => {
    const before = verbs[index - 1];
    status =
      before && group.form !== 'finite'
        ? fromChain(input, { group, before, status }, cues)
        : fromTense(input, group, cues);
  });
  return status;
}

interface Link {
  group: VerbGroup;
  before: VerbGroup;
  status: ClaimStatus;
}

/** "plans to meet", "failed to meet", "managed to meet". */
function fromChain(
  { tokens, side, open }: StatusInput,
  { group, before, status }: Link,
  cues: Cue[],
): ClaimStatus {
  const cue = (kind: Cue['kind']): void => addCue(cues, tokens, { first: before.head, kind });
  if (NEGATIVE.has(before.lemma)) {
    cue('negation');
    return 'denied';
  }
  if (before.passive && ACCUSING.has(before.lemma)) {
    cue('hedge');
    return 'possible';
  }
  if (group.form === 'gerund' || IMPLICATIVE.has(before.lemma)) return status;
  if (SEEMING.has(before.lemma) && (before.passive || /^(?:seem|appear)$/.test(before.lemma))) {
    cue('hedge');
    return 'possible';
  }
  if (WISHING.has(before.lemma)) {
    cue('plan');
    return 'possible';
  }
  if (before.lemma === 'be') return fromAdjective({ tokens, side, open }, { group, before, status }, cues);
  if (PLANNING.has(before.lemma)) {
    cue('plan');
    return 'planned';
  }
  if (COMMITTING.has(before.lemma) && side === 'future') cue('plan');
  return side === 'future' || open ? 'planned' : status;
}

/** "is to meet", "is due to meet", "was able to meet", "was the first to meet". */
function fromAdjective(
  { tokens, side, open }: Pick<StatusInput, 'tokens' | 'side' | 'open'>,
  { group, before, status }: Link,
  cues: Cue[],
): ClaimStatus {
  for (let at = group.first - 1; at >= before.last && at > group.first - 4; at -= 1) {
    const meaning = ADJECTIVES.get(tokens[at]?.lower ?? '');
    if (!meaning) continue;
    if (meaning === 'same') return status;
    const kinds = { possible: 'hedge', planned: 'plan', denied: 'negation' } as const;
    addCue(cues, tokens, { first: at, kind: kinds[meaning] });
    return meaning;
  }
  const bare = group.first - before.last < 2;
  if (bare) addCue(cues, tokens, { first: before.head, kind: 'plan' });
  return bare || side === 'future' || open ? 'planned' : status;
}

function fromTense(input: StatusInput, group: VerbGroup, cues: Cue[]): ClaimStatus {
  const { tokens, side } = input;
  addCue(cues, tokens, { first: group.modal ?? group.first, kind: group.modal === null ? 'tense' : 'modal' });
  if (group.modal !== null) return fromModal(input, group);
  if (PLANNING.has(group.lemma) && (group.passive || group.form !== 'finite') && side !== 'past')
    return 'planned';
  if (group.form === 'gerund' && input.now) return 'ongoing';
  if (group.form === 'participle' || group.form === 'gerund')
    return side === 'future' ? 'planned' : 'happened';
  if (group.tense === 'past') return isHeadlinePlan(input, group) ? 'planned' : 'happened';
  if (group.perfect) return stillHolds(input, group) ? 'ongoing' : 'happened';
  if (side === 'future') return 'planned';
  if (side === 'past' && !group.progressive) return 'happened';
  return 'ongoing';
}

/** "Second summit planned in February": a participle that looks like a past tense, without object. */
function isHeadlinePlan({ tokens, clause, side }: StatusInput, group: VerbGroup): boolean {
  const next = tokens[group.last];
  const bare = /^(?:on|in|for|at|by|near|next|this)$/.test(next?.lower ?? '') || next?.kind === 'number';
  return side !== 'past' && HEADLINE_PLANS.has(group.lemma) && bare && clause.opener === null;
}

const stillHolds = ({ since }: StatusInput, group: VerbGroup): boolean =>
  group.progressive || (since && STATIVE.has(group.lemma));

function fromModal({ tokens, clause, side }: StatusInput, group: VerbGroup): ClaimStatus {
  const lower = group.modal === null ? '' : (tokens[group.modal]?.lower ?? '');
  if (/^(?:must|should|ought)/.test(lower)) return group.perfect ? 'possible' : 'planned';
  if (/^(?:will|'ll|won't|shall|shan't)/.test(lower)) return 'planned';
  if (/^(?:would|'d|wouldn't)/.test(lower)) {
    if (group.perfect) return 'possible';
    const told =
      clause.parent?.verb?.tense === 'past' || clause.kind === 'complement' || clause.kind === 'relative';
    return told || side !== 'past' ? 'planned' : 'happened';
  }
  return 'possible';
}

/** Adds a cue of one token. */
export function addCue(
  cues: Cue[],
  tokens: readonly Token[],
  { first, last = first + 1, kind }: { first: number; last?: number; kind: Cue['kind'] },
): void {
  const from = tokens[first];
  const to = tokens[last - 1];
  if (!from || !to || cues.some((cue) => cue.start === from.start && cue.kind === kind)) return;
  cues.push({ start: from.start, end: to.end, kind });
}
