import type { Block, Copy, Token } from './copy.ts';
import { between, chance, pick, type Random } from './random.ts';

/** What an edit may use. */
export interface Editing {
  random: Random;
  /** Words that the edit is aimed at, by id, where it is aimed at a quote. */
  quote: ReadonlySet<number>;
  /** Blocks of other pages, whose words have no ids. */
  foreign: readonly Block[];
}

export type Edit = (copy: Copy, editing: Editing) => Copy;

const holds = (block: Block, quote: ReadonlySet<number>): boolean =>
  block.tokens.some(({ id }) => id !== null && quote.has(id));

const eachToken = (copy: Copy, change: (token: Token) => Token[]): Copy =>
  copy.map(({ lead, tokens }) => ({ lead, tokens: tokens.flatMap(change) }));

function inserted(copy: Copy, blocks: readonly Block[], random: Random): Copy {
  const changed = [...copy];
  for (const block of blocks) changed.splice(between(random, 0, changed.length), 0, block);
  return changed;
}

const insertParagraphs: Edit = (copy, { random, foreign }) =>
  inserted(
    copy,
    Array.from({ length: between(random, 1, 5) }, () => pick(random, foreign)),
    random,
  );

const removeParagraphs: Edit = (copy, { random }) => {
  const share = 0.1 + 0.3 * random();
  const left = copy.filter(() => !chance(random, share));
  return left.length > 0 ? left : copy;
};

/** Two to six paragraphs are taken out and put back elsewhere. */
const reorderParagraphs: Edit = (copy, { random }) => {
  const left = [...copy];
  const taken: Block[] = [];
  for (let count = between(random, 2, 6); count > 0 && left.length > 1; count -= 1) {
    taken.push(...left.splice(between(random, 0, left.length - 1), 1));
  }
  return inserted(left, taken, random);
};

/** One word in a hundred to one in five becomes another; one in ten of those is dropped, one in ten gets company. */
const changeWords: Edit = (copy, { random, foreign }) => {
  const share = 0.01 + 0.19 * random();
  const strange = (): string => {
    const { tokens } = pick(random, foreign);
    return tokens.length > 0 ? pick(random, tokens).word : 'something';
  };
  return eachToken(copy, (token) => {
    if (!chance(random, share)) return [token];
    if (chance(random, 0.1)) return [];
    const other = { ...token, id: null, word: strange() };
    return chance(random, 0.1) ? [{ ...token, gap: ' ' }, other] : [other];
  });
};

