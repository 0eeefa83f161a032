/**
 * Reads the pages of `corpus.mjs articles` without running the engine, in the shape that the article scorers take:
 * `node corpus.mjs articles fundus | node tests/evaluate/read-pages.ts [chrome|firefox] > out.jsonl`, in a browser
 * (much faster) or with the DOM library of `annotate`.
 */
import { readArticle } from '../../utils/article/read.ts';
import type { Article } from '../../utils/article/shapes.ts';
import type { CorpusPage } from './articles/corpus.ts';
import { openBrowserReader } from './articles/in-browser.ts';
import { parsePage } from './documents.ts';
import { linesOf } from './lines.ts';

const [where] = process.argv.slice(2);
if (where && where !== 'chrome' && where !== 'firefox') throw new Error('Say chrome or firefox, or nothing.');
const browser = where === 'chrome' || where === 'firefox' ? await openBrowserReader(where) : null;

const readHere = ({ html, url = '' }: CorpusPage): Article => readArticle(parsePage(html), url).article;

for await (const line of linesOf(process.stdin)) {
  const page: CorpusPage = JSON.parse(line);
  const article = browser ? await browser.read(page) : readHere(page);
  process.stdout.write(`${JSON.stringify({ id: page.id, article })}\n`);
}
await browser?.close();
