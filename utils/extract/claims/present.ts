import { RESCHEDULING } from '../verb-words.ts';
import type { Attachment } from './attach.ts';

/**
 * "now" beside a date that is not over makes no claim of its own: "is now set for May 3", "has now been open since 2019"; nor
 * does a day that was given up: "brought forward from 2038 to 2030".
 */
export const isOutdone = (attachment: Attachment, beside: readonly Attachment[]): boolean =>
  isOldNow(attachment, beside) || isGivenUp(attachment, beside);

const isGivenUp = ({ relation, group, placed }: Attachment, beside: readonly Attachment[]): boolean =>
  relation === 'since' &&
  group !== null &&
  RESCHEDULING.has(group.lemma) &&
  beside.some((other) => other.relation === 'on' && other.placed.first === placed.last + 1);

const isOldNow = ({ relation: own, placed: { date } }: Attachment, beside: readonly Attachment[]): boolean =>
  own === 'on' &&
  date.value === 'PRESENT_REF' &&
  beside.some(
    ({ relation, placed: { date: other } }) =>
      other.value !== 'PRESENT_REF' && (relation !== 'on' || (other.latest ?? '') > (date.latest ?? '')),
  );

/** Drops the "now" of a verb where another verb of its chain has the date: "is now scheduled to reopen on Thursday". */
export function dropOutdone(bundles: readonly Attachment[][]): Attachment[][] {
  const all = bundles.flat();
  return bundles.filter(
    (together) =>
      !together.every((attachment) =>
        isOutdone(
          attachment,
          all.filter(({ clause }) => clause === attachment.clause),
        ),
      ),
  );
}
