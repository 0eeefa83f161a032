import { readArticle } from '../../../utils/article/read.ts';
import { parsePage } from '../../evaluate/documents.ts';
import { type Copy, copyOf, type Token, type Written, write } from './copy.ts';
import { between, chance, pick, type Random } from './random.ts';

const WRAPPERS = ['b', 'i', 'em', 'span', 'a href="#x"', 'span class="hl"', 'mark', 'abbr'];
const BLOCKS = ['p', 'p', 'p', 'div', 'blockquote', 'li', 'td'];
const AROUND: Record<string, [string, string]> = {
  li: ['<ul>', '</ul>'],
  td: ['<table><tr>', '</tr></table>'],
};

/**
 * Writes a page's text into other markup (blocks of other kinds, some joined and some parted; words in elements of
 * their own, cut across by them, `br`, soft hyphens, entities and comments between) and reads it as the extension does.
 */
export function restructure(copy: Copy, random: Random): Written {
  const blocks = regrouped(copy, random).map((tokens) => {
    const block = pick(random, BLOCKS);
    const [open, close] = AROUND[block] ?? ['', ''];
    return `${open}<${block}>${tokens.map((token) => marked(token, random)).join('')}</${block}>${close}`;
  });
  const html = `<!doctype html><html lang="en"><head><title>x</title></head><body><main><article>${blocks.join('\n')}</article></main></body></html>`;
  const text = readArticle(parsePage(html), 'https://paper.example/restructured').article.text;
  return aligned(write(copyOf(text)), copy);
}

function regrouped(copy: Copy, random: Random): Token[][] {
  const groups: Token[][] = [];
  for (const { tokens } of copy) {
    if (tokens.length === 0) continue;
    const last = groups.at(-1);
    const isLong = tokens.length > 60 && chance(random, 0.3);
    const cut = isLong ? between(random, 10, tokens.length - 10) : tokens.length;
    const head = tokens.slice(0, cut);
    if (last && last.length < 200 && chance(random, 0.2)) {
      last.push({ id: null, word: '', gap: ' ' }, ...head);
    } else groups.push(head);
    if (isLong) groups.push(tokens.slice(cut));
  }
  return groups;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const asEntity = (text: string): string =>
  text.replace(/[\u2000-\u2fff'"]/g, (mark) => `&#x${mark.charCodeAt(0).toString(16)};`);

function marked({ word, gap }: Token, random: Random): string {
  let inside = escaped(word);
  const roll = random();
  if (roll < 0.08) {
    const wrapper = pick(random, WRAPPERS);
    inside = `<${wrapper}>${inside}</${wrapper.split(' ')[0]}>`;
  } else if (roll < 0.12 && /^[a-z]{4,}$/i.test(word)) {
    const between2 = pick(random, ['&shy;', '<wbr>', '<!-- ad -->', '</span><span>', '&#8203;']);
    inside = `<span>${word.slice(0, 2)}${between2}${word.slice(2)}</span>`;
  }
  let after = chance(random, 0.5) ? asEntity(escaped(gap)) : escaped(gap);
  if (/\s/.test(after) && chance(random, 0.05))
    after = after.replace(/\s+/, pick(random, ['<br>', '&nbsp;', '\n\t', '<br><br>']));
  return inside + after;
}

/** Gives the words of a text that was read anew the ids that they had; a stretch that was left out is passed over. */
function aligned({ text, words }: Written, copy: Copy): Written {
  const former = copy.flatMap(({ tokens }) => tokens);
  const bare = (word: string): string => word.replace(/[\u00ad\u200b]/g, '');
  const now = words.map(({ start, end }) => bare(text.slice(start, end)));
  let at = 0;
  const ids = now.map((word, index) => {
    const near = former.findIndex(
      (token, place) =>
        place >= at &&
        place < at + 400 &&
        token.word === word &&
        (index + 1 >= now.length || place + 1 >= former.length || former[place + 1]?.word === now[index + 1]),
    );
    if (near < 0) return null;
    at = near + 1;
    return former[near]?.id ?? null;
  });
  return { text, words: words.map((word, index) => ({ ...word, id: ids[index] ?? null })) };
}
