import { linkTo } from '../../text/fragment.ts';
import type { Listed } from '../queries.ts';
import { speakerIn } from '../speaker.ts';
import { NotesError } from '../trouble.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Longest line, in bytes. */
const LONGEST_LINE = 75;

/**
 * Planned claims that the reader noted, as all-day events (iCalendar, RFC 5545). Claims without any day stay out.
 * @throws NotesError where no event is left: a calendar without one is none that the standard or any program knows
 */
export function calendarOf(listed: readonly Listed[]): string {
  const events = listed.flatMap(eventOf);
  if (events.length === 0) throw new NotesError('not-found', 'nothingPlanned');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//Planned claims//EN',
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function eventOf({ note, article }: Listed): string[] {
  if (note.target.kind !== 'claim' || note.target.claim.status !== 'planned') return [];
  const { claim } = note.target;
  const first = claim.earliest ?? claim.latest;
  const last = claim.latest ?? claim.earliest;
  if (!first || !last) return [];
  const speaker = speakerIn(claim);
  const source = [article.title, article.site, article.published].filter(Boolean).join(', ');
  return [
    'BEGIN:VEVENT',
    `UID:${note.id}@dateline`,
    `DTSTAMP:${stamp(note.updatedAt)}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
    `SUMMARY:${escaped(claim.text)}`,
    `DESCRIPTION:${escaped([speaker && `Said by ${speaker}.`, note.body, source].filter(Boolean).join('\n\n'))}`,
    `URL:${linkTo(article.canonical, note.anchor)}`,
    ...(note.tags.length > 0 ? [`CATEGORIES:${note.tags.map(escaped).join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
const stamp = (moment: number): string =>
  `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** Folds a line at 75 bytes of UTF-8, never inside a character. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let folds = '';
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > LONGEST_LINE) {
      folds += '\r\n ';
      length = 1;
    }
    folds += character;
    length += size;
  }
  return folds;
}
