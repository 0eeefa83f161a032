import { createHash } from 'node:crypto';
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

/** The pages that thresholds may be fitted on, those that they are reported on, or both together. */
export type Part = 'fit' | 'report' | 'all';

/** Texts of the sample pages and, where they lie beside the project, of so many real articles of wcxb-dev. */
export function textsOf({ count, seed, part }: { count: number; seed: number; part: Part }): {
  samples: string[];
  real: string[];
} {
  const samples = globSync('tests/pages/**/*.html', { cwd: ROOT })
    .sort()
    .map((file) => textOf(readFileSync(join(ROOT, file), 'utf8'), 'https://paper.example/'));
  return { samples: samples.filter(isLong), real: realTexts(count, { random: seeded(seed), part }) };
}

const isLong = (text: string): boolean => text.length >= SHORTEST && text.length <= LONGEST;

const textOf = (html: string, url: string): string => readArticle(parsePage(html), url).article.text;

/** A page belongs to one part by a hash of its address alone. */
const partOf = (url: string): Part =>
  createHash('sha256').update(url).digest().readUInt8() % 2 === 0 ? 'fit' : 'report';

function realTexts(count: number, { random, part }: { random: Random; part: Part }): string[] {
  if (!existsSync(join(REAL, 'pages.jsonl'))) return [];
  const articles = new Set(
    rows('detect.jsonl').flatMap(({ id, label }) =>
      label === 1 && String(id).startsWith('wcxb') ? [id] : [],
    ),
  );
  const pages = rows('pages.jsonl').filter(
    ({ id, url }) => articles.has(id) && (part === 'all' || partOf(String(url)) === part),
  );
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
