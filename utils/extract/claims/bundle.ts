import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { isCalledOff } from '../called-off.ts';
import { wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { type Attachment, attach, type PlacedDate } from './attach.ts';
import type { Clause } from './clause-state.ts';
import { nameEvent } from './events.ts';
import type { Scene } from './find.ts';
import { partGaps } from './gaps.ts';
import { listed, partLists } from './lists.ts';
import { dropOutdone } from './present.ts';
import { type Bundles, shareBack, shareDown, shareFronted, shareOverWhen } from './share.ts';
import { sideOf } from './sides.ts';
import { PLANNING } from './words.ts';

/** Attachments that make one claim together: those of the same verb, or of the same verbless clause. */
export function bundle(scene: Scene, clauses: readonly Clause[]): Attachment[][] {
  const { sentence, dates, groups } = scene;
  const { tokens } = scene.prose;
  const owner = paint(sentence, clauses);
  const heading = isHeading(tokens, sentence, groups);
  const verbStarts = new Set(groups.map((group) => group.first));
  const bundles: Bundles = new Map();
  const left: Inside[] = [];
  let before: Attachment | null = null;
  for (const placed of dates) {
    const inner = owner[placed.first - sentence.first];
    if (!inner || (heading && !inner.verb) || endsPeriod(tokens, placed, dates)) continue;
    const clause =
      calledOffAround(tokens, placed, { inner, dates }) ??
      clauseBehind(tokens, placed, { inner, clauses }) ??
      inner;
    const attachment: Attachment | null =
      listed(tokens, before, placed) ?? attach(tokens, placed, { clause, floor: sentence.first, verbStarts });
    before = attachment;
    if (attachment && !isAsked(tokens, attachment.clause)) add(bundles, attachment);
    else if (!attachment) left.push({ placed, clause });
  }
  shareFronted(clauses, bundles);
  shareBack(tokens, clauses, bundles);
  shareOverWhen({ tokens, dates }, clauses, bundles);
  shareDown(tokens, clauses, bundles);
  addEvents({ scene, clauses, bundles }, left);
  return dropOutdone([...bundles.values()])
    .flatMap((attachments) => partGaps(tokens, attachments))
    .flatMap((attachments) => partLists(tokens, attachments));
}

/** A date inside a noun phrase, and its clause. */
interface Inside {
  placed: PlacedDate;
  clause: Clause;
}

/** Events that nouns name, in clauses that no other date dates. */
function addEvents(
  { scene, clauses, bundles }: { scene: Scene; clauses: readonly Clause[]; bundles: Bundles },
  dates: readonly Inside[],
): void {
  const { prose, sentence, groups } = scene;
  for (const { placed, clause } of dates) {
    const side = sideOf(prose, placed.date, placed.date);
    if (side === 'present' || (clause.verb && bundles.has(clause.verb)) || isAsked(prose.tokens, clause))
      continue;
    const event = nameEvent(prose.tokens, placed, { clause, clauses, groups, floor: sentence.first });
    if (event) add(bundles, event);
  }
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

/** "The vote planned for Friday was called off": the day is that of the subject that does not take place. */
function calledOffAround(
  tokens: readonly Token[],
  { last }: PlacedDate,
  { inner: { verb, parent, kind }, dates }: { inner: Clause; dates: readonly PlacedDate[] },
): Clause | null {
  const outer = parent?.verb;
  if (!verb || !outer || (kind !== 'participle' && kind !== 'relative')) return null;
  if (!PLANNING.has(verb.lemma) || last > outer.first || !isCalledOff(tokens, outer)) return null;
  const isDated = dates.some(({ first }) => first >= outer.last && first < (parent?.end ?? 0));
  return isDated ? null : parent;
}

/** The innermost clause of each token. */
function paint(sentence: Sentence, clauses: readonly Clause[]): (Clause | undefined)[] {
  const owner: (Clause | undefined)[] = new Array(sentence.last - sentence.first);
  for (const clause of clauses) {
    for (let at = clause.start; at < clause.end; at += 1) owner[at - sentence.first] = clause;
  }
  return owner;
}
