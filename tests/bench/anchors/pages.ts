import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../../utils/article/read.ts';
import { parsePage } from '../../evaluate/documents.ts';
import { type Random, seeded } from './random.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const REAL = resolve(ROOT, '../shared/data/articles');
/** Shorter texts are teasers. */
const SHORTEST = 1500;
const LONGEST = 60_000;

/** Texts of the sample pages and, where they lie beside the project, of so many real articles of wcxb-dev. */
export function textsOf(real: number, seed: number): { samples: string[]; real: string[] } {
  const samples = globSync('tests/pages/**/*.html', { cwd: ROOT })
    .sort()
    .map((file) => textOf(readFileSync(join(ROOT, file), 'utf8'), 'https://paper.example/'));
  return { samples: samples.filter(isLong), real: realTexts(real, seeded(seed)) };
}

const isLong = (text: string): boolean => text.length >= SHORTEST && text.length <= LONGEST;

const textOf = (html: string, url: string): string => readArticle(parsePage(html), url).article.text;

function realTexts(count: number, random: Random): string[] {
  if (!existsSync(join(REAL, 'pages.jsonl'))) return [];
  const articles = new Set(
    rows('detect.jsonl').flatMap(({ id, label }) =>
      label === 1 && String(id).startsWith('wcxb') ? [id] : [],
    ),
  );
  const pages = rows('pages.jsonl').filter(({ id }) => articles.has(id));
  const texts: string[] = [];
  while (texts.length < count && pages.length > 0) {
    const [page] = pages.splice(Math.floor(random() * pages.length), 1);
    const html = gunzipSync(readFileSync(join(REAL, String(page?.file)))).toString('utf8');
    const text = textOf(html, String(page?.url));
    if (isLong(text)) texts.push(text);
  }
  return texts;
}

const rows = (file: string): Record<string, unknown>[] =>
  readFileSync(join(REAL, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
