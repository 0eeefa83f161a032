import type { Reference, TimexMod, TimexType } from '../shapes.ts';
import { dayOf } from './calendar.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthName = (month: number): string => MONTHS[month - 1] ?? '';

export interface Worked {
  text: string;
  type: TimexType;
  value: string;
  mod: TimexMod | null;
  /** Day counts, as in `Answer`. */
  from: number | null;
  to: number | null;
  reference: Reference | null;
  /** Count of the reference day. */
  counted: number | null;
}

/** How a date was worked out, for the reader: "end of February → 21–28 Feb 2019, counted from publication, 18 Jan 2019". */
export function describeWorking(worked: Worked): string {
  const { text, reference, counted } = worked;
  const basis =
    reference && counted !== null ? `, counted from ${ORIGINS[reference.from]}, ${dayWords(counted)}` : '';
  return `${text.replace(/\s+/g, ' ')} → ${meaningOf(worked)}${basis}`;
}

const ORIGINS: Record<Reference['from'], string> = {
  published: 'publication',
  post: 'the post it stands in',
  dateline: 'the dateline',
  narrative: 'the date the text has come to',
  guess: 'a guess at publication',
};

function meaningOf(worked: Worked): string {
  const { type, value, from, to } = worked;
  if (type === 'SET') return 'again and again';
  if (from !== null && to !== null) return roughly(worked, intervalText(from, to));
  if (type === 'DURATION') return lengthText(value, worked.mod);
  if (value.startsWith('BC')) return 'before our era, where no days are counted';
  return VAGUE[value] ?? 'no day to count from is known';
}

const VAGUE: Readonly<Record<string, string>> = {
  PAST_REF: 'some time in the past',
  FUTURE_REF: 'some time in the future',
  PRESENT_REF: 'the present',
};

/** "more than two years ago" lies further from the reference than two years. */
function roughly({ mod, from, counted, type }: Worked, interval: string): string {
  if (mod === 'APPROX') return `about ${interval}`;
  if (type === 'DURATION' || counted === null || from === null) return interval;
  const isPast = from < counted;
  if (mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE') return `${interval} or ${isPast ? 'earlier' : 'later'}`;
  if (mod === 'LESS_THAN' || mod === 'EQUAL_OR_LESS') return `${interval} or ${isPast ? 'later' : 'earlier'}`;
  return interval;
}

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

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
  DE: 'decade',
  CE: 'century',
  WE: 'weekend',
};

const MOD_WORDS: Partial<Record<TimexMod, string>> = {
  APPROX: 'about ',
  MORE_THAN: 'more than ',
  LESS_THAN: 'less than ',
  EQUAL_OR_MORE: 'at least ',
  EQUAL_OR_LESS: 'at most ',
};

/** A length in words, from its TIMEX3 value: "more than 2 years 6 months", "some days". */
function lengthText(value: string, mod: TimexMod | null): string {
  const [days = '', hours = ''] = value.slice(1).split('T');
  const parts = [...partsOf(days, ''), ...partsOf(hours, 'T')];
  return `${(mod && MOD_WORDS[mod]) ?? ''}${parts.join(' ')} long`;
}

const partsOf = (text: string, prefix: string): string[] =>
  [...text.matchAll(/(X|\d+(?:\.\d+)?)([A-Z]{1,2})/g)].map(([, amount = '', code = '']) => {
    const unit = UNITS[prefix + code] ?? '';
    const plural = unit === 'century' ? 'centuries' : `${unit}s`;
    if (amount === 'X') return `some ${plural}`;
    return `${amount} ${amount === '1' ? unit : plural}`;
  });
