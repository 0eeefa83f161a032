/**
 * How fast names are read, beside other libraries in the same run: `npm run bench:names`. Texts are those of the pages
 * in `tests/pages`, or of the files given. Nothing is judged here; the figures are to be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import winkModel from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { readArticle } from '../../utils/article/read.ts';
import { createEngine } from '../../utils/extract/engine.ts';
import { openModel } from '../../utils/extract/model.ts';
import { parsePage } from '../evaluate/documents.ts';
import { measureSpeeds, READERS, type Reader, speedTable, wordsIn } from './speed.ts';

const PAGES = join(import.meta.dirname, '../pages');
const MODEL = join(import.meta.dirname, '../../public/model/names.bin');
const MEGABYTE = 2 ** 20;

const readModel = (): ArrayBuffer => new Uint8Array(readFileSync(MODEL)).buffer;

/** Texts of up to about a thousand words. */
export function benchTexts(files: readonly string[]): string[] {
  const whole =
    files.length > 0
      ? files.map((file) => readFileSync(file, 'utf8'))
      : readdirSync(PAGES)
          .filter((name) => name.endsWith('.html') && name !== 'dispatch-edited.html')
          .map((name) => readArticle(parsePage(readFileSync(join(PAGES, name), 'utf8')), '').article.text);
  return whole.flatMap(cut);
}

function cut(text: string): string[] {
  const texts: string[] = [];
  let current = '';
  for (const line of text.split('\n')) {
    current += `${line}\n`;
    if (wordsIn(current) < 1000) continue;
    texts.push(current);
    current = '';
  }
  return wordsIn(current) > 0 ? [...texts, current] : texts;
}

const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Bytes held after collecting garbage: heap, buffers and WebAssembly. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function reportMemory(texts: readonly string[]): void {
  const before = held();
  const engine = createEngine(openModel(readModel()));
  const loaded = held() - before;
  for (const text of texts) engine.extract({ text, pieces: [], published: null, lang: 'en' });
  const used = held() - before;
  console.log(
    `memory: ${(loaded / MEGABYTE).toFixed(1)} MB when loaded, ${(used / MEGABYTE).toFixed(1)} MB after use (${engine.version})`,
  );
}

function reportReadiness(): void {
  const bytes = readModel();
  const opening = Array.from({ length: 9 }, () => time(() => createEngine(openModel(bytes))));
  console.log(
    `ready after the bytes are there: first ${opening[0]?.toFixed(1)} ms, median ${median(opening).toFixed(1)} ms`,
  );
}

/** One article of a thousand words, by an engine that has just been opened and by one in use. */
function reportArticle(texts: readonly string[]): void {
  const text = texts
    .join('\n')
    .split(/(?<=\s)/)
    .slice(0, 1000)
    .join('');
  const reader = (): Reader => READERS['Dateline, WebAssembly']?.(readModel()) ?? (() => undefined);
  const fresh = Array.from({ length: 9 }, () => {
    const read = reader();
    return time(() => read(text));
  });
  const read = reader();
  const again = Array.from({ length: 9 }, () => time(() => read(text)));
  console.log(
    `names of 1,000 words: first ${fresh[0]?.toFixed(1)} ms, new words ${median(fresh).toFixed(1)} ms, ` +
      `words met before ${median(again).toFixed(1)} ms`,
  );
}

/** How much longer each doubling of a text takes; 2 is linear. */
function reportGrowth(): void {
  const read = READERS['Dateline, WebAssembly']?.(readModel());
  if (!read) return;
  const kinds: Record<string, string> = {
    prose: 'Anna Lind said on Friday that the Harbour Board of Turku would meet. ',
    names: 'Anna Lind, Bo Ek and Mr Ek of the United Nations (UN) ',
    'one word': 'a',
    base64: 'aGVsbG8gd29ybGQ+/',
    'right to left': 'שלום עולם ',
    surrogates: '\ud83d😀',
  };
  console.log('growth of time for a text twice as long (50, 100, 200, 400 thousand characters):');
  for (const [kind, piece] of Object.entries(kinds)) {
    const times = [50_000, 100_000, 200_000, 400_000].map((length) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return Math.min(...Array.from({ length: 3 }, () => time(() => read(text))));
    });
    const ratios = times.slice(1).map((after, at) => (after / (times[at] ?? Number.NaN)).toFixed(2));
    console.log(`  ${kind.padEnd(14)} ${ratios.join('  ')}   (${times.at(-1)?.toFixed(0)} ms at the end)`);
  }
}

function winkReader(): Reader {
  const nlp = wink(winkModel);
  return (text) => nlp.readDoc(text).entities().out();
}

if (import.meta.main) {
  const texts = benchTexts(process.argv.slice(2));
  reportMemory(texts);
  reportReadiness();
  reportArticle(texts);
  const bytes = readModel();
  const ours = Object.entries(READERS).map(([name, open]) => [name, () => open(bytes)] as const);
  const speeds = measureSpeeds({ ...Object.fromEntries(ours), 'wink-nlp (no names)': winkReader }, texts);
  console.log(
    `\nNode ${process.version}, one thread, ${texts.reduce((sum, text) => sum + wordsIn(text), 0)} words:`,
  );
  console.log(speedTable(speeds));
  console.log();
  reportGrowth();
}
