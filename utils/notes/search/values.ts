import type { NameType } from '../../extract/shapes.ts';
import { dayOf } from '../days.ts';
import { COLOURS } from '../shapes.ts';
import type { Field } from './query.ts';

/** How the reader may call the types of names. */
export const TYPES: Record<NameType, readonly string[]> = {
  PER: ['per', 'person', 'people'],
  ORG: ['org', 'organisation', 'organization'],
  LOC: ['loc', 'place', 'location'],
  NORP: ['norp', 'nationality', 'group'],
  MISC: ['misc', 'other'],
};

const isOneOf =
  (words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(text);

/** Which values each field knows; the fields that are missing take any. */
const KNOWN: Partial<Record<Field, (text: string) => boolean>> = {
  type: isOneOf([...Object.values(TYPES).flat(), 'name', 'claim', 'selection', 'page']),
  status: isOneOf(['happened', 'ongoing', 'planned', 'possible', 'denied']),
  label: isOneOf(COLOURS),
  has: isOneOf(['note', 'tag', 'tags', 'quote', 'label', 'review']),
  is: isOneOf(['due']),
  before: isDayPart,
  after: isDayPart,
};

export const isKnown = (field: Field, text: string): boolean => KNOWN[field]?.(text) ?? true;

/** A year, a month or a day of the calendar, as ISO writes it. */
function isDayPart(text: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const moment = Date.parse(text);
  // Some readers of dates take 31 February for a day in March.
  return !Number.isNaN(moment) && dayOf(moment).startsWith(text);
}
