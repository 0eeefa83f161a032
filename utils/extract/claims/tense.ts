import type { ClaimStatus, Cue } from '../shapes.ts';
import { RESCHEDULING } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { addCue } from './cues.ts';
import { closes } from './relation.ts';
import type { StatusInput } from './status.ts';
import {
  ACCUSING,
  ADJECTIVES,
  COMMITTING,
  HABITUAL,
  HEADLINE_PLANS,
  IMPLICATIVE,
  KEPT,
  NEGATIVE,
  PLANNING,
  SEEMING,
  STATIVE,
  WISHING,
} from './words.ts';

/** Status from tense and from what each verb of a chain says of the next ("plans to try to meet"). */
export function fromVerbs(input: StatusInput, verbs: readonly VerbGroup[], cues: Cue[]): ClaimStatus {
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
  { tokens, side, relation }: StatusInput,
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
  if (before.lemma === 'be')
    return fromAdjective({ tokens, side, relation }, { group, before, status }, cues);
  if (PLANNING.has(before.lemma)) {
    cue('plan');
    return 'planned';
  }
  if (COMMITTING.has(before.lemma) && side === 'future') cue('plan');
  return side === 'future' || closes(relation) ? 'planned' : status;
}

/** "is to meet", "is due to meet", "was able to meet", "was the first to meet". */
function fromAdjective(
  { tokens, side, relation }: Pick<StatusInput, 'tokens' | 'side' | 'relation'>,
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
  return bare || side === 'future' || closes(relation) ? 'planned' : status;
}

function fromTense(input: StatusInput, group: VerbGroup, cues: Cue[]): ClaimStatus {
  const { tokens, side } = input;
  addCue(cues, tokens, { first: group.modal ?? group.first, kind: group.modal === null ? 'tense' : 'modal' });
  if (group.modal !== null) return fromModal(input, group);
  if (isPlan(input, group) || isMoved(input, group)) return 'planned';
  if (group.form === 'gerund' && input.now) return 'ongoing';
  if (group.form === 'participle' || group.form === 'gerund')
    return side === 'future' ? 'planned' : 'happened';
  if (group.tense === 'past') return isHeadlinePlan(input, group) ? 'planned' : 'happened';
  if (group.perfect) return stillHolds(input, group) ? 'ongoing' : 'happened';
  // "is now closed until Friday"
  if (side === 'future') return input.now && input.relation === 'until' ? 'ongoing' : 'planned';
  if (side === 'past' && !group.progressive) return 'happened';
  return 'ongoing';
}

/** "is scheduled for", "was expected by", "had been due on"; "was scheduled on Monday" tells when that was done. */
function isPlan({ tokens, side, date }: StatusInput, group: VerbGroup): boolean {
  if (group.lemma === 'be') return tokens[group.last]?.lower === 'due' && date.first === group.last + 1;
  if (!PLANNING.has(group.lemma) || (!group.passive && group.form === 'finite')) return false;
  return side !== 'past' || /^(?:for|by|before)$/.test(tokens[date.first]?.lower ?? '');
}

/** "has been put back to 5pm", "was moved to July" */
const isMoved = ({ tokens, date }: StatusInput, { lemma, passive }: VerbGroup): boolean =>
  passive && RESCHEDULING.has(lemma) && tokens[date.first - 1]?.lower === 'to';

/** "Second summit planned in February": a participle that looks like a past tense, without object. */
function isHeadlinePlan({ tokens, clause, side }: StatusInput, group: VerbGroup): boolean {
  const next = tokens[group.last];
  const bare = /^(?:on|in|for|at|by|near|next|this)$/.test(next?.lower ?? '') || next?.kind === 'number';
  return side !== 'past' && HEADLINE_PLANS.has(group.lemma) && bare && clause.opener === null;
}

/** "has been ill since May", "has been closed since May", "has paid pensions since May"; but "has paid two fines since May". */
function stillHolds({ tokens, relation }: StatusInput, group: VerbGroup): boolean {
  const { progressive, passive, lemma, last } = group;
  if (progressive || relation !== 'since') return progressive;
  if (passive && KEPT.has(lemma)) return true;
  // "has called for an inquiry since May"
  if (lemma === 'call') return tokens[last]?.lower === 'for';
  return STATIVE.has(lemma) || (HABITUAL.has(lemma) && !COUNT.test(tokens[last]?.lower ?? ''));
}

const COUNT =
  /^(?:\d|an?$|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|several$|many$|dozens$|hundreds$)/;

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
