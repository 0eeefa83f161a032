import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { CLAUSE_TAKERS, wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { type Attachment, attach, type PlacedDate } from './attach.ts';
import type { Clause } from './clause-state.ts';
import type { Scene } from './find.ts';
import { partGaps } from './gaps.ts';

/** Attachments by the verb, or the verbless clause, that they date. */
type Bundles = Map<unknown, Attachment[]>;

/** Attachments that make one claim together: those of the same verb, or of the same verbless clause. */
export function bundle(scene: Scene, clauses: readonly Clause[]): Attachment[][] {
  const { sentence, dates, groups } = scene;
  const { tokens } = scene.prose;
  const owner = paint(sentence, clauses);
  const heading = isHeading(tokens, sentence, groups);
  const verbStarts = new Set(groups.map((group) => group.first));
  const bundles: Bundles = new Map();
  for (const placed of dates) {
    const inner = owner[placed.first - sentence.first];
    if (!inner || (heading && !inner.verb) || endsPeriod(tokens, placed, dates)) continue;
    const clause = clauseBehind(tokens, placed, { inner, clauses }) ?? inner;
    const attachment = attach(tokens, placed, { clause, floor: sentence.first, verbStarts });
    if (attachment && !isAsked(tokens, attachment.clause)) add(bundles, attachment);
  }
  shareFronted(clauses, bundles);
  shareBack(tokens, clauses, bundles);
  shareOverWhen(scene, clauses, bundles);
  return [...bundles.values()].flatMap((attachments) => partGaps(tokens, attachments));
}

/** "Edge computing in 2025": no verb, no full stop. It names what follows and asserts nothing. */
const isHeading = (tokens: readonly Token[], { last }: Sentence, groups: readonly VerbGroup[]): boolean =>
  groups.length === 0 && !/^(?:[.!…”"]|\.{3}|'')$/.test(tokens[last - 1]?.text ?? '');

/** "the year ended June 30": the year counts, not its last day. */
const endsPeriod = (tokens: readonly Token[], { first }: PlacedDate, dates: readonly PlacedDate[]): boolean =>
  /^(?:ended|ending)$/.test(tokens[first - 1]?.lower ?? '') && dates.some(({ last }) => last === first - 1);

/** A question asserts nothing, though a relative clause in it may. */
const isAsked = (tokens: readonly Token[], { kind, end }: Clause): boolean =>
  kind !== 'relative' && (tokens[end]?.text === '?' || tokens[end - 1]?.text === '?');

function add(bundles: Bundles, attachment: Attachment): void {
  const key = attachment.group ?? attachment.clause;
  const together = bundles.get(key);
  if (together) together.push(attachment);
  else bundles.set(key, [attachment]);
}

/** "A venture involving two firms last year opened": a bare date right before a verb goes with that verb. */
function clauseBehind(
  tokens: readonly Token[],
  { first, last }: PlacedDate,
  { inner, clauses }: { inner: Clause; clauses: readonly Clause[] },
): Clause | null {
  const own = inner.verb;
  if (!own || inner.kind !== 'participle' || own.last >= first) return null;
  if (wordClass(tokens[first - 1]?.lower ?? '') === 'preposition') return null;
  return clauses.find((clause) => clause !== inner && clause.verb?.first === last) ?? null;
}

/** "On Friday he came and went": the second verb shares the date. */
function shareFronted(clauses: readonly Clause[], bundles: Bundles): void {
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
function shareBack(tokens: readonly Token[], clauses: readonly Clause[], bundles: Bundles): void {
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
function shareOverWhen({ prose, dates }: Scene, clauses: readonly Clause[], bundles: Bundles): void {
  const { tokens } = prose;
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

/** "did not say when": the clause is what is said, not when it is. */
const asksWhen = ({ lemma, last }: VerbGroup, opener: number): boolean =>
  opener === last && CLAUSE_TAKERS.has(lemma);

const isSameTime = (outer: VerbGroup, inner: VerbGroup): boolean =>
  outer.tense === inner.tense || (outer.tense === 'future' && inner.tense === 'present');

/** The innermost clause of each token. */
function paint(sentence: Sentence, clauses: readonly Clause[]): (Clause | undefined)[] {
  const owner: (Clause | undefined)[] = new Array(sentence.last - sentence.first);
  for (const clause of clauses) {
    for (let at = clause.start; at < clause.end; at += 1) owner[at - sentence.first] = clause;
  }
  return owner;
}
