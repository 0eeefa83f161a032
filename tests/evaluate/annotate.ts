import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPlainText } from '../../utils/article/plain-text.ts';
import { readArticle } from '../../utils/article/read.ts';
import type { Article } from '../../utils/article/shapes.ts';
import { createEngine } from '../../utils/extract/engine.ts';
import { ModelError, openModel } from '../../utils/extract/model.ts';
import type { Engine, Extraction } from '../../utils/extract/shapes.ts';
import { parsePage } from './documents.ts';
import { linesOf } from './lines.ts';

/**
 * The engine from the command line (DESIGN, "The engine from the command line"): one document, or a line of JSON for
 * each of many. Exit codes: 0; 1 when a document could not be read; 2 when nothing could be started.
 */
const USAGE = `usage: npm run --silent annotate -- FILE.html|FILE.txt|- [--published YYYY-MM-DD] [--url URL]
       npm run --silent annotate -- --jsonl < in.jsonl > out.jsonl`;

const MODEL = join(import.meta.dirname, '../../public/model/names.bin');

/** One document to annotate: `html` or `text`. */
interface Input {
  id: unknown;
  html?: string;
  text?: string;
  url?: string;
  published?: string;
}

type Annotation = { article: Article } & Extraction;

/** What the user asked for cannot be done; the message is for them. */
class UsageError extends Error {
  override name = 'UsageError';
}

async function main(): Promise<number> {
  const { values, file } = readOptions();
  if (values.jsonl) return annotateLines(loadEngine());
  const input = readDocument(file, values);
  await print(`${JSON.stringify({ id: input.id, ...annotate(input, loadEngine()) }, null, 2)}\n`);
  return 0;
}

interface Options {
  jsonl?: boolean;
  published?: string;
  url?: string;
  help?: boolean;
}

function readOptions(): { values: Options; file: string } {
  const { values, positionals } = parse();
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const [file = ''] = positionals;
  if (values.jsonl && (positionals.length > 0 || values.published || values.url)) {
    throw new UsageError(`--jsonl reads everything from its input lines.\n${USAGE}`);
  }
  if (!values.jsonl && positionals.length !== 1) throw new UsageError(`one file is wanted.\n${USAGE}`);
  return { values, file };
}

function parse(): { values: Options; positionals: string[] } {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        published: { type: 'string' },
        url: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function loadEngine(): Engine {
  let bytes: Buffer;
  try {
    bytes = readFileSync(MODEL);
  } catch {
    throw new ModelError(`The model file ${MODEL} is missing or cannot be read.`);
  }
  return createEngine(openModel(new Uint8Array(bytes).buffer));
}

function readDocument(file: string, { published, url }: Options): Input {
  let source: string;
  try {
    source = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
  const isPage =
    /\.(?:x?html?|svg|xml)$/i.test(file) || (file === '-' && /^\s*<(?:!|\?xml|html|svg)/i.test(source));
  if (url && !URL.canParse(url)) throw new UsageError(`"--url" must be a whole address, not "${url}".`);
  const input = { id: file, ...(published ? { published } : {}), ...(url ? { url } : {}) };
  return checked({ ...input, ...(isPage ? { html: source } : { text: source }) });
}

async function annotateLines(engine: Engine): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number += 1;
    if (!line.trim()) continue;
    const result = annotateLine({ line, number }, engine);
    if ('error' in result) failed = true;
    await print(`${JSON.stringify(result)}\n`);
  }
  return failed ? 1 : 0;
}

function annotateLine({ line, number }: { line: string; number: number }, engine: Engine): object {
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'id' in value) id = value.id;
    return { id, ...annotate(checked(value), engine) };
  } catch (error) {
    return { id, error: `line ${number}: ${error instanceof Error ? error.message : error}` };
  }
}

/** @throws UsageError that says what is wrong with an input. */
function checked(value: unknown): Input {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('The line is not a JSON object.');
  }
  const fields = value as Record<string, unknown>;
  for (const name of ['html', 'text', 'url', 'published']) {
    const field = fields[name] ?? '';
    if (typeof field !== 'string') throw new UsageError(`"${name}" must be a string.`);
  }
  if (typeof fields.html !== 'string' && typeof fields.text !== 'string') {
    throw new UsageError('There is neither "html" nor "text".');
  }
  if (typeof fields.published === 'string' && !isDay(fields.published)) {
    throw new UsageError(`"published" must be a day such as 2019-01-18, not "${fields.published}".`);
  }
  return value as Input;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

function annotate(input: Input, engine: Engine): Annotation {
  const read =
    typeof input.html === 'string' ? readPage(input.html, input.url ?? '') : readPlainText(input.text ?? '');
  const given = input.published ?? null;
  const article: Article = given ? { ...read, published: given, publishedFrom: 'given' } : read;
  const { text, pieces, published, lang } = article;
  return { article, ...engine.extract({ text, pieces, published, lang }) };
}

const readPage = (html: string, url: string): Article => readArticle(parsePage(html), url).article;

/** Waits while whoever reads the output is slower. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

process.stdout.on('error', () => process.exit(0));
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`annotate: ${error instanceof Error ? error.message : error}`);
    process.exitCode = error instanceof UsageError || error instanceof ModelError ? 2 : 1;
  },
);
