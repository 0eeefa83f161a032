import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findDates } from '../../../utils/extract/dates/find.ts';
import { type Prose, readProse } from '../../../utils/extract/prose.ts';
import type { DateExpression, TimexType } from '../../../utils/extract/shapes.ts';
import { findVerbGroups, type VerbGroup } from '../../../utils/extract/verbs.ts';

/** The development corpora of dates and events; they are measured on, never copied. */
export const CORPORA = resolve(import.meta.dirname, '../../../../shared/data/dates');

interface Timex {
  tid: string;
  start: number;
  end: number;
  type: TimexType;
  value: string;
}

export interface TimemlDocument {
  id: string;
  dct: string;
  text: string;
  timexes: Timex[];
}

export interface TimemlEvent {
  eid: string;
  class: string;
  start: number;
  end: number;
}

export interface TimemlInstance {
  eiid: string;
  eventID: string;
  tense: string;
  aspect: string;
  polarity: string;
  modality?: string;
}

interface Link {
  relType: string;
  eventInstanceID?: string;
  subordinatedEventInstance?: string;
  relatedToTime?: string;
  timeID?: string;
  relatedToEventInstance?: string;
}

export interface TimemlLinks {
  id: string;
  dctTid: string;
  events: TimemlEvent[];
  instances: TimemlInstance[];
  tlinks: Link[];
  slinks: Link[];
}

/** An event that lies inside a calendar date. */
export interface DatedEvent extends TimemlInstance {
  id: string;
  eid: string;
  class: string;
  estart: number;
  eend: number;
  value: string;
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(join(CORPORA, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** A document read, with its dates as annotated (`gold`) or as our own finder has them (`found`). */
export interface Reading {
  document: TimemlDocument;
  prose: Prose;
  verbs: VerbGroup[];
  dates: DateExpression[];
}

export function readDocument(document: TimemlDocument, from: 'gold' | 'found'): Reading {
  const published = document.dct.slice(0, 10);
  const prose = readProse({ text: document.text, pieces: [], published, lang: 'en' });
  const verbs = findVerbGroups(prose);
  const dates = from === 'found' ? findDates(prose, verbs) : annotatedDates(document, published);
  return { document, prose, verbs, dates };
}

function annotatedDates({ text, timexes }: TimemlDocument, published: string): DateExpression[] {
  return timexes
    .map(({ start, end, type, value }): DateExpression => {
      const [earliest, latest] = intervalOf(value, published) ?? [null, null];
      return {
        start,
        end,
        text: text.slice(start, end),
        type,
        value,
        mod: null,
        earliest,
        latest,
        reference: { day: published, from: 'published' },
        working: '',
      };
    })
    .sort((a, b) => a.start - b.start);
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day));

/** First and last day of a TIMEX3 value (TimeML 1.2.1), or null where it names no stretch of the calendar. */
export function intervalOf(value: string, published: string): [string, string] | null {
  if (value === 'PRESENT_REF') return [published, published];
  const parts = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)|Q([1-4])|H([12])))?/.exec(value);
  if (!parts) return /^\d{3}$/.test(value) ? [`${value}0-01-01`, `${value}9-12-31`] : null;
  const [whole, year = '', month, day, week, quarter, half] = parts;
  if (day) return [whole, whole];
  if (month) return [`${whole}-01`, iso(utc(Number(year), Number(month), 0))];
  if (week) {
    const fourth = utc(Number(year), 0, 4);
    const monday = utc(Number(year), 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (Number(week) - 1));
    return [iso(monday), iso(new Date(monday.getTime() + 6 * 86_400_000))];
  }
  const months = quarter ? 3 : half ? 6 : 12;
  const last = months * Number(quarter ?? half ?? 1);
  return [iso(utc(Number(year), last - months, 1)), iso(utc(Number(year), last, 0))];
}
