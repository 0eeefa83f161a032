import { type Anchor, anchorOf } from '../../../utils/text/anchor.ts';
import { type Copy, write } from './copy.ts';
import { between, chance, pick, type Random } from './random.ts';

/** A passage that a note hangs on, and the words it is made of. */
export interface Quote {
  anchor: Anchor;
  ids: ReadonlySet<number>;
}

/**
 * Passages as readers note them: two in five are names or other short mentions (one to three words), as many are
 * clauses (4 to 25 words of one piece), the others are selections that may run across pieces (5 to 60 words).
 */
export function quotesIn(copy: Copy, count: number, random: Random): Quote[] {
  const { text, words } = write(copy);
  return Array.from({ length: count }, () => {
    const [from, to] = runIn(copy, random);
    const [first, last] = [words[from], words[to]];
    if (!first || !last) throw new Error('A quote must lie in its text.');
    return {
      anchor: anchorOf(text, { start: first.start, end: last.end }),
      ids: new Set(Array.from({ length: to - from + 1 }, (_, at) => from + at)),
    };
  });
}

/** First and last word of a run; a fresh copy numbers its words from 0. */
function runIn(copy: Copy, random: Random): [number, number] {
  const all = copy.flatMap(({ tokens }) => tokens);
  const roll = random();
  if (roll >= 0.8) {
    const from = between(random, 0, Math.max(0, all.length - 6));
    return [from, Math.min(all.length - 1, from + between(random, 4, 59))];
  }
  const { tokens } = pick(
    random,
    copy.filter((block) => block.tokens.length >= 6),
  );
  const base = tokens[0]?.id ?? 0;
  const last = base + tokens.length - 1;
  if (roll >= 0.4) {
    const from = base + between(random, 0, tokens.length - 4);
    return [from, Math.min(last, from + between(random, 3, 24))];
  }
  const capitals = tokens.filter(({ word }) => /^\p{Lu}/u.test(word));
  const from = pick(random, capitals.length > 0 && chance(random, 0.9) ? capitals : tokens).id ?? base;
  let to = from;
  while (to < last && to - from < 2 && /^\p{Lu}/u.test(tokens[to + 1 - base]?.word ?? '')) to += 1;
  return [from, to];
}
