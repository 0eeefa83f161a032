import type { Prose } from '../prose.ts';

/** A fifth to a quarter of English prose; in other languages that have some of them, less than a tenth. */
const SMALL_WORDS = new Set('a and at by for in is of on that the to was with'.split(' '));
const LEAST = 0.06;
/** Words that a text needs before it can be told by them. */
const ENOUGH = 50;

/** Is the text English, as far as its page says, and by its words? Many pages in other languages say they are English. */
export const isEnglish = (prose: Prose): boolean => saysEnglish(prose.input.lang) && readsEnglish(prose);

const saysEnglish = (lang: string | null): boolean => lang === null || /^en\b/i.test(lang);

function readsEnglish({ tokens }: Prose): boolean {
  let words = 0;
  let small = 0;
  for (const { kind, lower } of tokens) {
    if (kind !== 'word') continue;
    words += 1;
    if (SMALL_WORDS.has(lower)) small += 1;
  }
  return words < ENOUGH || small >= LEAST * words;
}
