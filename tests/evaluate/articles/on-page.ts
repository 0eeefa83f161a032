/** What is sent to a browser's page as one script. */
import { readArticle } from '../../../utils/article/read.ts';
import type { Article } from '../../../utils/article/shapes.ts';
import { misplacedCharacters } from './places.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const read = (html: string, url: string): Article => readArticle(parse(html), url).article;

export const misplaced = (html: string, url: string): string[] =>
  misplacedCharacters(readArticle(parse(html), url));
