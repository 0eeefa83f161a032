import type { Prose } from '../prose.ts';
import type { VerbGroup } from '../verbs.ts';

/** Verbs and phrases whose infinitive lies ahead. */
const AHEAD = new Set(
  'set schedule due plan expect intend want hope aim seek slate agree vow promise threaten prepare need ready'.split(
    ' ',
  ),
);

const BREAKS = new Set([
  ',',
  ';',
  ':',
  '"',
  '“',
  '”',
  '—',
  '–',
  '(',
  ')',
  'that',
  'which',
  'who',
  'because',
  'while',
  'when',
  'if',
  'but',
]);

/** Tells on which side of the reference the verb sees an expression. `verbs` are asked in reading order. */
export function sideReader({ tokens }: Prose, verbs: readonly VerbGroup[]) {
  let next = 0;
  return ({
    first,
    last,
    sentence,
  }: {
    first: number;
    last: number;
    sentence: { first: number; last: number };
  }): -1 | 1 | null => {
    while (next < verbs.length && (verbs[next]?.first ?? 0) < first) next += 1;
    const before = verbs[next - 1];
    const after = verbs[next];
    const hasBefore = before && before.first >= sentence.first;
    const hasAfter = after && after.last <= sentence.last;
    if (hasBefore && !broken(before.last, first)) return sideOf(before, next - 1);
    if (hasAfter && !broken(last, after.first)) return sideOf(after, next);
    if (hasBefore) return sideOf(before, next - 1);
    return hasAfter ? sideOf(after, next) : null;
  };

  function broken(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (BREAKS.has(tokens[at]?.lower ?? '')) return true;
    return false;
  }

  function sideOf(group: VerbGroup, index: number): -1 | 1 | null {
    if (group.tense === 'future') return 1;
    if (group.modal !== null)
      return /^(?:may|might|could|would|should|must|can|shall)$/.test(tokens[group.modal]?.lower ?? '') &&
        !group.perfect
        ? 1
        : -1;
    if (group.form === 'infinitive') return sideOfInfinitive(group, index);
    if (group.tense === 'past' || group.perfect || group.form === 'participle') return -1;
    return null;
  }

  function sideOfInfinitive(group: VerbGroup, index: number): -1 | 1 | null {
    const governor = verbs[index - 1];
    const word = tokens[group.first - 1]?.lower ?? '';
    if (AHEAD.has(word) || (governor && AHEAD.has(governor.lemma))) return 1;
    return governor && governor.tense === 'past' ? null : 1;
  }
}
