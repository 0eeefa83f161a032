import type { DateExpression } from '../../utils/extract/shapes.ts';
import { dayInWords, intervalInWords } from '../calendar.ts';
import { inLanguage, t, tn } from '../words.ts';

/**
 * How a date was worked out, in the language of the interface: "the end of February → 21–28 Feb 2019, counted from
 * publication, 18 Jan 2019". What `DateExpression.working` says in English, from the same parts.
 */
export function workingInWords(date: DateExpression): string {
  const { reference } = date;
  const text = date.text.replace(/\s+/g, ' ');
  const meaning = meaningOf(date);
  return reference
    ? t('workedFrom', text, meaning, t(`origin_${reference.from}`), dayInWords(reference.day))
    : t('worked', text, meaning);
}

function meaningOf(date: DateExpression): string {
  const { type, value, earliest, latest } = date;
  if (type === 'SET') return t('meant_again');
  if (earliest && latest) return roughly(date, earliest, latest);
  if (type === 'DURATION') return lengthInWords(date);
  if (value.startsWith('BC')) return t('meant_beforeEra');
  if (value === 'PAST_REF') return t('meant_past');
  if (value === 'FUTURE_REF') return t('meant_future');
  return t(value === 'PRESENT_REF' ? 'meant_present' : 'meant_unknown');
}

/** "more than two years ago" lies further from the reference than two years. */
function roughly({ type, mod, reference }: DateExpression, earliest: string, latest: string): string {
  const interval = intervalInWords(earliest, latest);
  if (mod === 'APPROX') return t('about', interval);
  const further = mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE';
  const nearer = mod === 'LESS_THAN' || mod === 'EQUAL_OR_LESS';
  if (type === 'DURATION' || !reference || !(further || nearer)) return interval;
  const isPast = earliest < reference.day;
  return t(isPast === further ? 'orEarlier' : 'orLater', interval);
}

const AMOUNTS = {
  APPROX: 'about',
  MORE_THAN: 'moreThan',
  LESS_THAN: 'lessThan',
  EQUAL_OR_MORE: 'atLeast',
  EQUAL_OR_LESS: 'atMost',
} as const;

/** A length from its TIMEX3 value: "more than 2 years 6 months long". */
function lengthInWords({ value, mod }: DateExpression): string {
  const [days = '', hours = ''] = value.slice(1).split('T');
  const parts = [...partsOf(days, ''), ...partsOf(hours, 'T')];
  if (parts.length === 0 || parts.includes(null)) return t('lengthUnknown');
  const length = LIST().format(parts.filter((part) => part !== null));
  const amount = Object.entries(AMOUNTS).find(([name]) => name === mod)?.[1];
  return t('long', amount ? t(amount, length) : length);
}

/** Units of TIMEX3 in units that every language has words for; those of a time of day stand behind a T. */
const UNITS: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  CE: ['year', 100],
  DE: ['year', 10],
  Y: ['year', 1],
  Q: ['month', 3],
  M: ['month', 1],
  W: ['week', 1],
  D: ['day', 1],
  TH: ['hour', 1],
  TM: ['minute', 1],
  TS: ['second', 1],
};

/** Null for an amount that is not known. */
const partsOf = (text: string, prefix: string): (string | null)[] =>
  [...text.matchAll(/(X|\d+(?:\.\d+)?)([A-Z]{1,2})/g)].map(([, amount, code = '']) => {
    const [unit, times] = UNITS[prefix + code] ?? [null, 1];
    if (amount === 'X') return null;
    const count = Number(amount) * times;
    if (unit) return AMOUNT_OF()(count, unit);
    return code === 'WE' ? tn('weekendCount', count) : null;
  });

const LIST = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }));
const AMOUNT_OF = inLanguage(
  (locale) =>
    (count: number, unit: string): string =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
);
