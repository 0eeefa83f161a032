import type { Token } from '../../text/tokens.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Attachment } from './attach.ts';
import type { Clause } from './clause-state.ts';
import { MEASURES } from './words.ts';

const MOVES = new Set(
  (
    'rise fall gain drop decline climb soar slip jump close increase decrease grow widen narrow advance tumble plunge ' +
    'surge ease edge shrink double sink total'
  ).split(' '),
);
/** A firm's report opens with these. */
const OPENING = new Set('post report earn lose have make'.split(' '));
/** A figure stands no further behind its verb (tokens). */
const NEAR = 4;

/** "rose 4 percent", "fell to 41 million": told as past, without a doubt. */
export function reportsFigure(
  tokens: readonly Token[],
  { tense, perfect, modal, negation, lemma, last }: VerbGroup,
): boolean {
  if (!MOVES.has(lemma) || tense !== 'past' || perfect || modal !== null || negation !== null) return false;
  return hasFigure(tokens, last);
}

const hasFigure = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + NEAR).some(({ kind }) => kind === 'number');

/** "had profit from continuing operations of $4 million", "posted lower earnings" */
const tellsResult = (tokens: readonly Token[], from: number): boolean =>
  hasFigure(tokens, from) || tokens.slice(from, from + NEAR).some(({ lower }) => MEASURES.has(lower));

/** "compared with 3 million a year earlier". */
const COMPARED = /\b(?:ago|earlier|before)\b|year-/i;

/** The date that the next sentence's figures go on with: that of the last figures reported, or null. */
export function periodOf(
  tokens: readonly Token[],
  bundles: readonly (readonly Attachment[])[],
): Attachment | null {
  const own = bundles.at(-1)?.filter(({ placed }) => !COMPARED.test(placed.date.text));
  const attachment = own?.length === 1 ? own[0] : undefined;
  const group = attachment?.group;
  if (!attachment || !group || attachment.own || attachment.relation !== 'on') return null;
  const reports = OPENING.has(group.lemma) && group.tense === 'past' && tellsResult(tokens, group.last);
  // "rose $2 to close at $117 yesterday"
  const head = attachment.clause.verb ?? group;
  return reports || reportsFigure(tokens, group) || reportsFigure(tokens, head) ? attachment : null;
}

/** A sentence without a date of its own that goes on with figures: they are of the same period. */
export const inPeriod = (
  tokens: readonly Token[],
  clauses: readonly Clause[],
  period: Attachment,
): Attachment[][] =>
  clauses.flatMap((clause) =>
    clause.verb && reportsFigure(tokens, clause.verb)
      ? [[{ ...period, first: period.placed.first, clause, group: clause.verb, fronted: false }]]
      : [],
  );
