import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '../../pages');

const read = (name: string): string => readFileSync(join(PAGES, name), 'utf8');
const paragraphsOf = (html: string): string[] => html.match(/<p(?: lang="en" dir="ltr")?>.*?<\/p>/gs) ?? [];
const wordsIn = (html: string): number =>
  html
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

/** The sample dispatch, its body filled up with paragraphs of the other samples to at least so many words. */
export function dispatchOf(words: number): string {
  const dispatch = read('dispatch.html');
  let count = paragraphsOf(dispatch).reduce((sum, paragraph) => sum + wordsIn(paragraph), 0);
  const added: string[] = [];
  for (const paragraph of ['essay.html', 'encyclopaedia.html'].flatMap((name) => paragraphsOf(read(name)))) {
    if (count >= words) break;
    added.push(paragraph);
    count += wordsIn(paragraph);
  }
  if (count < words) throw new Error(`The samples have no ${words} words.`);
  return dispatch.replace(/<\/div>\s*<p class="tools/, `${added.join('\n')}$&`);
}
