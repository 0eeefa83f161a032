import type { Token } from '../../text/tokens.ts';
import type { ClaimRelation, ClaimStatus, Cue } from '../shapes.ts';
import { RESCHEDULING } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { TokenSpan } from './attach.ts';
import type { Clause } from './clause-state.ts';
import { findDoubt, findNegation, negativeSubject } from './doubt.ts';
import type { Side } from './sides.ts';
import { fromVerbs } from './tense.ts';
import { ANNOUNCING, SAYING } from './words.ts';

export interface StatusInput {
  tokens: readonly Token[];
  clause: Clause;
  /** The verb that the date hangs on. */
  group: VerbGroup | null;
  side: Side;
  /** The date is the present itself, or stands beside it: "now", "currently". */
  now: boolean;
  relation: ClaimRelation;
  /** It was called off. */
  isUndone: boolean;
  /** The date, with the words that say its relation. */
  date: TokenSpan;
}

export interface Verdict {
  status: ClaimStatus;
  cues: Cue[];
}

/** Settles a claim's status. Conditions outrank negation, negation doubt, doubt plans, and plans tense. */
export function settleStatus(input: StatusInput): Verdict {
  const cues: Cue[] = [];
  const verbs = verbsOf(input);
  const denied = findNegation(input, verbs, cues) && !isPutOff(input);
  const doubted = findDoubt(input, verbs, cues);
  const base = verbs.length === 0 ? withoutVerb(input) : fromVerbs(input, verbs, cues);
  const isConditional = cues.some(({ kind }) => kind === 'condition');
  if (denied && !isConditional) return { status: 'denied', cues };
  if (doubted && base !== 'denied') return { status: 'possible', cues };
  return { status: base === 'happened' && input.side === 'future' ? ofDayAhead(input) : base, cues };
}

/** What was settled for a day still to come ("moved to June") is planned; what goes on until then is under way; what was said was said. */
function ofDayAhead(input: StatusInput): ClaimStatus {
  const { relation, group } = input;
  if (relation === 'before' || (group && SAYING.has(group.lemma) && !ANNOUNCING.has(group.lemma)))
    return 'happened';
  if (isPutOff(input)) return 'planned';
  return relation === 'until' && !(group && RESCHEDULING.has(group.lemma)) ? 'ongoing' : 'planned';
}

/** "will not reopen until Sunday", "was not told before Friday", "no ship sailed until May": from then on it is so. */
export const isPutOff = (input: Pick<StatusInput, 'tokens' | 'clause' | 'group' | 'relation'>): boolean =>
  (input.relation === 'until' || input.relation === 'before') &&
  !verbsOf(input).some(({ lemma }) => ENDURING.has(lemma)) &&
  (verbsOf(input).some(({ negation }) => negation !== null) ||
    negativeSubject(input.tokens, input.clause) !== null);

/** "will not last until Sunday", "cannot wait until May": it is not to go on so long. */
const ENDURING = new Set('last wait drag linger persist survive endure'.split(' '));

/** The clause's verb, and those that lead from it to the one that the date hangs on. */
function verbsOf({ clause, group }: Pick<StatusInput, 'clause' | 'group'>): VerbGroup[] {
  if (!clause.verb) return [];
  const at = group ? clause.chain.indexOf(group) : -1;
  return [clause.verb, ...clause.chain.slice(0, at + 1)];
}

const withoutVerb = ({ side, now }: StatusInput): ClaimStatus =>
  side === 'future' ? 'planned' : now ? 'ongoing' : 'happened';
