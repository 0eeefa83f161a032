import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { Name, Speaker } from '../shapes.ts';

/** A sentence, its tokens `[first, last)` and the names in it. */
export interface Passage {
  prose: Prose;
  names: readonly Name[];
  first: number;
  last: number;
}

/**
 * Who a noun phrase names: the name that ends its head ("Mayor Anna Lind", not "Lind's aide"), a person apposed to it
 * ("the head of the inquiry, Anna Lind"), or else the phrase up to its first modifier ("a spokesman").
 */
export function speakerIn(
  { prose, names }: Passage,
  phrase: { first: number; last: number },
): Speaker | null {
  const from = prose.tokens[phrase.first];
  const to = prose.tokens[phrase.last - 1];
  if (!from || !to) return null;
  const end = headEnd(prose, phrase);
  const inside = names.filter((name) => name.start >= from.start && name.end <= to.end);
  const head =
    inside.find((name) => name.end === end) ??
    inside.find((name) => name.start < end && end < name.end && !isPossessive(prose, name));
  if (head) return speakerOf(head);
  const apposed = inside.find(
    (name) => name.type === 'PER' && name.start > end && !isPossessive(prose, name),
  );
  if (apposed) return speakerOf(apposed);
  const named = namedAfter(prose, names, to.end);
  if (named) return speakerOf(named);
  const full = bodyEnd(prose, { first: phrase.first, last: phrase.last, end });
  return { start: from.start, end: full, text: prose.text.slice(from.start, full) };
}

/** "the Department of Education", "the Bank of England": capitals on both sides of "of" or "for" name one body. */
function bodyEnd(
  { tokens }: Prose,
  { first, last, end }: { first: number; last: number; end: number },
): number {
  let at = first + 1;
  while (at < last && (tokens[at]?.start ?? end) < end) at += 1;
  const isBody = at > first + 1 && isCapital(tokens[at - 1]) && JOINTS.test(tokens[at]?.lower ?? '');
  if (!isBody) return end;
  let full = end;
  for (at += 1; at < last; at += 1) {
    const token = tokens[at];
    if (token && isCapital(token)) full = token.end;
    else if (!/^(?:the|and|of)$/.test(token?.lower ?? '')) break;
  }
  // "the Bank of England's governor"
  return /^['’]s?$/.test(tokens[at]?.lower ?? '') ? (tokens[last - 1]?.end ?? full) : full;
}

const JOINTS = /^(?:of|for)$/;
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

/** "said its spokeswoman, Anna Lind, who …": the person between commas behind the phrase. */
function namedAfter({ text }: Prose, names: readonly Name[], end: number): Name | null {
  const comma = /^, /.exec(text.slice(end, end + 2));
  const name = names.find(({ start, type }) => comma && start === end + 2 && type === 'PER');
  return name && /^[,.;”"]/.test(text.slice(name.end, name.end + 1)) ? name : null;
}

const speakerOf = ({ start, end, text, entity }: Name): Speaker => ({ start, end, text, entity });

const isPossessive = ({ text }: Prose, { end }: Name): boolean => /^['’]s?\b/.test(text.slice(end, end + 3));

/** Where the head of a noun phrase ends: before "of", "for", a comma, a relative, "familiar with". */
function headEnd({ tokens }: Prose, { first, last }: { first: number; last: number }): number {
  for (let at = first + 1; at < last; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (
      /^[,(–—]$/.test(token.text) ||
      /^(?:of|for|in|at|on|from|with|who|which|that|familiar|close|briefed)$/.test(token.lower)
    )
      return tokens[at - 1]?.end ?? token.end;
  }
  return tokens[last - 1]?.end ?? 0;
}
