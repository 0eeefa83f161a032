import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';

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

/** All verb groups, in order, not overlapping. */
export function findVerbGroups(_prose: Prose): VerbGroup[] {
  return [];
}
