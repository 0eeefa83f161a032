/**
 * Turns the annotated corpora into what `train.py` reads: every distinct surface form with its features, and documents
 * of token ids with sets of allowed labels. Tokeniser and features are those of the engine.
 *   node tests/training/tagger/prepare.ts SHARED WORK
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tokenContexts } from '../../../utils/extract/names/tagger/token-context.ts';
import { wordFeatures } from '../../../utils/extract/names/tagger/word-features.ts';
import { splitSentences } from '../../../utils/text/sentences.ts';
import { type Token, tokenize } from '../../../utils/text/tokens.ts';

interface GoldDocument {
  id: string;
  text: string;
  spans: { start: number; end: number; type: string }[];
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

const TITLE =
  /^(?:the|a|an|mr|mrs|ms|miss|dr|prof|sir|president|prime minister|minister|senator|sen|rep|gov|governor|general|gen|secretary|chancellor|king|queen|prince|princess|pope)\.?\s+/i;

/** The bare name: without title or article before it, possessive or punctuation after it. */
function bareSpan(text: string, span: GoldDocument['spans'][number]): GoldDocument['spans'][number] {
  let { start } = span;
  let rest = text.slice(start, span.end);
  for (let m = TITLE.exec(rest); m && m[0].length < rest.length; m = TITLE.exec(rest)) {
    start += m[0].length;
    rest = rest.slice(m[0].length);
  }
  const kept = rest.replace(/(?:['’]s|['’])?[\s"“”.,;:]*$/, '');
  return { start, end: kept ? start + kept.length : span.end, type: span.type };
}

function labelsOf(tokens: Token[], document: GoldDocument): string[] {
  const labels = tokens.map(() => 'O');
  for (const gold of document.spans) {
    const span = bareSpan(document.text, gold);
    const covered = tokens.flatMap((token, at) =>
      token.start < span.end && span.start < token.end ? [at] : [],
    );
    covered.forEach((at, nth) => {
      const role = covered.length === 1 ? 'U' : nth === 0 ? 'B' : nth === covered.length - 1 ? 'L' : 'I';
      labels[at] = `${role}-${span.type}`;
    });
  }
  return labels;
}

function prepare(document: GoldDocument): object {
  const tokens = tokenize(document.text);
  return {
    id: document.id,
    words: tokens.map((token) => idOf(token.text)),
    groups: tokens.map((token) => idOf(token.lower)),
    context: [...tokenContexts(tokens, splitSentences(document.text, tokens))],
    labels: labelsOf(tokens, document),
  };
}

mkdirSync(work, { recursive: true });
for (const part of ['train', 'dev']) {
  const folder = join(shared, 'data/names', part);
  const lines: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    for (const document of namesCorpus(join(folder, file))) {
      lines.push(JSON.stringify({ source: basename(file, '.bio'), ...prepare(document) }));
    }
  }
  writeFileSync(join(work, `${part}.jsonl`), `${lines.join('\n')}\n`);
}
/** Open text without labels, for the teacher to read: 20 lines a document, in the same running form. */
const unlabelled = ['masc_open', 'nltk_state_union'].flatMap((name) => {
  const file = join(work, `${name}.bio`);
  const lines = readFileSync(join(shared, 'data/text', `${name}.txt`), 'utf8').split('\n');
  writeFileSync(
    file,
    lines
      .map((line) =>
        line
          .trim()
          .split(/\s+/)
          .map((word) => `${word}\tO\n`)
          .join(''),
      )
      .join('\n'),
  );
  return namesCorpus(file).map((document) => JSON.stringify({ source: 'open_text', ...prepare(document) }));
});
writeFileSync(join(work, 'text.jsonl'), `${unlabelled.join('\n')}\n`);
for (const surface of [...surfaces.keys()]) {
  idOf(surface.toUpperCase());
  idOf(surface.toLowerCase());
  idOf(surface.charAt(0).toUpperCase() + surface.slice(1));
}
const table = [...surfaces.keys()].map((surface) => {
  const { word, prefix, suffix, shape, trigrams } = wordFeatures(surface);
  return JSON.stringify([surface, word, prefix, suffix, shape, trigrams]);
});
writeFileSync(join(work, 'words.jsonl'), `${table.join('\n')}\n`);
console.log(`${surfaces.size} surface forms`);
