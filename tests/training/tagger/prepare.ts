/**
 * Turns the annotated corpora into what `train.py` reads: every distinct surface form with its features, and documents
 * of token ids with the sources' labels. Tokeniser and features are those of the engine.
 *   node tests/training/tagger/prepare.ts SHARED WORK
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GROUPS } from '../../../utils/extract/names/groups.ts';
import { isNameless } from '../../../utils/extract/names/nameless.ts';
import { hasCapital } from '../../../utils/extract/names/tagger/eligible.ts';
import { tokenContexts } from '../../../utils/extract/names/tagger/token-context.ts';
import { wordFeatures } from '../../../utils/extract/names/tagger/word-features.ts';
import { splitSentences } from '../../../utils/text/sentences.ts';
import { tokenize } from '../../../utils/text/tokens.ts';
import { type GoldSpan, labelsOf } from './spans.ts';
import { readSwaps } from './swaps.ts';

interface GoldDocument {
  id: string;
  text: string;
  spans: GoldSpan[];
}

const [shared = '../shared', work = '.cache/tagger'] = process.argv.slice(2).map((path) => resolve(path));
const { namesCorpus } = (await import(pathToFileURL(join(shared, 'tools/corpus.mjs')).href)) as {
  namesCorpus: (file: string, perDocument?: number) => GoldDocument[];
};

const surfaces = new Map<string, number>();
const idOf = (surface: string): number => {
  const known = surfaces.get(surface);
  if (known !== undefined) return known;
  surfaces.set(surface, surfaces.size);
  return surfaces.size - 1;
};

const writeLines = (name: string, lines: readonly string[]): void =>
  writeFileSync(join(work, name), `${lines.join('\n')}\n`);

function prepare(source: string, { id, text, spans }: GoldDocument): string {
  const tokens = tokenize(text);
  return JSON.stringify({
    source,
    id,
    words: tokens.map((token) => idOf(token.text)),
    groups: tokens.map((token) => idOf(token.lower)),
    context: [...tokenContexts(tokens, splitSentences(text, tokens))],
    labels: labelsOf(text, tokens, spans),
  });
}

const prepareAll = (source: string, file: string): string[] =>
  namesCorpus(file).map((document) => prepare(source, document));

/** Open text without labels, one sentence a line, in the same running form. */
function prepareText(name: string): string[] {
  const file = join(work, `${name}.bio`);
  const lines = readFileSync(join(shared, 'data/text', `${name}.txt`), 'utf8').split('\n');
  const rows = lines.map((line) => line.trim().replace(/\s+|$/g, '\tO\n'));
  writeFileSync(file, rows.join('\n'));
  return prepareAll('open_text', file);
}

function prepareSwaps(): void {
  const swaps = readSwaps(join(shared, 'data/gazetteers'));
  const ids = Object.entries(swaps).map(([kind, words]: [string, string[]]) => [
    kind,
    words.map((word) => [idOf(word), idOf(word.toLowerCase().replaceAll('’', "'"))]),
  ]);
  writeFileSync(join(work, 'swaps.json'), JSON.stringify(Object.fromEntries(ids)));
}

/** The features of all surfaces, and of those that change of case turns them into. */
function prepareWords(): void {
  for (const surface of [...surfaces.keys()]) {
    idOf(surface.toUpperCase());
    idOf(surface.toLowerCase());
    idOf(surface.charAt(0).toUpperCase() + surface.slice(1));
  }
  const rows = [...surfaces.keys()].map((surface) => {
    const { word, prefix, suffix, shape, trigrams } = wordFeatures(surface);
    const kind = [hasCapital(surface), isNameless({ text: surface, lower: surface.toLowerCase() })];
    return JSON.stringify([surface, word, prefix, suffix, shape, trigrams, ...kind]);
  });
  writeLines('words.jsonl', rows);
}

mkdirSync(work, { recursive: true });
for (const part of ['train', 'dev']) {
  const folder = join(shared, 'data/names', part);
  const files = readdirSync(folder).sort();
  writeLines(
    `${part}.jsonl`,
    files.flatMap((file) => prepareAll(basename(file, '.bio'), join(folder, file))),
  );
}
writeLines('text.jsonl', prepareText('masc_open'));
prepareSwaps();
const sample = readFileSync(join(import.meta.dirname, 'sample.txt'), 'utf8');
writeLines('sample.jsonl', [prepare('sample', { id: 'sample', text: sample, spans: [] })]);
prepareWords();
writeFileSync(join(work, 'groups.json'), JSON.stringify([...GROUPS]));
console.log(`${surfaces.size} surface forms`);
