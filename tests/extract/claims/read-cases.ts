import type { DatedClaim, DateExpression, Name, NameType } from '../../../utils/extract/shapes.ts';

/** A written case: a text with its dates and names marked, and the claims that are to be found. */
export interface Case {
  source: string;
  text: string;
  published: string;
  dates: DateExpression[];
  names: Name[];
  expected: string[];
}

const MARK = /\[([^\]|]+)\|([^\]]*)\]|\{([^}|]+)\|(PER|ORG|LOC|NORP|MISC)\}/g;

/**
 * Reads a file of cases, parted by blank lines. `[Friday|2019-01-18]` marks a date with its day or its interval
 * (`2019-02-21..2019-02-28`, an open side left out; `2019-02-21T18:00`; `now` for the present), `{Ann Lee|PER}` a name; "/" ends a line of the text. Below `==>`
 * stands a claim a line: `status relation earliest..latest | speaker | text`, or `none`.
 */
export function readCases(file: string, content: string): Case[] {
  const published = /^published (\S+)$/m.exec(content)?.[1] ?? '';
  return content
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line && !/^(?:#|published )/.test(line)))
    .filter((lines) => lines.length > 0)
    .map((lines) => readCase(file, published, lines));
}

function readCase(file: string, published: string, lines: string[]): Case {
  const at = lines.indexOf('==>');
  if (at < 1) throw new Error(`${file}: a case without "==>": ${lines[0]}`);
  const expected = lines.slice(at + 1).filter((line) => line !== 'none');
  const marked = lines.slice(0, at).join(' ').replaceAll(' / ', '\n');
  return { source: file, published, expected, ...unmark(marked, published) };
}

function unmark(marked: string, published: string): Pick<Case, 'text' | 'dates' | 'names'> {
  const dates: DateExpression[] = [];
  const names: Name[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const surface = match[1] ?? match[3] ?? '';
    const span = { start: text.length, end: text.length + surface.length, text: surface };
    text += surface;
    if (match[1]) dates.push({ ...span, ...readDate(match[2] ?? '', published) });
    else names.push({ ...span, type: match[4] as NameType, entity: surface, confidence: 1 });
  }
  return { text: text + marked.slice(from), dates, names };
}

function readDate(written: string, published: string): Omit<DateExpression, 'start' | 'end' | 'text'> {
  const isNow = written === 'now';
  const [day = '', time] = written.split('T');
  const [first = '', last = first] = (isNow ? published : day).split('..');
  return {
    type: time ? 'TIME' : 'DATE',
    value: isNow ? 'PRESENT_REF' : first || 'XXXX-XX-XX',
    mod: null,
    earliest: first || null,
    latest: last || null,
    reference: { day: published, from: 'published' },
    working: '',
  };
}

/** A found claim as the cases write it. */
export function writeClaim(claim: DatedClaim): string {
  const interval =
    claim.earliest !== null && claim.earliest === claim.latest
      ? claim.earliest
      : `${claim.earliest ?? ''}..${claim.latest ?? ''}`;
  const speaker = claim.speaker ? (claim.speaker.entity ?? claim.speaker.text) : '-';
  return `${claim.status} ${claim.relation} ${interval} | ${speaker} | ${claim.text.replaceAll('\n', ' / ')}`;
}
