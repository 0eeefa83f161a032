import type { Token } from '../../text/tokens.ts';
import { wordClass } from '../verb-words.ts';
import type { Attachment } from './attach.ts';

/** A noun phrase that a left-out verb goes with is no longer (tokens). */
const LONGEST = 7;

/**
 * Parts the dates of one verb where the later ones have a subject or object of their own and the verb is left out: "The
 * shop closed in 2011, the school in 2016". The dates that stay with the verb come first.
 */
export function partGaps(tokens: readonly Token[], attachments: readonly Attachment[]): Attachment[][] {
  const parts: Attachment[][] = [];
  let before: Attachment | null = null;
  for (const attachment of attachments) {
    const first = before && startOfGapped(tokens, before, attachment);
    if (first !== null) parts.push([{ ...attachment, own: { first, last: attachment.placed.last } }]);
    else if (parts.length === 0) parts.push([attachment]);
    else parts.at(-1)?.push(attachment);
    before = attachment;
  }
  return parts;
}

/** First token of the noun phrase between two dates, where nothing but a comma or "and" stands before it. */
function startOfGapped(
  tokens: readonly Token[],
  before: Attachment,
  { first, group, placed }: Attachment,
): number | null {
  if (
    !group ||
    before.placed.first < group.last ||
    !(isParted(tokens, before, first) || (isLed(before) && isLed({ first, placed })))
  )
    return null;
  let at = before.placed.last;
  while (/^(?:[,;]|and|but)$/.test(tokens[at]?.lower ?? '')) at += 1;
  if (at === before.placed.last || at >= first || first - at > LONGEST) return null;
  return isNounPhrase(tokens, at, first) ? at : null;
}

/** A comma stands behind the date before. */
const isParted = (tokens: readonly Token[], { placed }: Attachment, first: number): boolean =>
  tokens.slice(placed.last, first).some(({ text }) => text === ',' || text === ';');

/** A preposition leads the date: "in 2016"; without one it may belong to what a preposition before governs. */
const isLed = ({ first, placed }: Pick<Attachment, 'first' | 'placed'>): boolean => first < placed.first;

const COUNT = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)$/;

function isNounPhrase(tokens: readonly Token[], first: number, last: number): boolean {
  const head = tokens[first];
  const kind = wordClass(head?.lower ?? '');
  const isCounted = COUNT.test(head?.lower ?? '');
  if (kind !== 'determiner' && kind !== 'possessive' && !isCounted && !/^\p{Lu}/u.test(head?.text ?? ''))
    return false;
  return tokens
    .slice(first, last)
    .every(({ lower, text }) => /^(?:'s|of|more)$/.test(lower) || isNominal(lower, text));
}

const isNominal = (lower: string, text: string): boolean => {
  const kind = wordClass(lower);
  return /^[\p{L}\d’'-]+$/u.test(text) && (kind === null || kind === 'determiner' || kind === 'possessive');
};
