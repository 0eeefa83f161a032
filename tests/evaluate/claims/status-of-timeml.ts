import type { ClaimStatus } from '../../../utils/extract/shapes.ts';
import type { TimemlInstance, TimemlLinks } from './timeml.ts';

/**
 * Which of our statuses a TimeML event has (tense, aspect, modality, polarity of its instance, and the SLINKs that
 * subordinate it; TimeML 1.2.1). Written before anything was measured; the first line that fits decides.
 *
 * | TimeML                                                        | status    |
 * | ------------------------------------------------------------- | --------- |
 * | polarity NEG; SLINK COUNTER_FACTIVE or NEG_EVIDENTIAL over it  | denied    |
 * | modality of possibility (may, might, could, can, possible …)  | possible  |
 * | modality would with aspect PERFECTIVE                         | possible  |
 * | SLINK CONDITIONAL over it                                     | possible  |
 * | any other modality (would, should, must, have to …)           | planned   |
 * | tense FUTURE                                                  | planned   |
 * | tense INFINITIVE, SLINK FACTIVE over it                       | happened  |
 * | tense INFINITIVE, SLINK MODAL over it, or date after the DCT   | planned   |
 * | tense PRESENT, date after the DCT                             | planned   |
 * | tense PRESENT, aspect PERFECTIVE                              | happened  |
 * | tense PRESENT, any other aspect                               | ongoing   |
 * | tense PAST, any aspect                                        | happened  |
 * | tense NONE, PRESPART, PASTPART; INFINITIVE otherwise          | left out  |
 *
 * Nouns, adjectives and participles (the last line) have no tense of their own, so TimeML does not say.
 */
export function statusOfEvent(
  { tense, aspect, modality, polarity }: TimemlInstance,
  links: ReadonlySet<string>,
  later: boolean,
): ClaimStatus | null {
  if (polarity === 'NEG' || links.has('COUNTER_FACTIVE') || links.has('NEG_EVIDENTIAL')) return 'denied';
  if (modality) {
    const open = /\b(?:may|might|could|can|possib|potential|likely|perhaps)/i.test(modality);
    return open || aspect === 'PERFECTIVE' ? 'possible' : 'planned';
  }
  if (links.has('CONDITIONAL')) return 'possible';
  if (tense === 'FUTURE') return 'planned';
  if (tense === 'INFINITIVE') {
    if (links.has('FACTIVE')) return 'happened';
    return links.has('MODAL') || later ? 'planned' : null;
  }
  if (tense === 'PRESENT') {
    if (later) return 'planned';
    return aspect === 'PERFECTIVE' ? 'happened' : 'ongoing';
  }
  return tense === 'PAST' ? 'happened' : null;
}

/** The relations by which other events subordinate each event instance. */
export function subordinations({ slinks }: TimemlLinks): Map<string, Set<string>> {
  const over = new Map<string, Set<string>>();
  for (const { subordinatedEventInstance: inner, relType } of slinks) {
    if (inner) over.set(inner, (over.get(inner) ?? new Set()).add(relType));
  }
  return over;
}
