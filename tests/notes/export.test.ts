import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../utils/notes/export/calendar.ts';
import { csvOf, readwiseCsvOf } from '../../utils/notes/export/csv.ts';
import { markdownOf } from '../../utils/notes/export/markdown.ts';
import { webAnnotationsOf } from '../../utils/notes/export/web-annotation.ts';
import { parseCsv } from '../../utils/notes/import/csv.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { libraryOf } from './library.ts';
import { claimNote } from './samples.ts';
import schema from './web-annotation-schema.json' with { type: 'json' };

function listedOf(count: number, change: (note: Note) => Partial<Note> = () => ({})): Listed[] {
  const { articles, notes } = libraryOf(count);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return notes.flatMap((note) => {
    const article = byId.get(note.articleId);
    return article ? [{ note: { ...note, ...change(note) }, article }] : [];
  });
}

describe('W3C annotations', () => {
  const isValid = new Ajv({ allErrors: true }).compile(schema);

  it('follow the model', () => {
    isValid(JSON.parse(webAnnotationsOf(listedOf(60))));
    expect(isValid.errors ?? []).toEqual([]);
    expect(isValid(JSON.parse(webAnnotationsOf([])))).toBe(true);
  });

  it('are told from what does not', () => {
    const bad = JSON.parse(webAnnotationsOf(listedOf(1)));
    bad.first.items[0].target.source = 'javascript:alert(1)';
    expect(isValid(bad)).toBe(false);
    expect(isValid({ ...bad, type: 'Annotation' })).toBe(false);
  });
});

describe('tables', () => {
  it('have a row for each note, and every cell back', () => {
    const rows = parseCsv(csvOf(listedOf(8)));
    expect(rows).toHaveLength(9);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([21]));
    expect(rows[1]?.[1]).toBe(libraryOf(8).notes[0]?.anchor?.quote);
    expect(rows[1]?.[2]).toContain('\nÉté, 東京');
    expect(rows[3]?.slice(5, 13)).toEqual(['claim', '', '', '', '2021-03-31', 'by', 'planned', 'Ada Quill']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"])('defuse %j', (body) => {
    const listed = listedOf(1, () => ({
      body,
      tags: [body],
      anchor: { start: 0, end: 9, quote: body, prefix: '', suffix: '' },
    }));
    for (const table of [csvOf(listed), readwiseCsvOf(listed)]) {
      const cells = parseCsv(table).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells).toContain(`'${body}`);
    }
  });
});

describe('the calendar', () => {
  it('is not made of notes that no planned claim is among', () => {
    expect(() => calendarOf(listedOf(2))).toThrow('nothingPlanned');
  });

  it('holds planned claims as days, and nothing else', () => {
    const text = calendarOf(listedOf(8));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20210331\r\nDTEND;VALUE=DATE:20210401\r\n');
    expect(text).toContain('SUMMARY:the fees will rise by March\r\n');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('escapes texts and folds long lines at 75 bytes, between characters', () => {
    const target = claimNote().target;
    if (target.kind !== 'claim') throw new Error('This must be a claim.');
    const long = `Fees; boats, and ${'日本'.repeat(60)} \\ 🙂`;
    const listed = listedOf(1, () => ({
      target: { ...target, claim: { ...target.claim, text: long } },
      body: 'One\nTwo',
    }));
    const lines = calendarOf(listed).split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    const unfolded = lines.join('\r\n').replaceAll('\r\n ', '');
    expect(unfolded).toContain(`SUMMARY:Fees\\; boats\\, and ${'日本'.repeat(60)} \\\\ 🙂`);
    expect(unfolded).toContain('DESCRIPTION:Said by Ada Quill.\\n\\nOne\\nTwo\\n\\n');
  });
});

describe('Markdown', () => {
  it('is a file for each article, with front matter, quotes and links back', () => {
    const [file, ...others] = markdownOf(listedOf(8));
    expect(others).toHaveLength(1);
    expect(file?.name).toBe('The harbour and the board part 0.md');
    expect(file?.text.split('\n').slice(0, 12)).toEqual([
      '---',
      'title: "The harbour and the board: part 0"',
      'url: "https://paper0.example/harbour-0"',
      'site: "Paper 0"',
      'author: "By Ada Quill 0"',
      'published: 2010-01-10',
      'saved: 2020-09-13',
      'tags:',
      '  - "boats"',
      '  - "season-two"',
      '  - "harbour"',
      '  - "board-two"',
    ]);
    expect(file?.text).toContain('> The harbour of the boats “will” cost 0 — 50 % more\n\n');
    expect(file?.text).toMatch(
      /2020-09-13 · \[passage\]\(<https:\/\/paper0\.example\/harbour-0#:~:text=[^\s<>]+>\) · #harbour #?/,
    );
  });

  it('lets nothing of a page become markup, and names no two files alike', () => {
    const quote = '# Not a heading <img src=x onerror=alert(1)> [a](b)\n- item';
    const listed = listedOf(1, () => ({ anchor: { start: 0, end: 5, quote, prefix: '', suffix: '' } }));
    const [file] = markdownOf(listed);
    expect(file?.text).toContain(
      '> \\# Not a heading \\<img src=x onerror=alert(1)\\> \\[a\\](b)\n>\n> \\- item',
    );
    const twins = listed.flatMap((entry) => [
      entry,
      { ...entry, article: { ...entry.article, id: 'b', title: entry.article.title.toUpperCase() } },
    ]);
    const names = markdownOf(twins).map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(2);
    const odd = markdownOf([
      {
        ...(listed[0] as Listed),
        article: { ...(listed[0] as Listed).article, title: '../../etc: "x"\u0000' },
      },
    ]);
    expect(odd[0]?.name).toBe('etc x.md');
  });
});
