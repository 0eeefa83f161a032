import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openModel } from '../../../utils/extract/model.ts';
import { recognizeNames } from '../../../utils/extract/names/recognize.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import { runThrough } from '../../../utils/extract/slices.ts';

/** Texts, parted by blank lines, with the names marked that are to be found: `{Anna Lind|PER}`; " / " begins a new line. */
const FOLDER = join(import.meta.dirname, '../../cases/names');
const MODEL = join(import.meta.dirname, '../../../public/model/names.bin');
const MARK = /\{([^{}|]+)\|(?:PER|ORG|LOC|NORP|MISC)\}/g;
/** A trained network need not get every hard case; the rules must hold. */
const ALLOWED = 0.15;

const model = openModel(new Uint8Array(readFileSync(MODEL)).buffer);

const readCases = (file: string): string[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^#.*\n?/gm, '').trim())
    .filter(Boolean);

/** The text of a case with the names marked that are found in it. */
function markNames(marked: string): string {
  const text = marked.replace(MARK, '$1').replaceAll(' / ', '\n');
  const prose = readProse({ text, pieces: [], published: null, lang: 'en' });
  let out = '';
  let from = 0;
  for (const { start, end, type } of runThrough(recognizeNames(prose, model))) {
    out += `${text.slice(from, start)}{${text.slice(start, end)}|${type}}`;
    from = end;
  }
  return (out + text.slice(from)).replaceAll('\n', ' / ');
}

describe('guards against noise', () => {
  it.each(readCases('guards.txt'))('%s', (text) => {
    expect(markNames(text)).toBe(text);
  });
});

describe('hard names', () => {
  it('are read, nearly all', () => {
    const cases = readCases('hard.txt');
    const missed = cases.filter((text) => markNames(text) !== text).map(markNames);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(ALLOWED * cases.length);
  });
});
