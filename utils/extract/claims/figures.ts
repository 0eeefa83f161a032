import type { Token } from '../../text/tokens.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Attachment } from './attach.ts';
import type { Clause } from './clause-state.ts';

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

/** "compared with 3 million a year earlier". */
const COMPARED = /\b(?:ago|earlier|before)\b|year-/i;

/** The date that the next sentence's figures go on with: that of the last figures reported, or null. */
export function periodOf(
  tokens: readonly Token[],
  bundles: readonly (readonly Attachment[])[],
): Attachment | null {
  const last = bundles.at(-1);
  const attachment = last?.length === 1 ? last[0] : undefined;
  const group = attachment?.group;
  if (!attachment || !group || attachment.own || attachment.relation !== 'on') return null;
  if (COMPARED.test(attachment.placed.date.text)) return null;
  const reports = OPENING.has(group.lemma) && group.tense === 'past' && hasFigure(tokens, group.last);
  return reports || reportsFigure(tokens, group) ? attachment : null;
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
