/**
 * Reads the pages of `corpus.mjs articles` without running the engine, in the shape that the article scorers take:
 * `node corpus.mjs articles fundus | node tests/evaluate/read-pages.ts > out.jsonl`.
 */
import { readArticle } from '../../utils/article/read.ts';
import { parsePage } from './documents.ts';
import { linesOf } from './lines.ts';

for await (const line of linesOf(process.stdin)) {
  const { id, html, url } = JSON.parse(line);
  process.stdout.write(
    `${JSON.stringify({ id, article: readArticle(parsePage(html), url ?? '').article })}\n`,
  );
}
