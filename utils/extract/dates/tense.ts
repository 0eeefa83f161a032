import type { Prose } from '../prose.ts';
import type { VerbGroup } from '../verbs.ts';
import { isAside } from './asides.ts';
import { words } from './finders/words.ts';
import {
  isArranged,
  isDue,
  isEarlierPlan,
  isForeseen,
  isOpen,
  isOver,
  isTakenBack,
  isTimetabled,
  isToBe,
  NEAR,
  SCHEDULING,
  takesBack,
  wasPlanned,
} from './outlook.ts';

/** Where a verb sees a date from the day of writing: -1 behind, 1 ahead, null when it does not tell. */
export type Side = -1 | 1 | null;

/** Tokens `[first, last)` of an expression, and the sentence they stand in. */
export interface Place {
  first: number;
  last: number;
  sentence: { first: number; last: number };
}

/** Verbs and words whose infinitive lies ahead. */
const LOOKING_AHEAD = words(
  'set schedule due plan expect intend want hope aim seek slate agree vow promise threaten prepare need ready likely',
);
const UNTIL = words('until till');
const CLAUSE_MARKS = words(', ; : " “ ” — – ( ) that which who because while when if but');

const isTold = ({ tense, modal }: VerbGroup): boolean => tense === 'past' && modal === null;

/** How the verbs of its sentence see an expression. */
export interface Outlook {
  side: Side;
  /** It stands beside the story: "her novel, published in 2004, sold well", "who had left in May". */
  isAside: boolean;
  /** It stands right beside a past verb, or opens the sentence of one: it lies behind for sure. */
  isOver: boolean;
  /** What was planned for it was planned before: it lies ahead then, on either side of the day of writing. */
  isOldPlan: boolean;
}

const SUPPOSING = words("would could might 'd");
const ON_DAY = words('on in');
const LISTING = words('and or');
/** "was launched on", "took effect on" (tokens). */
const BESIDE = 2;

/** Tells how the verbs see each expression; to be asked in reading order. */
export function sideReader({ tokens }: Prose, verbs: readonly VerbGroup[]): (place: Place) => Outlook {
  let next = 0;
  let wasOver = false;
  return (place) => {
    const { first, sentence } = place;
    while (next < verbs.length && (verbs[next]?.first ?? 0) < first) next += 1;
    const before = groupIn(next - 1, sentence);
    const side = sideOfPlace(place, before);
    const isSince = tokens[first - 1]?.lower === 'since';
    const isOver = side === -1 && (isSince || isBesidePast(place, before) || (isListed(first) && wasOver));
    wasOver = isOver;
    const isUntil = UNTIL.has(tokens[first - 1]?.lower ?? '');
    const isOldPlan =
      side === 1 &&
      before !== null &&
      ((isUntil && isTold(before)) || wasPlanned(tokens, before, verbs[next - 2]));
    return { side, isAside: isAsideAt(place, before), isOver, isOldPlan };
  };

  function isAsideAt(place: Place, before: VerbGroup | null): boolean {
    if (!before || before.first === place.sentence.first || isParted(before.last, place.first)) return false;
    const around = {
      earlier: groupIn(next - 2, place.sentence),
      before,
      after: groupIn(next, place.sentence),
    };
    return isAside(tokens, place, around);
  }

  /** "would resign if he lost Sunday's election": a past tense of what is only supposed. */
  function isSupposed(verb: VerbGroup, sentence: Place['sentence']): boolean {
    if (!isTold(verb)) return false;
    const from = Math.max(sentence.first, verb.first - NEAR);
    const isIf = tokens.slice(from, verb.first).some(({ lower }) => lower === 'if' || lower === 'unless');
    const main = isIf ? groupIn(next - 2, sentence) : null;
    return main !== null && main.modal !== null && SUPPOSING.has(tokens[main.modal]?.lower ?? '');
  }

  function isBesidePast({ first, sentence }: Place, before: VerbGroup | null): boolean {
    if (!ON_DAY.has(tokens[first - 1]?.lower ?? '')) return false;
    return first === sentence.first + 1 || (before?.form === 'finite' && first - before.last <= BESIDE);
  }

  /** "in late June or early July" */
  function isListed(first: number): boolean {
    return LISTING.has(tokens[first - 1]?.lower ?? '');
  }

  function sideOfPlace({ first, last, sentence }: Place, before: VerbGroup | null): Side {
    const after = groupIn(next, sentence);
    const verb = before ?? after;
    if (UNTIL.has(tokens[first - 1]?.lower ?? '')) return verb && isOver(verb) ? -1 : 1;
    if (tokens[first - 1]?.lower === 'through' && before && !isTold(before) && !before.perfect) return 1;
    const gap = first - (before?.last ?? first);
    if (isDue(tokens, first)) return before && isTold(before) && !isParted(before.last, first) ? null : 1;
    if (before && !isParted(before.last, first)) {
      if (takesBack(tokens, before, { first, last })) return 1;
      if (isForeseen(before) || isTimetabled(tokens, before, gap) || isArranged(tokens, before, first))
        return 1;
      if (SCHEDULING.has(before.lemma) && !isEarlierPlan(tokens, before)) return 1;
      if (isSupposed(before, sentence)) return 1;
      return before.form === 'infinitive' && gap > NEAR ? null : sideOf(before, next - 1);
    }
    if (after && !isParted(last, after.first)) return isTakenBack(tokens, after) ? 1 : sideBefore(after);
    if (before?.form === 'infinitive') return null;
    return before ? sideOf(before, next - 1) : after ? sideBefore(after) : null;
  }

  /** Of the verb behind a date: "On Thursday the court plans to rule", "is due to rule". */
  function sideBefore(after: VerbGroup): Side {
    return looksAhead(after, next) ? 1 : sideOf(after, next);
  }

  function groupIn(index: number, sentence: Place['sentence']): VerbGroup | null {
    const group = verbs[index];
    return group && group.first >= sentence.first && group.last <= sentence.last ? group : null;
  }

  function isParted(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (CLAUSE_MARKS.has(tokens[at]?.lower ?? '')) return true;
    return false;
  }

  function looksAhead({ form, tense, perfect, last }: VerbGroup, index: number): boolean {
    const infinitive = verbs[index + 1];
    const isPresent = form === 'finite' && tense === 'present' && !perfect;
    if (!isPresent || infinitive?.form !== 'infinitive' || infinitive.first - last > BESIDE) return false;
    return isLookingAhead(infinitive, index + 1);
  }

  function isLookingAhead({ first }: VerbGroup, index: number): boolean {
    const governor = verbs[index - 1];
    return (
      LOOKING_AHEAD.has(tokens[first - 1]?.lower ?? '') ||
      (governor !== undefined && LOOKING_AHEAD.has(governor.lemma))
    );
  }

  function sideOf(group: VerbGroup, index: number): Side {
    if (group.tense === 'future') return 1;
    if (group.modal !== null) return isOpen(tokens, group) ? 1 : -1;
    if (group.form === 'infinitive') return sideOfInfinitive(group, index);
    return group.tense === 'past' || group.perfect || group.form === 'participle' ? -1 : null;
  }

  function sideOfInfinitive(group: VerbGroup, index: number): Side {
    const governor = verbs[index - 1];
    // "had been scheduled to expire": what was ahead then.
    if (governor?.perfect && governor.tense === 'past') return null;
    if (isLookingAhead(group, index) || (governor && isToBe(governor, group))) return 1;
    return governor?.tense === 'past' ? null : 1;
  }
}
