import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { VerbGroup } from '../verbs.ts';

/** Where a verb sees a date from the day of writing: -1 behind, 1 ahead, null when it does not tell. */
export type Side = -1 | 1 | null;

/** Tokens `[first, last)` of an expression, and the sentence they stand in. */
export interface Place {
  first: number;
  last: number;
  sentence: { first: number; last: number };
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs and words whose infinitive lies ahead. */
const LOOKING_AHEAD = words(
  'set schedule due plan expect intend want hope aim seek slate agree vow promise threaten prepare need ready likely',
);
/** Verbs whose date lies ahead, whatever their own tense. */
const SCHEDULING = words('schedule plan slate postpone reschedule');
/** Right before a date and its preposition they see it ahead, unless what was due is told in the past. */
const SOON = words('soon early');
const DUE = words('due expected');
const ON = words('on in at by for before until early late this next');
/** Verbs whose present tense gives a timetable: "leaves on Thursday". */
const TIMETABLED = words(
  'start begin open close end finish expire leave arrive depart meet vote resume return travel fly visit host launch air ' +
    'convene reconvene sit retire kick go come celebrate mark face play take hold',
);
const EARLIER = words('as previously originally earlier');
const LASTING = words(
  'continue last stay remain live work serve rule reign hold fight run rage go wait be play sleep hide stand exist ' +
    'survive persist drag operate teach lead march',
);
/** In the present passive they look ahead: "rain is forecast through Friday". */
const FORESEEING = words('forecast predict expect anticipate project');
const UNTIL = words('until till');
const CLAUSE_MARKS = words(', ; : " “ ” — – ( ) that which who because while when if but');
const POSSIBLE = words('may might would should must shall');
/** An infinitive says something of a date only this near (tokens). */
const NEAR = 6;

/** "continued until Friday", "did not leave until Friday": it is over, where "was put off until Friday" looks ahead. */
const isOver = ({ tense, passive, negation, lemma }: VerbGroup): boolean =>
  tense === 'past' && !passive && (negation !== null || LASTING.has(lemma));

const isTold = (group: VerbGroup | null): boolean => group?.tense === 'past' && group.modal === null;

/** "due in court on Thursday"; "due to rain on Thursday" gives a cause. */
function isDueBefore(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at > first - NEAR; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'due') return tokens[at + 1]?.lower !== 'to';
    if (lower === '' || CLAUSE_MARKS.has(lower)) return false;
  }
  return false;
}

/** Tells where the verbs see each expression; to be asked in reading order. */
export function sideReader({ tokens }: Prose, verbs: readonly VerbGroup[]): (place: Place) => Side {
  let next = 0;
  return ({ first, last, sentence }) => {
    while (next < verbs.length && (verbs[next]?.first ?? 0) < first) next += 1;
    const before = groupIn(next - 1, sentence);
    if (UNTIL.has(tokens[first - 1]?.lower ?? '')) return before && isOver(before) ? -1 : 1;
    const after = groupIn(next, sentence);
    const gap = first - (before?.last ?? first);
    if (isDue(first)) return isTold(before) && before && !isParted(before.last, first) ? null : 1;
    if (before && !isParted(before.last, first)) {
      const isForeseen = before.passive && before.tense === 'present' && FORESEEING.has(before.lemma);
      if (isForeseen || isTimetabled(before, gap)) return 1;
      if (SCHEDULING.has(before.lemma) && !EARLIER.has(tokens[before.first - 1]?.lower ?? '')) return 1;
      return before.form === 'infinitive' && gap > NEAR ? null : sideOf(before, next - 1);
    }
    if (after && !isParted(last, after.first)) return sideOf(after, next);
    if (before?.form === 'infinitive') return null;
    return before ? sideOf(before, next - 1) : after ? sideOf(after, next) : null;
  };

  /** "due on Thursday", "expected in May", "set for Monday". */
  function isDue(first: number): boolean {
    const preposition = tokens[first - 1]?.lower ?? '';
    // "as early as Tuesday"
    if (preposition === 'as' && tokens[first - 3]?.lower === 'as')
      return SOON.has(tokens[first - 2]?.lower ?? '');
    const led = ON.has(preposition) ? first - 2 : first - 1;
    const at = tokens[led]?.lower === 'back' ? led - 1 : led;
    const word = tokens[at]?.lower ?? '';
    if (EARLIER.has(tokens[at - 1]?.lower ?? '')) return false;
    return DUE.has(word) || isDueBefore(tokens, first) || (word === 'set' && preposition === 'for');
  }

  /** "leaves on Thursday", "is on Friday"; a state ("is worth") holds now. */
  function isTimetabled(
    { form, tense, perfect, modal, passive, lemma, last }: VerbGroup,
    gap: number,
  ): boolean {
    const isLed = ON.has(tokens[last]?.lower ?? '');
    if (form !== 'finite' || tense !== 'present' || perfect || modal !== null || passive) return false;
    return lemma === 'be' ? gap === 0 || (gap === 1 && isLed) : TIMETABLED.has(lemma) && gap <= NEAR;
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
