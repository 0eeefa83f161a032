import type { Reference, TimexType } from '../shapes.ts';
import { dayOf } from './calendar.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthName = (month: number): string => MONTHS[month - 1] ?? '';

export interface Worked {
  text: string;
  type: TimexType;
  value: string;
  from: number | null;
  to: number | null;
  reference: Reference | null;
  /** Count of the reference day. */
  counted: number | null;
}

/** How a date was worked out, for the reader. */
export function describeWorking({ text, value, type, from, to, reference, counted }: Worked): string {
  const words = text.replace(/\s+/g, ' ');
  const covers = from !== null && to !== null ? intervalText(from, to) : meaningOf(type, value);
  const basis =
    reference && counted !== null ? `, counted from ${originOf(reference)}, ${dayWords(counted)}` : '';
  return `${words} → ${covers}${basis}`;
}

const ORIGINS: Record<Reference['from'], string> = {
  published: 'publication',
  post: 'the post it stands in',
  dateline: 'the dateline',
  narrative: 'the date the text has come to',
  guess: 'a guess at publication',
};

const originOf = ({ from }: Reference): string => ORIGINS[from];

export function dayWords(count: number): string {
  const { year, month, day } = dayOf(count);
  return `${day} ${monthName(month)} ${year}`;
}

/** "21–28 Feb 2019", "30 Jan – 2 Feb 2019", "30 Dec 2018 – 2 Jan 2019". */
export function intervalText(from: number, to: number): string {
  if (from === to) return dayWords(from);
  const first = dayOf(from);
  const last = dayOf(to);
  if (first.year !== last.year) return `${dayWords(from)} – ${dayWords(to)}`;
  if (first.month !== last.month)
    return `${first.day} ${monthName(first.month)} – ${last.day} ${monthName(last.month)} ${last.year}`;
  return `${first.day}–${last.day} ${monthName(last.month)} ${last.year}`;
}

function meaningOf(type: TimexType, value: string): string {
  if (type === 'DURATION') return 'a length of time';
  if (type === 'SET') return 'again and again';
  if (value === 'PAST_REF') return 'some time in the past';
  if (value === 'FUTURE_REF') return 'some time in the future';
  if (value === 'PRESENT_REF') return 'the present';
  return 'no day to count from is known';
}
