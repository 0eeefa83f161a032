import type { Attachment } from './attach.ts';

/** "now" beside a date that is not over makes no claim of its own: "is now set for May 3", "has now been open since 2019". */
export const isOutdone = (
  { relation: own, placed: { date } }: Attachment,
  beside: readonly Attachment[],
): boolean =>
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
