import { NotesError } from '../trouble.ts';
import { collect, type Read } from './collect.ts';
import { parseCsv } from './csv.ts';
import { digest, type Incoming, inShort } from './incoming.ts';
import { momentOf } from './parse.ts';

/** The columns by the names of Readwise's import layout, and of its export. */
const NAMES = {
  quote: ['highlight'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  address: ['url', 'source url'],
  note: ['note'],
  tags: ['tags'],
  date: ['date', 'highlighted at'],
} as const;

/** Does this text begin as a table does: with a line of names, parted by commas alone? A sentence has a space after its comma. */
export function isTable(text: string): boolean {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const names = line.split(',').map((name) => name.replaceAll('"', ''));
  const isOfHighlights = names.some((name) => nameOf(name) === NAMES.quote[0]);
  return isOfHighlights || (names.length > 1 && names.every((name) => name !== '' && !/^\s/.test(name)));
}

const nameOf = (head: string): string => head.trim().toLowerCase();

/** Reads a table in Readwise's layout. @throws NotesError for a table of another kind */
export function readReadwise(text: string): Incoming {
  const [head = [], ...rows] = parseCsv(text);
  const names = head.map(nameOf);
  const columns = Object.fromEntries(
    Object.entries(NAMES).map(([field, known]) => [
      field,
      names.findIndex((name) => (known as readonly string[]).includes(name)),
    ]),
  );
  if (Number(columns.quote) < 0) {
    throw new NotesError('bad-request', 'tableUnknown');
  }
  if (rows.some((row) => row.length > head.length)) {
    throw new NotesError('bad-request', 'tableTooWide');
  }
  return collect(rows.map((row) => readRow((field) => undefused(row[columns[field] ?? -1] ?? ''))));
}

function readRow(cell: (field: keyof typeof NAMES) => string): Read {
  const quote = cell('quote');
  if (quote === '') return { what: inShort(cell('note')), why: 'noHighlight' };
  const [first = '', ...rest] = cell('note').split('\n');
  const isTagLine = /^(?:\.[^\s.]+\s*)+$/.test(first);
  const inLine = isTagLine
    ? first
        .trim()
        .split(/\s+/)
        .map((tag) => tag.slice(1))
    : [];
  const inColumn = cell('tags')
    .split(',')
    .map((tag) => tag.trim());
  const createdAt = momentOf(utc(cell('date'))) ?? 0;
  return {
    highlight: {
      key: `readwise-${digest([cell('address'), cell('title'), quote].join('\n'))}`,
      address: cell('address'),
      title: cell('title'),
      byline: cell('author') || null,
      anchor: { start: 0, end: quote.length, quote, prefix: '', suffix: '' },
      body: isTagLine ? rest.join('\n') : cell('note'),
      tags: [...inLine, ...inColumn].filter((tag) => tag !== ''),
      createdAt,
      updatedAt: createdAt,
    },
  };
}

/** Without the apostrophe that keeps spreadsheets from taking a cell for a formula. */
const undefused = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Moments without a zone are UTC, wherever they are read. */
const utc = (date: string): string =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/.test(date) ? `${date.replace(' ', 'T')}Z` : date;
