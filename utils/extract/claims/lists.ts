import type { Token } from '../../text/tokens.ts';
import type { DateExpression } from '../shapes.ts';
import { wordClass } from '../verb-words.ts';
import type { Attachment, PlacedDate } from './attach.ts';
import { shiftDay } from './relation.ts';

/** "in May and June": the second is dated by what dates the first. */
export function listed(
  tokens: readonly Token[],
  before: Attachment | null,
  placed: PlacedDate,
): Attachment | null {
  if (!before || placed.date.value === 'PRESENT_REF' || tokens[placed.last]?.lower === "'s") return null;
  const between = tokens.slice(before.placed.last, placed.first);
  if (!before.fronted && startsClause(tokens[placed.last])) return null;
  const isList = between.length < 3 && between.every(({ lower }) => /^(?:,|and|or)$/.test(lower));
  return isList && /^(?:and|or)$/.test(between.at(-1)?.lower ?? '')
    ? { ...before, placed, first: placed.first }
    : null;
}

/** "fell on the 12th, and five days later the army surrendered": what it dates follows. */
const startsClause = (token: Token | undefined): boolean =>
  /^(?:determiner|subject|possessive)$/.test(wordClass(token?.lower ?? '') ?? '') ||
  (token?.kind === 'word' && /^\p{Lu}/u.test(token.text));

/** "in 2004 and 2010": a claim each, of which the first ends with its own date; days in a row stay together. */
export function partLists(tokens: readonly Token[], attachments: readonly Attachment[]): Attachment[][] {
  const parts: Attachment[][] = [];
  let before: Attachment | null = null;
  for (const attachment of attachments) {
    const isNext = before !== null && isApart(tokens, before, attachment);
    const last = parts.at(-1);
    if (isNext && last && before) {
      const { last: cut } = before.placed;
      parts[parts.length - 1] = last.map((one) => ({ ...one, cut }));
      parts.push([attachment]);
    } else if (last) last.push(attachment);
    else parts.push([attachment]);
    before = attachment;
  }
  return parts;
}

function isApart(tokens: readonly Token[], a: Attachment, b: Attachment): boolean {
  const between = tokens
    .slice(a.placed.last, b.placed.first)
    .filter(({ lower }) => !/^(?:,|in|on)$/.test(lower));
  if (b.placed.first === a.placed.last) return false;
  const isListed =
    between.length === 0
      ? isAlike(a.placed.date, b.placed.date)
      : between.length === 1 && between[0]?.lower === 'and';
  const isOn = a.relation === 'on' && b.relation === 'on' && !a.own && !b.own && a.group === b.group;
  return isListed && isOn && isAfter(a.placed.date, b.placed.date);
}

/** "in 2004, 2007 and 2010": years all, or months. */
const isAlike = (a: DateExpression, b: DateExpression): boolean => a.value.length === b.value.length;

/** Whole days lie between them. */
const isAfter = ({ value, latest }: DateExpression, { earliest }: DateExpression): boolean =>
  value !== 'PRESENT_REF' && latest !== null && earliest !== null && (shiftDay(latest, 1) ?? '') < earliest;

/** It begins on the day after what came before it. */
export const follows = ({ earliest }: DateExpression, latest: string | null): boolean =>
  earliest !== null && shiftDay(earliest, -1) === latest;
