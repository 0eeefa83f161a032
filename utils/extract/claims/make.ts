import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { ClaimRelation, DatedClaim } from '../shapes.ts';
import { RESCHEDULING } from '../verb-words.ts';
import type { Attachment, TokenSpan } from './attach.ts';
import type { Attribution } from './attributions.ts';
import { addCue } from './cues.ts';
import type { Scene } from './find.ts';
import { follows } from './lists.ts';
import { isOutdone } from './present.ts';
import { type Bounds, boundsOf } from './relation.ts';
import { sideOf } from './sides.ts';
import { spanOf } from './span.ts';
import { isPutOff, settleStatus } from './status.ts';

/** What the rest of the sentence says about a claim. */
interface Context {
  attributions: readonly Attribution[];
  /** All bundles of the sentence. */
  siblings: readonly (readonly Attachment[])[];
}

/** The claim of a clause and the dates tied to it; its speaker is settled over the whole text. */
export function makeClaim(scene: Scene, attachments: readonly Attachment[], context: Context): DatedClaim {
  const { prose } = scene;
  const { tokens } = prose;
  const main = mainOf(tokens, attachments);
  const { clause, group, placed } = main;
  const relation = claimRelation(prose, main);
  const bounds = joinBounds(tokens, attachments, { ...main, relation });
  const denied = deniedBy(main, context);
  const { status, cues } = settleStatus({
    tokens,
    clause,
    group,
    side: sideOf(prose, placed.date, bounds),
    now: attachments.some((attachment) => attachment.placed.date.value === 'PRESENT_REF'),
    relation: main.relation,
    isUndone: main.isUndone || denied !== null,
    date: { first: main.first, last: placed.last },
  });
  if (main.first < placed.first)
    addCue(cues, tokens, { first: main.first, last: placed.first, kind: 'relation' });
  const span = spanOf(tokens, { attachments, ...context });
  return {
    ...wordsOf(scene, denied ? { ...span, last: endOfSaid(tokens, denied) } : span),
    dates: attachments.map((attachment) => attachment.placed.index),
    relation,
    ...bounds,
    status,
    speaker: null,
    cues,
  };
}

/** A claim's words, and the entities among them. */
function wordsOf(
  { prose: { tokens, text }, names }: Scene,
  { first, last }: TokenSpan,
): Pick<DatedClaim, 'start' | 'end' | 'text' | 'entities'> {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  return {
    start,
    end,
    text: text.slice(start, end),
    entities: [...new Set(inside.map(({ entity }) => entity))],
  };
}

/** "Police denied on Tuesday that anyone was held": what is denied that day, where it has no date of its own. */
function deniedBy({ clause, group }: Attachment, { attributions, siblings }: Context): Attribution | null {
  if (clause.verb?.lemma !== 'deny' || group !== clause.verb || clause.verb.negation !== null) return null;
  const own = attributions.find((attribution) => attribution.clause === clause);
  const isDated =
    own && siblings.some(([other]) => other && other.placed.first >= own.from && other.placed.first < own.to);
  return own && !isDated ? own : null;
}

function endOfSaid(tokens: readonly Token[], { from, to }: Attribution): number {
  let last = to;
  while (last > from && tokens[last - 1]?.kind === 'punctuation') last -= 1;
  return last;
}

/** "postponed until Friday": it is to be on Friday; "will not reopen until Friday": from Friday on. */
function claimRelation(prose: Prose, attachment: Attachment): ClaimRelation {
  const { relation, group, placed } = attachment;
  if (isPutOff({ tokens: prose.tokens, ...attachment })) {
    const side = sideOf(prose, placed.date, placed.date);
    const isTold = group?.tense === 'past' && group.modal === null;
    return side === 'past' || (side === null && isTold) ? 'on' : 'since';
  }
  return relation === 'until' && group && RESCHEDULING.has(group.lemma) ? 'on' : relation;
}

/** The date that gives relation and interval: the one nearest the verb, unless another says it more closely. */
function mainOf(tokens: readonly Token[], attachments: readonly Attachment[]): Attachment {
  const settled = attachments.filter((attachment) => !isOutdone(attachment, attachments));
  const main = nearest(tokens, settled);
  return settled.find((other) => isCloser(tokens, other, main)) ?? main;
}

/** "two weeks ago, on January 23": the second says when in the first. */
function isCloser(tokens: readonly Token[], other: Attachment, main: Attachment): boolean {
  const { date, last } = main.placed;
  const inner = other.placed.date;
  const between = tokens.slice(last, other.placed.first);
  const isApposed = between.length <= 2 && between.every(({ lower }) => /^(?:,|on|in|at|the)$/.test(lower));
  if (last > other.placed.first || !isApposed || main.relation !== 'on' || other.relation !== 'on')
    return false;
  if (!date.earliest || !date.latest || !inner.earliest || !inner.latest) return false;
  return date.earliest <= inner.earliest && inner.latest <= date.latest;
}

/** A date in what commas cut off from the verb counts as so much further away (tokens): "the games, due to open in July, may be held in 2025". */
const IN_COMMAS = 20;

/** Of several dates in a clause the one nearest its verb. */
function nearest(tokens: readonly Token[], attachments: readonly Attachment[]): Attachment {
  const distance = ({ placed, group, clause, fronted }: Attachment): number => {
    const verb = group ?? clause.verb;
    if (!verb) return 0;
    if (placed.first >= verb.last) return placed.first - verb.last;
    return verb.first - placed.last + (!fronted && tokens[placed.last]?.text === ',' ? IN_COMMAS : 0);
  };
  return attachments.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** "In May and June the shops closed": the earliest day of what the date by the verb follows on, or null. */
function listStart(
  tokens: readonly Token[],
  attachments: readonly Attachment[],
  { placed: { first, date } }: Attachment,
): string | null {
  const before = attachments.find(
    ({ placed, relation }) =>
      relation === 'on' &&
      placed.last === first - 1 &&
      /^(?:and|or|,)$/.test(tokens[placed.last]?.lower ?? ''),
  );
  if (!before || !follows(date, before.placed.date.latest)) return null;
  return listStart(tokens, attachments, before) ?? before.placed.date.earliest;
}

/** "from May until July": what one date leaves open the other closes; "in May and June" covers both. */
function joinBounds(tokens: readonly Token[], attachments: readonly Attachment[], main: Attachment): Bounds {
  const bounds = boundsOf(main.placed.date, main.relation);
  if (main.relation === 'on') bounds.earliest = listStart(tokens, attachments, main) ?? bounds.earliest;
  let end = main.placed.last;
  for (const other of attachments) {
    if (other.placed === main.placed || isOutdone(other, attachments)) continue;
    const isNext =
      other.placed.first === end + 1 &&
      /^(?:and|or|,)$/.test(tokens[end]?.lower ?? '') &&
      other.placed.date.value !== 'PRESENT_REF';
    if (isNext && main.relation === 'on' && follows(other.placed.date, bounds.latest)) {
      bounds.latest = other.placed.date.latest;
      end = other.placed.last;
    }
    const more = boundsOf(other.placed.date, other.relation);
    if (bounds.earliest === null && main.relation !== 'on') bounds.earliest = more.earliest;
    else if (bounds.latest === null && main.relation === 'since') bounds.latest = more.latest;
  }
  return bounds;
}
