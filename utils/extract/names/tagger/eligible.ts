import { isNameless } from '../nameless.ts';

/**
 * Which tokens may be part of a name: those with a capital letter, but for words that name nobody by themselves ("The",
 * "On Friday"), and up to two in a row between such ("Bank of the Republic"). The network works the others out only as far
 * as their surroundings go (conditional computation, Bengio et al. 2013). Training does the same
 * (`tests/training/tagger/network.py`).
 */
const BETWEEN = 2;

export const hasCapital = (word: string): boolean => /\p{Lu}/u.test(word);

type Word = Readonly<{ text: string; lower: string }>;

/** Numbers of the eligible tokens, ascending. */
export function eligibleTokens(words: readonly Word[]): number[] {
  const capital = words.map(({ text, lower }) => text !== lower && hasCapital(text));
  const naming = words.map((word, at) => capital[at] && !isNameless(word));
  const eligible: number[] = [];
  let next = 0;
  words.forEach((_, at) => {
    if (!capital[at] || !(naming[at] || naming[at - 1] || naming[at + 1])) return;
    const isClose = eligible.length > 0 && at - next <= BETWEEN;
    for (let token = isClose ? next : at; token <= at; token += 1) eligible.push(token);
    next = at + 1;
  });
  return eligible;
}

/** Where a name that begins or ends in lower case or figures may reach: "1915 Queensland state election". */
const BEFORE = 1;
const AFTER = 2;

/** Those tokens of `count` with some before and after them. */
export function withSurroundings(tokens: readonly number[], count: number): number[] {
  const found: number[] = [];
  for (const token of tokens) {
    const from = Math.max(token - BEFORE, (found.at(-1) ?? -1) + 1);
    for (let at = from; at <= token + AFTER && at < count; at += 1) found.push(at);
  }
  return found;
}
