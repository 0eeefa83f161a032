import type { Prose } from '../prose.ts';
import type { VerbGroup } from '../verbs.ts';
import { words } from './finders/words.ts';
import { EARLIER, isArranged, isDue, isForeseen, isOver, isTimetabled, NEAR } from './outlook.ts';

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
/** Verbs whose date lies ahead, whatever their own tense. */
const SCHEDULING = words('schedule plan slate postpone reschedule');
const UNTIL = words('until till');
const CLAUSE_MARKS = words(', ; : " “ ” — – ( ) that which who because while when if but');
const POSSIBLE = words('may might would should must shall');

const isTold = ({ tense, modal }: VerbGroup): boolean => tense === 'past' && modal === null;

/** How the verbs of its sentence see an expression. */
export interface Outlook {
  side: Side;
  /** It stands with a participle beside the story: "her novel, published in 2004, sold well". */
  isAside: boolean;
}

/** Tells how the verbs see each expression; to be asked in reading order. */
export function sideReader({ tokens }: Prose, verbs: readonly VerbGroup[]): (place: Place) => Outlook {
  let next = 0;
  return (place) => {
    const { first, sentence } = place;
    while (next < verbs.length && (verbs[next]?.first ?? 0) < first) next += 1;
    const before = groupIn(next - 1, sentence);
    const isAside =
      before?.form === 'participle' && before.first > sentence.first && !isParted(before.last, first);
    return { side: sideOfPlace(place, before), isAside };
  };

  function sideOfPlace({ first, last, sentence }: Place, before: VerbGroup | null): Side {
    if (UNTIL.has(tokens[first - 1]?.lower ?? '')) return before && isOver(before) ? -1 : 1;
    const after = groupIn(next, sentence);
    const gap = first - (before?.last ?? first);
    if (isDue(tokens, first)) return before && isTold(before) && !isParted(before.last, first) ? null : 1;
    if (before && !isParted(before.last, first)) {
      if (isForeseen(before) || isTimetabled(tokens, before, gap) || isArranged(tokens, before, first))
        return 1;
      if (SCHEDULING.has(before.lemma) && !EARLIER.has(tokens[before.first - 1]?.lower ?? '')) return 1;
      return before.form === 'infinitive' && gap > NEAR ? null : sideOf(before, next - 1);
    }
    if (after && !isParted(last, after.first)) return sideOf(after, next);
    if (before?.form === 'infinitive') return null;
    return before ? sideOf(before, next - 1) : after ? sideOf(after, next) : null;
  }

  function groupIn(index: number, sentence: Place['sentence']): VerbGroup | null {
    const group = verbs[index];
    return group && group.first >= sentence.first && group.last <= sentence.last ? group : null;
  }

  function isParted(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (CLAUSE_MARKS.has(tokens[at]?.lower ?? '')) return true;
    return false;
  }

  function sideOf(group: VerbGroup, index: number): Side {
    if (group.tense === 'future') return 1;
    if (group.modal !== null)
      return POSSIBLE.has(tokens[group.modal]?.lower ?? '') && !group.perfect ? 1 : -1;
    if (group.form === 'infinitive') return sideOfInfinitive(group, index);
    return group.tense === 'past' || group.perfect || group.form === 'participle' ? -1 : null;
  }

  function sideOfInfinitive(group: VerbGroup, index: number): Side {
    const governor = verbs[index - 1];
    const word = tokens[group.first - 1]?.lower ?? '';
    // "had been scheduled to expire": what was ahead then.
    if (governor?.perfect && governor.tense === 'past') return null;
    if (LOOKING_AHEAD.has(word) || (governor && LOOKING_AHEAD.has(governor.lemma))) return 1;
    return governor?.tense === 'past' ? null : 1;
  }
}
