import compromise from 'compromise';
import { linkEntities } from '../../utils/extract/entities/link.ts';
import { type Model, openModel } from '../../utils/extract/model.ts';
import { recognizeNames } from '../../utils/extract/names/recognize.ts';
import type { Kernel } from '../../utils/extract/names/tagger/kernel.ts';
import { openPlainKernel } from '../../utils/extract/names/tagger/plain-kernel.ts';
import { openSimdKernel } from '../../utils/extract/names/tagger/simd/simd-kernel.ts';
import type { Weights } from '../../utils/extract/names/tagger/weights.ts';
import { readProse } from '../../utils/extract/prose.ts';
import { runThrough } from '../../utils/extract/slices.ts';

/** Reads the names of one text. */
export type Reader = (text: string) => unknown;

/** What is measured, in Node and in browsers alike. Each makes a reader that has seen no word yet. */
export const READERS: Record<string, (model: ArrayBuffer) => Reader> = {
  'Dateline, WebAssembly': (model) => readerOver(openModel(model, simd)),
  'Dateline, TypeScript': (model) => readerOver(openModel(model, openPlainKernel)),
  compromise: () => (text) => {
    const document = compromise(text);
    return [document.people(), document.places(), document.organizations()].map((view) => view.out('array'));
  },
};

function simd(weights: Weights): Kernel {
  const kernel = openSimdKernel(weights);
  if (!kernel) throw new Error('WebAssembly SIMD does not run here.');
  return kernel;
}

/** Tokens, sentences, names and entities; dates and claims left out. */
const readerOver =
  (model: Model): Reader =>
  (text) => {
    const prose = readProse({ text, pieces: [], published: null, lang: 'en' });
    return linkEntities(prose, runThrough(recognizeNames(prose, model)), model);
  };

export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Words a second of each reader. The readers take turns at each text, and of several rounds each text's best time
 * counts: what else the machine does then falls on all alike.
 */
export function measureSpeeds(
  readers: Record<string, () => Reader>,
  texts: readonly string[],
  rounds = 15,
): Record<string, number> {
  const best = new Map(Object.keys(readers).map((name) => [name, texts.map(() => Number.POSITIVE_INFINITY)]));
  for (let round = 0; round < rounds; round += 1) {
    const opened = Object.entries(readers).map(([name, open]) => ({
      read: open(),
      times: best.get(name) ?? [],
    }));
    for (const [at, text] of texts.entries()) {
      for (const { read, times } of opened) {
        const start = performance.now();
        read(text);
        times[at] = Math.min(times[at] ?? 0, performance.now() - start);
      }
    }
  }
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  const speedOf = (times: number[]): number => (words / times.reduce((sum, time) => sum + time, 0)) * 1000;
  return Object.fromEntries([...best].map(([name, times]) => [name, speedOf(times)]));
}

/** A line a reader: words a second, and how many times the speed of compromise. */
export function speedTable(speeds: Record<string, number>): string {
  const peer = speeds.compromise ?? Number.NaN;
  return Object.entries(speeds)
    .map(([name, speed]) => {
      const figure = Math.round(speed).toLocaleString('en').padStart(9);
      return `${name.padEnd(24)} ${figure} words/s  ${(speed / peer).toFixed(2)} × compromise`;
    })
    .join('\n');
}
