/**
 * How well names are linked into entities, on articles whose chains were marked by hand:
 * `npm run score:entities [dev|test] [--errors]`. Twice: with the marked names given, and with those that the engine
 * recognises; each beside the baseline that takes equal strings for one entity.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkEntities } from '../../../utils/extract/entities/link.ts';
import { type Model, openModel } from '../../../utils/extract/model.ts';
import { type BareName, recognizeNames } from '../../../utils/extract/names/recognize.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import { runThrough } from '../../../utils/extract/slices.ts';
import { bCubed, type Clustered, type Score } from './b-cubed.ts';
import { type GoldArticle, type Half, readGold } from './gold.ts';

const MODEL = join(import.meta.dirname, '../../../public/model/names.bin');

const half: Half = process.argv.includes('test') ? 'test' : 'dev';
const model = openModel(new Uint8Array(readFileSync(MODEL)).buffer);
const articles = readGold(half);
const names = articles.reduce((sum, article) => sum + article.names.length, 0);
console.log(`${half}: ${articles.length} articles, ${names} names`);
for (const [title, namesOf] of [
  ['marked names', givenNames],
  ['recognised names', recognizedNames],
] as const) {
  const gold = articles.flatMap((article) => article.names.map((name) => at(article, name, name.entity)));
  const linked = articles.flatMap((article) => link(article, namesOf(article)));
  const strings = articles.flatMap((article) => namesOf(article).map((name) => at(article, name, name.text)));
  console.log(`${title.padEnd(17)} linked    ${figures(bCubed(gold, linked))}`);
  console.log(`${' '.repeat(17)} baseline  ${figures(bCubed(gold, strings))}`);
}
if (process.argv.includes('--errors')) for (const article of articles) printErrors(article, model);

function figures({ precision, recall, f1 }: Score): string {
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}

function at(article: GoldArticle, { start, end }: { start: number; end: number }, entity: string): Clustered {
  return { place: `${article.name} ${start}-${end}`, cluster: `${article.name} ${entity}` };
}

function proseOf({ text }: GoldArticle) {
  return readProse({ text, pieces: [], published: null, lang: 'en' });
}

function givenNames({ names }: GoldArticle): BareName[] {
  return names.map(({ start, end, text, type }) => ({ start, end, text, type, confidence: 1 }));
}

function recognizedNames(article: GoldArticle): BareName[] {
  return runThrough(recognizeNames(proseOf(article), model));
}

function link(article: GoldArticle, found: BareName[]): Clustered[] {
  return linkEntities(proseOf(article), found, model).names.map((name) => at(article, name, name.entity));
}

/** Entities of the article that fell apart, and found ones that mix several. */
function printErrors(article: GoldArticle, over: Model): void {
  const { names: linked, entities } = linkEntities(proseOf(article), givenNames(article), over);
  const pairs = linked.map((name, index) => ({ name, entity: article.names[index]?.entity ?? '' }));
  for (const [entity, mine] of Map.groupBy(pairs, (pair) => pair.entity)) {
    const parts = Map.groupBy(mine, ({ name }) => name.entity);
    if (parts.size > 1) console.log(`${article.name}: ${entity} apart: ${formsOf([...parts.values()])}`);
  }
  for (const { id, name } of entities) {
    const mixed = Map.groupBy(
      pairs.filter((pair) => pair.name.entity === id),
      (pair) => pair.entity,
    );
    if (mixed.size > 1) console.log(`${article.name}: "${name}" mixes ${[...mixed.keys()].join(', ')}`);
  }
}

function formsOf(parts: { name: { text: string } }[][]): string {
  return parts.map((part) => [...new Set(part.map(({ name }) => name.text))].join(', ')).join(' | ');
}
