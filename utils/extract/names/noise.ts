import type { Prose } from '../prose.ts';
import type { Candidate, Refiner } from './candidate.ts';

/** Capitalised words that name nobody: days, months, pronouns, words of the interface. */
const NEVER = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december i he she it we they you this that these those here there what who when where why how mr mrs ' +
    'ms dr the a an and but or if so yes no ok not also read more share follow subscribe click watch listen photo video image ' +
    'source update updated breaking live advertisement copyright'
  ).split(' '),
);

/** "900 BC": part of a year. */
const ERAS = new Set(['bc', 'ad', 'bce', 'ce', 'b.c.', 'a.d.', 'b.c.e.', 'c.e.']);

/** Months and days inside a longer name are part of it ("Black Friday"); by themselves they are dates. */
export const dropNoise: Refiner = (candidates, prose) =>
  candidates.filter((candidate) => !isNoise(candidate, prose));

function isNoise({ first, last }: Candidate, { tokens, text }: Prose): boolean {
  const token = tokens[first];
  if (!token) return true;
  if (last - first === 1 && (NEVER.has(token.lower) || !/\p{L}/u.test(token.text))) return true;
  if (last - first === 1 && !/[\p{Lu}\p{Lo}]/u.test(token.text)) return true;
  // A list of letters.
  if (last - first > 2 && tokens.slice(first, last).every(({ text: letter }) => letter.length === 1))
    return true;
  const before = tokens[first - 1];
  if (last - first === 1 && ERAS.has(token.lower) && /^(?:century|\d+)$/.test(before?.text ?? ''))
    return true;
  // Handles, tags and addresses.
  return /[@#/]/.test(text.charAt(token.start - 1)) || /^[@#]/.test(token.text);
}
