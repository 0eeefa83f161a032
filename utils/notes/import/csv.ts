import { NotesError } from '../trouble.ts';

const MOST_ROWS = 200_000;
const MOST_CELLS_IN_ROW = 200;

/** Reads a table (RFC 4180; line ends of any kind). @throws NotesError for too large a table, or a cell that is never closed */
export function parseCsv(source: string): string[][] {
  const text = source.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    if (rows.length > MOST_ROWS || row.length > MOST_CELLS_IN_ROW)
      throw new NotesError('bad-request', 'fileTooFull');
    at = end;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const END = /[,\r\n]/g;

function plainCell(text: string, start: number): [string, number] {
  END.lastIndex = start;
  const end = END.exec(text)?.index ?? text.length;
  return [text.slice(start, end), end];
}

function quotedCell(text: string, start: number): [string, number] {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end < 0) throw new NotesError('bad-request', 'tableOpenQuote');
    cell += text.slice(from, end);
    if (text[end + 1] !== '"') return [cell, end + 1];
    cell += '"';
    from = end + 2;
  }
}
