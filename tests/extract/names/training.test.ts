import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openModelFile } from '../../../utils/extract/model-file.ts';
import { LABELS } from '../../../utils/extract/names/tagger/labels.ts';
import { scoreLabels } from '../../../utils/extract/names/tagger/network.ts';
import { openPlainKernel } from '../../../utils/extract/names/tagger/plain-kernel.ts';
import { tokenContexts } from '../../../utils/extract/names/tagger/token-context.ts';
import { readWeights } from '../../../utils/extract/names/tagger/weights.ts';
import { openWordVectors } from '../../../utils/extract/names/tagger/word-vectors.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import { runThrough } from '../../../utils/extract/slices.ts';

const TAGGER = join(import.meta.dirname, '../../training/tagger');

/** Of log-probabilities: both sides reckon in 32-bit floats, in another order, with four decimals recorded. */
const TOLERANCE = 0.005;
/** Log-probabilities below it decide nothing. */
const NEGLIGIBLE = -15;

/** What training made of sample.txt with the weights that ship: token, log-probabilities. Written by record.py. */
const recorded = JSON.parse(readFileSync(join(TAGGER, 'sample.json'), 'utf8')) as [string, number[]][];

describe('the engine and training', () => {
  const text = readFileSync(join(TAGGER, 'sample.txt'), 'utf8');
  const { tokens, sentences } = readProse({ text, pieces: [], published: null, lang: 'en' });

  it('see the same tokens', () => {
    expect(tokens.map((token) => token.text)).toEqual(recorded.map(([token]) => token));
  });

  it('give the labels the same log-probabilities', () => {
    const file = readFileSync(join(import.meta.dirname, '../../../public/model/names.bin'));
    const weights = readWeights(openModelFile(new Uint8Array(file).buffer).section('tagger'));
    const kernel = openPlainKernel(weights);
    const scores = runThrough(
      scoreLabels(kernel, weights, {
        tokens,
        words: openWordVectors(weights, kernel)(tokens.map(({ text }) => text)),
        contexts: tokenContexts(tokens, sentences),
      }),
    );
    const apart = recorded.flatMap(([token, row], at) =>
      row.map((expected, label) => {
        const got = scores[at * LABELS + label] ?? 0;
        return { token, label, by: Math.abs(Math.max(got, NEGLIGIBLE) - Math.max(expected, NEGLIGIBLE)) };
      }),
    );
    expect(apart.filter(({ by }) => by > TOLERANCE)).toEqual([]);
  });
});