const RESTYLED: readonly [RegExp, readonly string[]][] = [
  [/[“”„"]/g, ['"', '“', '”', '«', '»', '„']],
  [/[‘’']/g, ["'", '’', '‘']],
  [/[–—-]/g, ['-', '–', '—', ' – ', '--']],
  [/…|\.\.\./g, ['…', '...', '. . .']],
  [/, /g, [', ', ' ', '; ', ' – ']],
  [/[;:] /g, ['; ', ', ', ' – ', ': ']],
  [/[()]/g, ['(', ')', '[', ']']],
];

const restylePunctuation: Edit = (copy, { random }) => {
  const styles = RESTYLED.map(([mark, forms]) => [mark, pick(random, forms), 0.3 + 0.7 * random()] as const);
  const restyle = (text: string): string =>
    styles.reduce(
      (changed, [mark, form, share]) => changed.replace(mark, (old) => (chance(random, share) ? form : old)),
      text,
    );
  return copy.map(({ lead, tokens }) => ({
    lead: restyle(lead),
    tokens: tokens.map(({ id, word, gap }) => ({
      id,
      word: word.replace(/['’]/g, (old) => (chance(random, 0.7) ? pick(random, ["'", '’', '‘']) : old)),
      gap: restyle(gap),
    })),
  }));
};

const SPACES = [' ', '  ', '\u00a0', '\u202f', '\u2009', '\t', '\n', ' \n ', '\u3000', ' \u200b'];
const INVISIBLE = ['\u00ad', '\u200b', '\u2060', '\ufeff'];

const changeWhitespace: Edit = (copy, { random }) => {
  const share = 0.1 + 0.9 * random();
  const hyphens = chance(random, 0.5) ? 0.2 : 0;
  return eachToken(copy, ({ id, word, gap }) => {
    const middle = between(random, 1, Math.max(1, word.length - 1));
    const isSplit = word.length > 4 && /^\w+$/.test(word) && chance(random, hyphens);
    return [
      {
        id,
        word: isSplit ? word.slice(0, middle) + pick(random, INVISIBLE) + word.slice(middle) : word,
        gap: chance(random, share) ? gap.replace(/\s+/g, () => pick(random, SPACES)) : gap,
      },
    ];
  });
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Long sentences, the quote's own first of all, become two; now and then two paragraphs. */
const splitSentences: Edit = (copy, { random, quote }) =>
  copy.flatMap((block) => {
    const cuts = new Set<Token>();
    let sentence: Token[] = [];
    for (const token of block.tokens) {
      sentence.push(token);
      if (!/[.!?]/.test(token.gap) && token !== block.tokens.at(-1)) continue;
      const isAimedAt = sentence.some(({ id }) => id !== null && quote.has(id));
      if (sentence.length >= 8 && (isAimedAt || chance(random, 0.3))) {
        cuts.add(pick(random, sentence.slice(2, -3)));
      }
      sentence = [];
    }
    const parts: Block[] = [{ lead: block.lead, tokens: [] }];
    let isNew = false;
    for (const token of block.tokens) {
      const isCut = cuts.has(token);
      const word = isNew ? capital(token.word) : token.word;
      parts.at(-1)?.tokens.push({ id: token.id, word, gap: isCut ? '. ' : token.gap });
      isNew = isCut;
      if (isCut && chance(random, 0.2)) parts.push({ lead: '', tokens: [] });
    }
    return parts;
  });

const asCopy = ({ lead, tokens }: Block): Block => ({
  lead,
  tokens: tokens.map((token) => ({ ...token, id: null })),
});

/** The quote's paragraph, or the sentences around the quote, stand once more somewhere: a pull quote, a teaser. */
const duplicatePassage: Edit = (copy, { random, quote }) => {
  const blocks = copy.filter((block) => holds(block, quote));
  if (chance(random, 0.3)) return inserted(copy, blocks.map(asCopy).slice(0, 1), random);
  const tokens = blocks.flatMap((block) => block.tokens);
  const isOurs = ({ id }: Token): boolean => id !== null && quote.has(id);
  let from = tokens.findIndex(isOurs);
  let to = tokens.findLastIndex(isOurs);
  while (from > 0 && !/[.!?]/.test(tokens[from - 1]?.gap ?? '')) from -= 1;
  while (to < tokens.length - 1 && !/[.!?]/.test(tokens[to]?.gap ?? '')) to += 1;
  return inserted(copy, [asCopy({ lead: '', tokens: tokens.slice(from, to + 1) })], random);
};

/** The quote goes: alone, with its sentence, or with its paragraph; now and then other words come in its place. */
const deleteQuote: Edit = (copy, { random, quote, foreign }) => {
  const isOurs = ({ id }: Token): boolean => id !== null && quote.has(id);
  const how = random();
  const filler = chance(random, 0.3) ? [asCopy(pick(random, foreign))] : [];
  if (how < 0.3) return [...copy.filter((block) => !holds(block, quote)), ...filler];
  return copy.map((block) => {
    if (!holds(block, quote)) return block;
    if (how < 0.6) return { ...block, tokens: block.tokens.filter((token) => !isOurs(token)) };
    let from = block.tokens.findIndex(isOurs);
    let to = block.tokens.findLastIndex(isOurs);
    while (from > 0 && !/[.!?]/.test(block.tokens[from - 1]?.gap ?? '')) from -= 1;
    while (to < block.tokens.length - 1 && !/[.!?]/.test(block.tokens[to]?.gap ?? '')) to += 1;
    const middle = filler.flatMap(({ tokens }) => tokens);
    return { ...block, tokens: [...block.tokens.slice(0, from), ...middle, ...block.tokens.slice(to + 1)] };
  });
};

/** The edits of a page's text. The tenth, of its markup, is made on a page: see `markup.ts`. */
export const EDITS: Record<string, Edit> = {
  'paragraphs inserted': insertParagraphs,
  'paragraphs removed': removeParagraphs,
  'paragraphs reordered': reorderParagraphs,
  'words changed 1–20 %': changeWords,
  'punctuation and quotes restyled': restylePunctuation,
  'white space changed': changeWhitespace,
  'sentences split': splitSentences,
  'duplicate passage added': duplicatePassage,
  'quote deleted': deleteQuote,
};
