import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openModelFile } from '../../../utils/extract/model-file.ts';
import type { Kernel } from '../../../utils/extract/names/tagger/kernel.ts';
import { LABELS } from '../../../utils/extract/names/tagger/labels.ts';
import { scoreLabels } from '../../../utils/extract/names/tagger/network.ts';
import { openPlainKernel } from '../../../utils/extract/names/tagger/plain-kernel.ts';
import { openSimdKernel } from '../../../utils/extract/names/tagger/simd/simd-kernel.ts';
import { tokenContexts } from '../../../utils/extract/names/tagger/token-context.ts';
import { bestLabels } from '../../../utils/extract/names/tagger/viterbi.ts';
import { readWeights, type Weights } from '../../../utils/extract/names/tagger/weights.ts';
import { openWordVectors } from '../../../utils/extract/names/tagger/word-vectors.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import { runThrough } from '../../../utils/extract/slices.ts';
import { compileSimd, MODULE } from '../../build/simd.ts';
import { networkSample } from './network-sample.ts';

/** Of log-probabilities; the kernel rounds what goes into a layer to 16 bits. */
const TOLERANCE = 0.005;
/** Log-probabilities below it decide nothing. */
const NEGLIGIBLE = -20;

const TEXT =
  'The Harbour Board met in Turku on Friday. Anna Lind, who chairs the Board, said the ferry to Åland would be late.\n' +
  'TURKU FERRY LATE, SAYS LIND\n“It’s the ice,” Ms. Lind told YLE — not the 40-year-old ship’s engines.';

function scoresBy(kernel: Kernel, weights: Weights, text: string): Float32Array {
  const { tokens, sentences } = readProse({ text, pieces: [], published: null, lang: 'en' });
  const input = {
    tokens,
    words: openWordVectors(weights, kernel)(tokens.map(({ text }) => text)),
    contexts: tokenContexts(tokens, sentences),
  };
  return runThrough(scoreLabels(kernel, weights, input)).slice();
}

function expectTwins(weights: Weights, text: string): void {
  const simd = openSimdKernel(weights);
  if (!simd) throw new Error('The SIMD kernel does not open.');
  const ours = scoresBy(simd, weights, text);
  const reference = scoresBy(openPlainKernel(weights), weights, text);
  expect(ours.length).toBe(reference.length);
  const bounded = (scores: Float32Array) => scores.map((score) => Math.max(score, NEGLIGIBLE));
  const theirs = bounded(reference);
  const distances = bounded(ours).map((score, at) => Math.abs(score - (theirs[at] ?? Number.NaN)));
  expect(Math.max(...distances)).toBeLessThan(TOLERANCE);
  expect([...bestLabels(ours)]).toEqual([...bestLabels(reference)]);
}

describe('the two kernels', () => {
  it.each([
    ['one block', { width: 16, blocks: 1, kernel: 3, subspaces: 2, stride: 2, columns: [1, 1, 1, 1, 1] }],
    [
      'uneven inputs',
      { width: 48, blocks: 3, kernel: 5, subspaces: 5, stride: 3, columns: [7, 5, 3, 2, 11] },
    ],
    [
      'a wide one',
      { width: 192, blocks: 6, kernel: 7, subspaces: 20, stride: 5, columns: [24, 16, 16, 12, 32] },
    ],
  ])('agree on %s', (_, sizes) => {
    expectTwins(readWeights(networkSample(sizes)), TEXT);
  });

  it('agree on the model that ships', () => {
    const file = readFileSync(join(import.meta.dirname, '../../../public/model/names.bin'));
    expectTwins(readWeights(openModelFile(new Uint8Array(file).buffer).section('tagger')), TEXT);
  });

  it('give probabilities', () => {
    const weights = readWeights(
      networkSample({
        width: 16,
        blocks: 2,
        kernel: 3,
        subspaces: 2,
        stride: 2,
        columns: [1, 1, 1, 1, 1],
      }),
    );
    const scores = scoresBy(openPlainKernel(weights), weights, TEXT);
    for (let at = 0; at < scores.length; at += LABELS) {
      const sum = scores.subarray(at, at + LABELS).reduce((total, score) => total + Math.exp(score), 0);
      expect(sum).toBeCloseTo(1, 4);
    }
  });

  it('leave widths that do not suit vectors to the plain one', () => {
    const weights = readWeights(
      networkSample({
        width: 12,
        blocks: 1,
        kernel: 3,
        subspaces: 2,
        stride: 2,
        columns: [1, 1, 1, 1, 1],
      }),
    );
    expect(openSimdKernel(weights)).toBeNull();
    expect(scoresBy(openPlainKernel(weights), weights, 'Turku').length).toBe(LABELS);
  });
});

describe('the compiled kernel', () => {
  it('is what its source compiles to (npm run build:simd)', () => {
    expect(readFileSync(MODULE, 'utf8')).toBe(compileSimd());
  }, 60_000);
});
