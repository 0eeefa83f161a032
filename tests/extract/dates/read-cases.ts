import type { DateExpression } from '../../../utils/extract/shapes.ts';

/** A written case: a text, what is known of it, and the expressions that are to be found in it. */
export interface Case {
  text: string;
  published: string | null;
  lang: string;
  expected: string[];
}

/**
 * Reads a file of cases, parted by blank lines. `published 2019-01-18` (or `none`) and `lang en-GB` hold for the cases
 * below them; " / " in a text is a line feed. Below `==>` stands an expression a line, or `none`; see `writeDate`.
 */
export function readCases(file: string, content: string): Case[] {
  let published: string | null = null;
  let lang = 'en';
  const cases: Case[] = [];
  for (const block of content.split(/\n\s*\n/)) {
    const lines = block.split('\n').filter((line) => line && !line.startsWith('#'));
    while (/^(?:published|lang) \S+$/.test(lines[0] ?? '')) {
      const [key, value = ''] = lines.shift()?.split(' ') ?? [];
      if (key === 'lang') lang = value;
      else published = value === 'none' ? null : value;
    }
    const [text, arrow, ...expected] = lines;
    if (text === undefined) continue;
    if (arrow !== '==>' || expected.length === 0) throw new Error(`${file}: a case without "==>": ${text}`);
    const wanted = expected.filter((line) => line !== 'none');
    cases.push({ text: text.replaceAll(' / ', '\n'), published, lang, expected: wanted });
  }
  return cases;
}

/**
 * An expression as the cases write it: `text | TYPE value MOD earliest..latest (from)`. One day stands alone, an
 * interval without bounds is left out, and so are a missing `mod` and a reference that is the publication day.
 */
export function writeDate({ text, type, value, mod, earliest, latest, reference }: DateExpression): string {
  const interval = earliest === latest ? earliest : `${earliest ?? ''}..${latest ?? ''}`;
  const from = reference && reference.from !== 'published' ? `(${reference.from})` : null;
  const parts = [type, value, mod, interval, from].filter((part) => part !== null);
  return `${text.replaceAll('\n', ' / ')} | ${parts.join(' ')}`;
}
