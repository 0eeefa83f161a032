import type { Sentence } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { RESTART } from './marks.ts';
import type { Prose } from './prose.ts';
import { type ClauseState, freshClause, type Reading } from './readings.ts';
import { readWords, type Word } from './sentence-words.ts';
import { type Parts, readGroup } from './verb-groups.ts';

/** A verb with its auxiliaries: "has not tested", "will take place", "to discuss", "published". */
export interface VerbGroup extends Span {
  /** Its tokens `[first, last)`. */
  first: number;
  last: number;
  /** Token of the main verb. */
  head: number;
  /** Base form of the main verb, as far as it can be told. */
  lemma: string;
  form: 'finite' | 'infinitive' | 'participle' | 'gerund';
  tense: 'past' | 'present' | 'future' | null;
  perfect: boolean;
  progressive: boolean;
  passive: boolean;
  /** Token of the modal, or null. */
  modal: number | null;
  /** Token of the negation, or null. */
  negation: number | null;
}

/** All verb groups, in order, not overlapping. A lexicon tells what can be a verb, its neighbours whether it is one. */
export function findVerbGroups(prose: Prose): VerbGroup[] {
  return prose.sentences.flatMap((sentence) => groupsOf(prose, sentence));
}

function groupsOf(prose: Prose, sentence: Sentence): VerbGroup[] {
  const words = readWords(prose, sentence);
  const groups: VerbGroup[] = [];
  let clause = freshClause();
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    if (word && opensClause(words, index)) {
      const waiting = word.class === 'relative' && words[index - 1]?.token.text === ',' && !clause.finite;
      clause = { ...freshClause(), last: clause.last, waiting };
    }
    if (word?.token.text === ',' || word?.class === 'conjunction') clause.mark = index + 1;
    const parts = readGroup(words, index, clause);
    if (!parts) {
      index += 1;
      continue;
    }
    const group = place(parts, words, sentence.first);
    groups.push(group);
    note(clause, group);
    index = parts.last;
  }
  return groups;
}

function opensClause(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  if (word.class === 'relative' || word.class === 'subordinator') return true;
  return RESTART.test(word.token.text);
}

function note(clause: ClauseState, group: VerbGroup): void {
  if (group.form === 'finite') {
    const waiting = clause.waiting && !clause.finite;
    Object.assign(clause, { finite: true, mark: null, waiting });
  }
  clause.lemma = group.lemma;
  clause.last = readingOf(group);
}

function readingOf(group: VerbGroup): Reading {
  if (group.form === 'infinitive' || (group.modal !== null && group.form === 'finite')) return 'infinitive';
  if (group.form !== 'finite') return group.form;
  if (group.passive || group.perfect) return 'participle';
  if (group.progressive) return 'gerund';
  return group.tense === 'past' ? 'past' : 'present';
}

function place(parts: Parts, words: readonly Word[], base: number): VerbGroup {
  const first = words[parts.first]?.token;
  const last = words[parts.last - 1]?.token;
  const shift = (index: number | null): number | null => (index === null ? null : index + base);
  return {
    ...parts,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    first: parts.first + base,
    last: parts.last + base,
    head: parts.head + base,
    modal: shift(parts.modal),
    negation: shift(parts.negation),
  };
}
