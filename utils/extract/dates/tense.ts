import type { Prose } from '../prose.ts';
import type { VerbGroup } from '../verbs.ts';
import { isAside } from './asides.ts';
import { words } from './finders/words.ts';
import {
  isAnnounced,
  isArranged,
  isConditioned,
  isDue,
  isEarlierPlan,
  isForeseen,
  isOpen,
  isOver,
  isRanked,
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
  /** A present perfect sees it from the day of writing, whatever the story has come to. */
  isCurrent: boolean;
  /** A past perfect sees it before where the story stands. */
  isEarlier: boolean;
}

const SUPPOSING = words("would could might 'd");
const ON_DAY = words('on in');
const LISTING = words('and or');
/** "was launched on", "took effect on" (tokens). */
const BESIDE = 2;

/** Tells how the verbs see each expression of a text; to be asked in reading order. */
export class VerbOutlook {
  readonly #tokens: Prose['tokens'];
  readonly #verbs: readonly VerbGroup[];
  /** The first verb behind the expression that was asked about last. */
  #next = 0;
  #wasOver = false;

  constructor({ tokens }: Prose, verbs: readonly VerbGroup[]) {
    this.#tokens = tokens;
    this.#verbs = verbs;
  }

  at(place: Place): Outlook {
    const { first, sentence } = place;
    while ((this.#verbs[this.#next]?.first ?? Infinity) < first) this.#next += 1;
    const before = this.#groupIn(this.#next - 1, sentence);
    const side = this.#sideOfPlace(place, before);
    const isOver = side === -1 && this.#isOverAt(place, before);
    this.#wasOver = isOver;
    return {
      side,
      isAside: this.#isAsideAt(place, before),
      isOver,
      isOldPlan: side === 1 && before !== null && this.#isOldPlan(place, before),
      isCurrent: before?.perfect === true && before.tense === 'present',
      isEarlier: before?.perfect === true && before.tense === 'past' && !this.#isParted(before.last, first),
    };
  }

  #isOldPlan({ first }: Place, before: VerbGroup): boolean {
    const isUntil = UNTIL.has(this.#tokens[first - 1]?.lower ?? '');
    // "was put off until Tuesday", "was scheduled for Tuesday": no weekday that is over.
    const isWeekday = /day$/.test(this.#tokens[first]?.lower ?? '');
    if (isWeekday && (isUntil || before.form === 'finite')) return false;
    return (isUntil && isTold(before)) || wasPlanned(this.#tokens, before, this.#verbs[this.#next - 2]);
  }

  #isOverAt(place: Place, before: VerbGroup | null): boolean {
    const word = this.#tokens[place.first - 1]?.lower ?? '';
    if (word === 'since' || this.#isBesidePast(place, before)) return true;
    // "in late June or early July"
    return LISTING.has(word) && this.#wasOver;
  }

  #isAsideAt(place: Place, before: VerbGroup | null): boolean {
    if (!before || before.first === place.sentence.first || this.#isParted(before.last, place.first))
      return false;
    const around = {
      earlier: this.#groupIn(this.#next - 2, place.sentence),
      before,
      after: this.#groupIn(this.#next, place.sentence),
    };
    return isAside(this.#tokens, place, around);
  }

  /** "would resign if he lost Sunday's election": a past tense of what is only supposed. */
  #isSupposed(verb: VerbGroup, sentence: Place['sentence']): boolean {
    if (!isTold(verb)) return false;
    const from = Math.max(sentence.first, verb.first - NEAR);
    const isIf = this.#tokens
      .slice(from, verb.first)
      .some(({ lower }) => lower === 'if' || lower === 'unless');
    const main = isIf ? this.#groupIn(this.#next - 2, sentence) : null;
    return main !== null && main.modal !== null && SUPPOSING.has(this.#tokens[main.modal]?.lower ?? '');
  }

  #isBesidePast({ first, sentence }: Place, before: VerbGroup | null): boolean {
    if (!ON_DAY.has(this.#tokens[first - 1]?.lower ?? '')) return false;
    return first === sentence.first + 1 || (before?.form === 'finite' && first - before.last <= BESIDE);
  }

  #sideOfPlace({ first, last, sentence }: Place, before: VerbGroup | null): Side {
    const after = this.#groupIn(this.#next, sentence);
    const verb = before ?? after;
    if (UNTIL.has(this.#tokens[first - 1]?.lower ?? '')) return verb && isOver(verb) ? -1 : 1;
    if (this.#tokens[first - 1]?.lower === 'through' && before && !isTold(before) && !before.perfect)
      return 1;
    const gap = first - (before?.last ?? first);
    if (isDue(this.#tokens, first))
      return before && isTold(before) && !this.#isParted(before.last, first) ? null : 1;
    if (before && !this.#isParted(before.last, first)) {
      if (takesBack(this.#tokens, before, { first, last })) return 1;
      if (
        isForeseen(before) ||
        isTimetabled(this.#tokens, before, gap) ||
        isConditioned(this.#tokens, before, first) ||
        isArranged(this.#tokens, before, first)
      )
        return 1;
      if (SCHEDULING.has(before.lemma) && !isEarlierPlan(this.#tokens, before)) return 1;
      if (this.#isSupposed(before, sentence)) return 1;
      return before.form === 'infinitive' && gap > NEAR ? null : this.#sideOf(before, this.#next - 1);
    }
    if (after && !this.#isParted(last, after.first))
      return this.#isBefore(after, last) ? 1 : this.#sideBefore(after);
    if (before?.form === 'infinitive') return null;
    return before ? this.#sideOf(before, this.#next - 1) : after ? this.#sideBefore(after) : null;
  }

  #isBefore(after: VerbGroup, last: number): boolean {
    return isTakenBack(this.#tokens, after) || isAnnounced(this.#tokens, after, last);
  }

  /** Of the verb behind a date: "On Thursday the court plans to rule", "is due to rule". */
  #sideBefore(after: VerbGroup): Side {
    return this.#looksAhead(after, this.#next) ? 1 : this.#sideOf(after, this.#next);
  }

  #groupIn(index: number, sentence: Place['sentence']): VerbGroup | null {
    const group = this.#verbs[index];
    return group && group.first >= sentence.first && group.last <= sentence.last ? group : null;
  }

  #isParted(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (CLAUSE_MARKS.has(this.#tokens[at]?.lower ?? '')) return true;
    return false;
  }

  #looksAhead({ form, tense, perfect, last }: VerbGroup, index: number): boolean {
    const infinitive = this.#verbs[index + 1];
    const isPresent = form === 'finite' && tense === 'present' && !perfect;
    if (!isPresent || infinitive?.form !== 'infinitive' || infinitive.first - last > BESIDE) return false;
    return this.#isLookingAhead(infinitive, index + 1);
  }

  #isLookingAhead({ first }: VerbGroup, index: number): boolean {
    const governor = this.#verbs[index - 1];
    return (
      LOOKING_AHEAD.has(this.#tokens[first - 1]?.lower ?? '') ||
      (governor !== undefined && LOOKING_AHEAD.has(governor.lemma))
    );
  }

  #sideOf(group: VerbGroup, index: number): Side {
    if (group.tense === 'future') return 1;
    if (group.modal !== null) return isOpen(this.#tokens, group) ? 1 : -1;
    if (group.form === 'infinitive') return this.#sideOfInfinitive(group, index);
    return group.tense === 'past' || group.perfect || group.form === 'participle' ? -1 : null;
  }

  #sideOfInfinitive(group: VerbGroup, index: number): Side {
    const governor = this.#verbs[index - 1];
    // "had been scheduled to expire": what was ahead then.
    if (governor?.perfect && governor.tense === 'past') return null;
    if (governor?.tense !== 'future' && isRanked(this.#tokens, group)) return null;
    if (this.#isLookingAhead(group, index) || (governor && isToBe(governor, group))) return 1;
    return governor?.tense === 'past' ? null : 1;
  }
}
