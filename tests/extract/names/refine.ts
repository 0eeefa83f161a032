import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '../../../utils/extract/model.ts';
import type { Candidate, Refiner } from '../../../utils/extract/names/candidate.ts';
import { type Prose, readProse } from '../../../utils/extract/prose.ts';
import type { NameType } from '../../../utils/extract/shapes.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../../public/model/names.bin'));
export const model = openModel(new Uint8Array(bytes).buffer);

export const proseOf = (text: string): Prose => readProse({ text, pieces: [], published: null, lang: 'en' });

/** Candidates written as `words/TYPE`, each found at its first place after the one before; and written so again. */
export function refine(refiner: Refiner, text: string, written: string[]): string[] {
  const prose = proseOf(text);
  let from = 0;
  const candidates: Candidate[] = written.map((one) => {
    const [words = '', type = 'PER'] = one.split('/');
    const start = text.indexOf(words, from);
    from = start + words.length;
    const first = prose.tokens.findIndex((token) => token.start >= start);
    const last = prose.tokens.findIndex((token) => token.end >= from) + 1;
    return { first, last, type: type as NameType, confidence: 0.9 };
  });
  return refiner(candidates, prose, model).map(
    ({ first, last, type }) =>
      `${text.slice(prose.tokens[first]?.start, prose.tokens[last - 1]?.end)}/${type}`,
  );
}
