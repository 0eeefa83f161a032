import type { ClaimRelation, ClaimStatus, Entity, NameType } from '../../utils/extract/shapes.ts';

export const TYPE_WORDS: Record<NameType, string> = {
  PER: 'Person',
  ORG: 'Organisation',
  LOC: 'Place',
  NORP: 'Nationality or group',
  MISC: 'Other name',
};

export const STATUS_WORDS: Record<ClaimStatus, string> = {
  happened: 'Happened',
  ongoing: 'Going on',
  planned: 'Planned',
  possible: 'Possible',
  denied: 'Denied',
};

const RELATION_WORDS: Record<ClaimRelation, string> = {
  on: '',
  since: 'since',
  until: 'until',
  by: 'by',
  before: 'before',
  after: 'after',
  during: 'during',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Day {
  year: number;
  month: number;
  day: number;
}

/** An interval of ISO days (inclusive; null: open) in the fewest words: "21–28 Feb 2019", "June 2018" as "Jun 2018". */
export function intervalWords(earliest: string | null, latest: string | null): string {
  const from = readDay(earliest);
  const to = readDay(latest);
  if (from && to) return closedWords(from, to);
  if (from) return `from ${dayWords(from)} on`;
  if (to) return `up to ${dayWords(to)}`;
  return 'No settled date';
}

/** A claim's interval with its relation, where the relation says more than the interval does. */
export function claimWhen(
  relation: ClaimRelation,
  { earliest, latest }: { earliest: string | null; latest: string | null },
): string {
  const word = RELATION_WORDS[relation];
  const open = relation === 'since' || relation === 'after' ? readDay(earliest) : readDay(latest);
  const oneSided = (earliest === null) !== (latest === null);
  if (word && oneSided && open) return `${word} ${dayWords(open)}`;
  return intervalWords(earliest, latest);
}

/** "country of the North Korean", as a reader would put it. */
export function relationWords(entity: Entity, related: Entity): string {
  return entity.relatedTo?.relation === 'capital-of' ? `capital of ${related.name}` : `of ${related.name}`;
}

/** Milliseconds since 1970 as a day where the reader is. */
export function writtenOn(time: number): string {
  const date = new Date(time);
  return dayWords({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

function closedWords(from: Day, to: Day): string {
  if (sameDay(from, to)) return dayWords(from);
  if (from.day === 1 && isLastOfMonth(to)) return monthsWords(from, to);
  if (from.year !== to.year) return `${dayWords(from)} – ${dayWords(to)}`;
  if (from.month !== to.month) return `${from.day} ${monthOf(from)} – ${dayWords(to)}`;
  return `${from.day}–${dayWords(to)}`;
}

function monthsWords(from: Day, to: Day): string {
  const wholeYears = from.month === 1 && to.month === 12;
  if (wholeYears) return from.year === to.year ? `${from.year}` : `${from.year}–${to.year}`;
  if (from.year !== to.year) return `${monthOf(from)} ${from.year} – ${monthOf(to)} ${to.year}`;
  return from.month === to.month
    ? `${monthOf(to)} ${to.year}`
    : `${monthOf(from)} – ${monthOf(to)} ${to.year}`;
}

const monthOf = ({ month }: Day): string => MONTHS[month - 1] ?? '';
const dayWords = (day: Day): string => `${day.day} ${monthOf(day)} ${day.year}`;
const sameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;
const isLastOfMonth = ({ year, month, day }: Day): boolean =>
  day === new Date(Date.UTC(year, month, 0)).getUTCDate();

function readDay(iso: string | null): Day | null {
  const parts = iso?.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : null;
}
