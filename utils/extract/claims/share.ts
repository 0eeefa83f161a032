import type { Token } from '../../text/tokens.ts';
import type { DateExpression } from '../shapes.ts';
import { CLAUSE_TAKERS } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Attachment, PlacedDate } from './attach.ts';
import type { Clause } from './clause-state.ts';
import { reportsFigure } from './figures.ts';
import { SAYING } from './words.ts';

/** Attachments by the verb, or the verbless clause, that they date. */
export type Bundles = Map<unknown, Attachment[]>;

/** "On Friday he came and went": the second verb shares the date. */
export function shareFronted(clauses: readonly Clause[], bundles: Bundles): void {
  const frontedOf = new Map<Clause, Attachment>();
  for (const attachments of bundles.values()) {
    const fronted = attachments.find((attachment) => attachment.fronted);
    if (fronted) frontedOf.set(fronted.clause, fronted);
  }
  for (const clause of clauses) {
    const fronted = clause.parent && frontedOf.get(clause.parent);
    if (!fronted || clause.kind !== 'conjunct' || !clause.verb || bundles.has(clause.verb)) continue;
    const shared = { ...fronted, clause, group: clause.verb };
    bundles.set(clause.verb, [{ ...shared, fronted: false }]);
    frontedOf.set(clause, shared);
  }
}

/** "Six were killed and at least ten hurt on Friday": the passive before "and" shares the date behind the second. */
export function shareBack(tokens: readonly Token[], clauses: readonly Clause[], bundles: Bundles): void {
  for (const { kind, start, verb, parent } of clauses) {
    const own = kind === 'participle' && verb ? bundles.get(verb)?.[0] : undefined;
    const outer = parent?.verb;
    if (!own || !parent || !outer?.passive || bundles.has(outer)) continue;
    const coordinated = tokens
      .slice(Math.max(outer.last, start - 3), start)
      .some(({ lower }) => lower === 'and');
    if (coordinated) bundles.set(outer, [{ ...own, clause: parent, group: outer, fronted: false }]);
  }
}

/** "when" says at the same time: "in 1990, when prices fell", "two died when a boat sank in May". */
export function shareOverWhen(
  { tokens, dates }: { tokens: readonly Token[]; dates: readonly PlacedDate[] },
  clauses: readonly Clause[],
  bundles: Bundles,
): void {
  for (const clause of clauses) {
    const { opener, verb, parent } = clause;
    if (opener === null || tokens[opener]?.lower !== 'when' || !verb) continue;
    const share = (from: Attachment | undefined, to: Clause): void => {
      if (!from || !to.verb || bundles.has(to.verb)) return;
      bundles.set(to.verb, [{ ...from, clause: to, group: to.verb, fronted: false }]);
    };
    const comma = tokens[opener - 1]?.kind === 'punctuation' ? 1 : 0;
    const before = dates.find((placed) => placed.last === opener - comma);
    if (before)
      share(
        { placed: before, relation: 'on', first: before.first, clause, group: verb, fronted: false },
        clause,
      );
    if (!parent?.verb || asksWhen(parent.verb, opener) || !isSameTime(parent.verb, verb)) continue;
    if (parent.verb.tense !== 'present') share(bundles.get(verb)?.[0], parent);
    share(parent.verb && bundles.get(parent.verb)?.[0], clause);
  }
}

/** "Shares fell on Friday as investors sold", "flew to Lima on Monday, where she met the mayor": at the same time. */
export function shareDown(tokens: readonly Token[], clauses: readonly Clause[], bundles: Bundles): void {
  for (const clause of clauses) {
    const { opener, verb, parent } = clause;
    if (opener === null || !verb || !parent?.verb || bundles.has(verb) || SAYING.has(verb.lemma)) continue;
    if (!/^(?:as|while|where)$/.test(tokens[opener]?.lower ?? '') || verb.modal !== null || verb.perfect)
      continue;
    const above = bundles
      .get(parent.verb)
      ?.find(({ relation, placed }) => relation === 'on' && placed.last <= opener);
    const isPlace = tokens[opener]?.lower === 'where' && !reportsFigure(tokens, verb);
    if (above && isSameTime(parent.verb, verb) && !(isPlace && isLong(above.placed.date)))
      bundles.set(verb, [{ ...above, clause, group: verb, fronted: false }]);
  }
}

/** "moved to Lima in 1987, where she met the mayor": perhaps long after; "in the quarter …, where sales rose 4%" is not. */
const isLong = ({ earliest, latest }: DateExpression): boolean => earliest !== latest;

/** "did not say when": the clause is what is said, not when it is. */
const asksWhen = ({ lemma, last }: VerbGroup, opener: number): boolean =>
  opener === last && CLAUSE_TAKERS.has(lemma);

const isSameTime = (outer: VerbGroup, inner: VerbGroup): boolean =>
  outer.tense === inner.tense || (outer.tense === 'future' && inner.tense === 'present');
