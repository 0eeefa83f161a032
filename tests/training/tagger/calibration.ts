/**
 * How sure the engine says it is of a name against how often it is right, and precision and recall over the threshold.
 *   node tests/training/tagger/calibration.ts SHARED SET [SET...]     sets of dev/, without ".bio"
 * With `--fit` it prints the constants of utils/extract/names/calibrate.ts, fitted to the raw confidence.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openModel } from '../../../utils/extract/model.ts';
import { uncalibrated } from '../../../utils/extract/names/calibrate.ts';
import { recognizeNames } from '../../../utils/extract/names/recognize.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import type { NameType } from '../../../utils/extract/shapes.ts';
import { runThrough } from '../../../utils/extract/slices.ts';
import { bareSpan, type GoldSpan } from './spans.ts';

interface GoldDocument {
  text: string;
  spans: GoldSpan[];
}

/** A name that was found, and whether the annotation has it. */
interface Judged {
  type: NameType;
  confidence: number;
  isRight: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fit: { type: 'boolean', default: false } },
});
const [shared = '../shared', ...sets] = positionals;
const { namesCorpus } = (await import(pathToFileURL(resolve(shared, 'tools/corpus.mjs')).href)) as {
  namesCorpus: (file: string) => GoldDocument[];
};
const file = join(import.meta.dirname, '../../../public/model/names.bin');
const model = openModel(new Uint8Array(readFileSync(file)).buffer);

const MERGED = new Map([['PLACE', 'LOC']]);
const JUDGED = new Set(['PER', 'ORG', 'LOC', 'NORP']);

/** Names of the types that the set annotates; those that touch what is masked count neither way. */
function judge({ text, spans }: GoldDocument, types: ReadonlySet<string>): [Judged[], number] {
  const key = (span: GoldSpan): string => {
    const { start, end } = bareSpan(text, span);
    return `${start}-${end}`;
  };
  const gold = new Map(
    spans
      .map((span) => ({ ...span, type: MERGED.get(span.type) ?? span.type }))
      .filter(({ type }) => types.has(type))
      .map((span) => [key(span), span.type]),
  );
  const masks = spans.filter(({ type }) => !types.has(MERGED.get(type) ?? type));
  const prose = readProse({ text, lang: 'en', pieces: [], published: null });
  const names = runThrough(recognizeNames(prose, model)).filter(
    (name) => types.has(name.type) && !masks.some((mask) => name.start < mask.end && mask.start < name.end),
  );
  const judged = names.map((name) => ({ ...name, isRight: gold.get(key(name)) === name.type }));
  return [judged, gold.size];
}

function judgeSet(set: string): [Judged[], number] {
  const documents = namesCorpus(join(shared, 'data/names/dev', `${set}.bio`));
  const hasGroups = documents.some(({ spans }) => spans.some(({ type }) => type === 'NORP'));
  const types = new Set([...JUDGED].filter((type) => hasGroups || type !== 'NORP'));
  const parts = documents.map((document) => judge(document, types));
  return [parts.flatMap(([names]) => names), parts.reduce((sum, [, gold]) => sum + gold, 0)];
}

/** Expected calibration error over ten bins of equal width (Guo et al. 2017). */
function calibrationError(names: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    names.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  );
  return bins.reduce((sum, bin) => {
    const gap = bin.reduce((total, { confidence, isRight }) => total + confidence - Number(isRight), 0);
    return sum + Math.abs(gap) / names.length;
  }, 0);
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

function report(title: string, names: readonly Judged[], gold: number): void {
  console.log(`${title}: ${names.length} names, calibration error ${calibrationError(names).toFixed(3)}`);
  for (const threshold of [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
    const kept = names.filter(({ confidence }) => confidence >= threshold);
    const right = kept.filter(({ isRight }) => isRight).length;
    console.log(
      `  from ${threshold.toFixed(2)}  P ${percent(right / kept.length)}  R ${percent(right / gold)}`,
    );
  }
}

const logit = (share: number): number => {
  const inside = Math.min(0.999, Math.max(0.001, share));
  return Math.log(inside / (1 - inside));
};

/** Slope and shift of Platt's scaling (1999) by gradient descent. */
function scalingOf(names: readonly Judged[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 4000; round += 1) {
    let slopeSum = 0;
    let shiftSum = 0;
    for (const { confidence, isRight } of names) {
      const value = logit(confidence);
      const error = 1 / (1 + Math.exp(-slope * value - shift)) - Number(isRight);
      slopeSum += error * value;
      shiftSum += error;
    }
    slope -= (0.2 * slopeSum) / names.length;
    shift -= (0.2 * shiftSum) / names.length;
  }
  return { slope: Math.round(slope * 1000) / 1000, shift: Math.round(shift * 1000) / 1000 };
}

const judged = sets.map(judgeSet);
if (values.fit) {
  const names = judged.flatMap(([found]) => found);
  const raw = names.map((name) => ({ ...name, confidence: uncalibrated(name) }));
  for (const type of JUDGED) console.log(type, scalingOf(raw.filter((name) => name.type === type)));
} else {
  sets.forEach((set, at) => {
    const [names, gold] = judged[at] ?? [[], 0];
    report(set, names, gold);
  });
  report(
    'together',
    judged.flatMap(([names]) => names),
    judged.reduce((sum, [, gold]) => sum + gold, 0),
  );
}
