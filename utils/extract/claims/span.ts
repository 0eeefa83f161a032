import type { Token } from '../../text/tokens.ts';
import { STOP } from '../marks.ts';
import { wordClass } from '../verb-words.ts';
import type { Attachment, TokenSpan } from './attach.ts';
import type { Attribution } from './attributions.ts';
import type { Clause } from './clause-state.ts';
import { nounPhraseStartAt } from './subjects.ts';

interface Surroundings {
  attachments: readonly Attachment[];
  attributions: readonly Attribution[];
  /** The other claims' attachments in the sentence, its own among them. */
  siblings: readonly (readonly Attachment[])[];
}

const OPENERS = new Set(
  'and but or that because although though while if unless whether when as after before since until'.split(
    ' ',
  ),
);

/** Token span of a claim: its clause without opener, attribution, and what follows a comma after date and verb. */
export function spanOf(tokens: readonly Token[], surroundings: Surroundings): TokenSpan {
  const head = surroundings.attachments[0];
  if (!head) return { first: 0, last: 0 };
  if (head.own) return head.own;
  const core = coreOf(surroundings.attachments);
  let { first, last } = withoutAttribution(surroundings, core);
  last = Math.min(last, head.cut ?? last);
  first = Math.min(afterDateline(tokens, first), core.first);
  ({ first, last } = splitFromSiblings(surroundings, { first, last }));
  for (let at = core.last; at < last; at += 1)
    if (tokens[at]?.text === ',' || STOP.test(tokens[at]?.text ?? '')) last = at;
  const kept = keptOpener(tokens, head.clause);
  const light = (at: number): boolean =>
    at !== kept && (isMark(tokens[at]) || OPENERS.has(tokens[at]?.lower ?? ''));
  while (first < core.first && light(first)) first += 1;
  const isWhole = /^[.?!]$/.test(tokens[last - 1]?.text ?? '');
  while (last > core.last && (light(last - 1) || (!isWhole && isPreposition(tokens[last - 1])))) last -= 1;
  return { first: withAntecedent(tokens, head.clause, first), last: closeBracket(tokens, first, last) };
}

/** "the mayor, who took office in May": a relative clause takes along the noun that it tells of. */
function withAntecedent(tokens: readonly Token[], { kind, opener, parent }: Clause, first: number): number {
  if (kind !== 'relative' || opener !== first || !RELATIVE.test(tokens[opener]?.lower ?? '')) return first;
  const verbs = parent?.verb ? [parent.verb, ...parent.chain] : [];
  const floor = verbs.reduce(
    (at, { last }) => (last <= opener ? Math.max(at, last) : at),
    parent?.start ?? 0,
  );
  const end = tokens[opener - 1]?.text === ',' ? opener - 1 : opener;
  let start = nounPhraseStartAt(tokens, end, floor);
  while (start < end && tokens[start - 1]?.lower === 'of' && start - 1 > floor)
    start = nounPhraseStartAt(tokens, start - 1, floor);
  return start < end ? start : first;
}

const RELATIVE = /^(?:who|which|that|whose|whom)$/;

/** "on Friday (8pm" closes its bracket. */
function closeBracket(tokens: readonly Token[], first: number, last: number): number {
  if (tokens[last]?.text !== ')') return last;
  const isOpen = tokens.slice(first, last).filter(({ text }) => text === '(').length > 0;
  return isOpen ? last + 1 : last;
}

/** "which closed in May" keeps its "which", and "If no one wins, a vote will be held" its "if", which no clause of its own opens. */
function keptOpener(tokens: readonly Token[], { kind, opener, start }: Clause): number | null {
  if (kind === 'relative') return opener;
  return opener === null && /^(?:if|unless)$/.test(tokens[start]?.lower ?? '') ? start : null;
}

/** A mark that is no part of a figure ("$5 million", "5%"). */
const isMark = (token: Token | undefined): boolean =>
  token?.kind === 'punctuation' && !/^[%‰°$€£¥#]$/.test(token.text);

/** Whatever it led is no part of the claim. */
const isPreposition = (token: Token | undefined): boolean => wordClass(token?.lower ?? '') === 'preposition';

/** "PARIS (AP) — Talks began": the place and agency that head a dispatch are no part of its first clause. */
function afterDateline(tokens: readonly Token[], first: number): number {
  for (let at = first; at < first + 12; at += 1) {
    const token = tokens[at];
    if (!token) return first;
    const before = tokens[at - 1]?.text ?? '';
    if (at > first && /^(?:[—–_-]|--+)$/.test(token.text)) {
      return before === ')' || /^\p{Lu}{3,}$/u.test(before) ? at + 1 : first;
    }
    if (token.kind === 'word' && !/^\p{Lu}/u.test(token.text)) return first;
  }
  return first;
}

/** From the first to the last of what must stand in the span: verb and dates. */
function coreOf(attachments: readonly Attachment[]): TokenSpan {
  let first = Infinity;
  let last = 0;
  for (const { clause, placed, first: phrase } of attachments) {
    const shared = placed.first < clause.start || placed.last > clause.end;
    const { verb } = clause;
    if (verb) first = Math.min(first, verb.first);
    if (verb) last = Math.max(last, verb.last);
    if (!shared || !verb) first = Math.min(first, phrase);
    if (!shared || !verb) last = Math.max(last, placed.last);
  }
  return { first, last };
}

function withoutAttribution({ attachments, attributions }: Surroundings, core: TokenSpan): TokenSpan {
  const clause = attachments[0]?.clause;
  let first = clause?.start ?? core.first;
  let last = clause?.end ?? core.last;
  for (const attribution of attributions) {
    if (attribution.clause === clause) {
      if (attribution.from >= core.last) last = Math.min(last, attribution.from);
      else if (attribution.to <= core.first) first = Math.max(first, attribution.first);
    } else if (attribution.first >= core.last) last = Math.min(last, attribution.first);
    else if (attribution.last <= core.first) first = Math.max(first, attribution.last);
  }
  return { first, last };
}

/** "decided on Monday to leave in June": two claims in one clause part before the later verb, or where one is left out. */
function splitFromSiblings({ attachments, siblings }: Surroundings, span: TokenSpan): TokenSpan {
  const own = attachments[0];
  let { first, last } = span;
  for (const [other] of siblings) {
    if (!own || !other || other === own || other.clause !== own.clause || !other.group || !own.group)
      continue;
    if (other.own) last = Math.min(last, other.own.first);
    else if (other.group.first > own.group.first) last = Math.min(last, other.group.first);
    else if (other.group.first < own.group.first) first = Math.max(first, own.group.first);
  }
  return { first, last };
}
