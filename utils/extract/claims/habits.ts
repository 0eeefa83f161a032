import type { Token } from '../../text/tokens.ts';
import type { VerbGroup } from '../verbs.ts';
import type { PlacedDate } from './attach.ts';

const HABIT =
  /^(?:always|usually|often|normally|typically|generally|traditionally|regularly|frequently|ordinarily|sometimes|rarely|seldom)$/;

/** Dates that say which: "this May", "two days ago"; what counts from no day of writing says its year. */
const POINTING =
  /\b(?:last|this|next|past|coming|same|that|following|previous|ago|earlier|later|to\w+|yesterday)\b/i;

/** "They always come in November": in any November, so that no date is claimed. */
export function isHabitual(tokens: readonly Token[], { date }: PlacedDate, verb: VerbGroup): boolean {
  if (!date.reference || POINTING.test(date.text) || date.value.endsWith('_REF')) return false;
  if (verb.modal !== null) return false;
  return tokens.slice(Math.max(0, verb.first - 1), verb.last + 1).some(({ lower }) => HABIT.test(lower));
}
