import { findDates } from '../../utils/extract/dates/find.ts';
import { readProse } from '../../utils/extract/prose.ts';
import { findVerbGroups } from '../../utils/extract/verbs.ts';
import { linesOf } from './lines.ts';

/** `annotate --jsonl` for dates alone, without the names model: lines of `{id, text, published}` in, `{id, dates}` out. */
for await (const line of linesOf(process.stdin)) {
  if (!line.trim()) continue;
  const { id, text, published } = JSON.parse(line) as { id: unknown; text: string; published?: string };
  const pieces = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const prose = readProse({ text, pieces, published: published ?? null, lang: 'en' });
  process.stdout.write(`${JSON.stringify({ id, dates: findDates(prose, findVerbGroups(prose)) })}\n`);
}
