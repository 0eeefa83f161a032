import type { Sentence } from '../../text/sentences.ts';
import type { Prose } from '../prose.ts';
import type { DatedClaim, DateExpression, Name, Speaker } from '../shapes.ts';
import type { VerbGroup } from '../verbs.ts';
import { type Attachment, attach, type PlacedDate } from './attach.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type Bounds, boundsOf } from './relation.ts';
import { type Attribution, findAttributions } from './speakers.ts';
import { addCue, type Side, settleStatus } from './status.ts';
import { SAYING } from './words.ts';

/** What was found before: the claims are built over it. */
export interface Findings {
  names: readonly Name[];
  dates: readonly DateExpression[];
  verbs: readonly VerbGroup[];
}

/** All dated claims, in reading order. */
export function findClaims(prose: Prose, { names, dates, verbs }: Findings): DatedClaim[] {
  const claims: DatedClaim[] = [];
  let verb = 0;
  let date = 0;
  let name = 0;
  for (const sentence of prose.sentences) {
    const from = { verb, date, name };
    while ((verbs[verb]?.first ?? Infinity) < sentence.last) verb += 1;
    while ((dates[date]?.start ?? Infinity) < sentence.end) date += 1;
    while ((names[name]?.start ?? Infinity) < sentence.end) name += 1;
    const scene: Scene = {
      prose,
      sentence,
      names: names.slice(from.name, name),
      groups: verbs.slice(from.verb, verb),
      dates: placeDates(prose, sentence, { dates: dates.slice(from.date, date), index: from.date }),
    };
    claims.push(...claimsOf(scene));
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Scene {
  prose: Prose;
  sentence: Sentence;
  names: readonly Name[];
  groups: readonly VerbGroup[];
  dates: readonly PlacedDate[];
}

/** Finds the tokens of the dates that a claim can hang on. */
function placeDates(
  { tokens }: Prose,
  sentence: Sentence,
  { dates, index }: { dates: readonly DateExpression[]; index: number },
): PlacedDate[] {
  const placed: PlacedDate[] = [];
  let at = sentence.first;
  dates.forEach((date, offset) => {
    while (at < sentence.last && (tokens[at]?.end ?? 0) <= date.start) at += 1;
    let last = at;
    while (last < sentence.last && (tokens[last]?.start ?? 0) < date.end) last += 1;
    const settled = date.earliest !== null || date.latest !== null;
    if (last > at && (settled || date.value.startsWith('X')))
      placed.push({ index: index + offset, date, first: at, last });
  });
  return placed;
}

function claimsOf(scene: Scene): DatedClaim[] {
  const { prose, sentence, groups, dates } = scene;
  if (dates.length === 0 && !groups.some((group) => SAYING.has(group.lemma))) return [];
  const clauses = splitClauses(prose.tokens, sentence, groups);
  const attributions = findAttributions(
    { prose, names: scene.names, first: sentence.first, last: sentence.last },
    clauses,
  );
  if (dates.length === 0) return [];
  const bundles = bundle(scene, clauses);
  return bundles.map((attachments) => makeClaim(scene, attachments, attributions));
}

/** Attachments that make one claim together: the same clause, and the same verb where the clause has several. */
function bundle({ prose, sentence, dates }: Scene, clauses: readonly Clause[]): Attachment[][] {
  const owner = paint(sentence, clauses);
  const bundles = new Map<unknown, Attachment[]>();
  for (const placed of dates) {
    const clause = owner[placed.first - sentence.first];
    if (!clause) continue;
    const attachment = attach(prose.tokens, placed, { clause, floor: sentence.first });
    if (!attachment) continue;
    const key = attachment.group ?? clause;
    bundles.set(key, [...(bundles.get(key) ?? []), attachment]);
  }
  shareFronted([...bundles.values()], clauses, bundles);
  return [...bundles.values()];
}

/** "On Friday he came and went": the second verb shares the date. */
function shareFronted(
  all: readonly Attachment[][],
  clauses: readonly Clause[],
  bundles: Map<unknown, Attachment[]>,
): void {
  for (const attachments of all) {
    const fronted = attachments.find((attachment) => attachment.fronted);
    if (!fronted) continue;
    let last = fronted.clause;
    for (const clause of clauses) {
      if (clause.kind !== 'conjunct' || clause.parent !== last || !clause.verb || bundles.has(clause.verb))
        continue;
      bundles.set(clause.verb, [{ ...fronted, clause, group: clause.verb, fronted: false }]);
      last = clause;
    }
  }
}

/** The innermost clause of each token. */
function paint(sentence: Sentence, clauses: readonly Clause[]): (Clause | undefined)[] {
  const owner: (Clause | undefined)[] = new Array(sentence.last - sentence.first);
  for (const clause of clauses) {
    for (let at = clause.start; at < clause.end; at += 1) owner[at - sentence.first] = clause;
  }
  return owner;
}

function makeClaim(
  scene: Scene,
  attachments: readonly Attachment[],
  attributions: readonly Attribution[],
): DatedClaim {
  const { prose } = scene;
  const main = nearest(attachments);
  const { clause, group, relation, placed } = main;
  const bounds = joinBounds(attachments, main);
  const { status, cues } = settleStatus({
    tokens: prose.tokens,
    clause,
    group,
    side: sideOf(prose, placed.date, bounds),
    since: relation === 'since',
  });
  if (main.first < placed.first)
    addCue(cues, prose.tokens, { first: main.first, last: placed.first, kind: 'relation' });
  const span = spanOf(scene, attachments, attributions);
  const attribution = attributionOf(attributions, { first: span.first, last: span.last, clause });
  if (attribution) addCue(cues, prose.tokens, { first: attribution.cue, kind: 'attribution' });
  const start = prose.tokens[span.first]?.start ?? 0;
  const end = prose.tokens[span.last - 1]?.end ?? start;
  const inside = scene.names.filter((name) => name.start >= start && name.end <= end);
  return {
    start,
    end,
    text: prose.text.slice(start, end),
    dates: attachments.map((attachment) => attachment.placed.index),
    relation,
    ...bounds,
    status,
    speaker: attribution?.speaker ?? postAuthor(prose, start),
    entities: [...new Set(inside.map((name) => name.entity))],
    cues: cues.sort((a, b) => a.start - b.start),
  };
}

/** Of several dates in a clause the one nearest its verb gives relation and interval. */
function nearest(attachments: readonly Attachment[]): Attachment {
  const distance = ({ placed, group, clause }: Attachment): number => {
    const verb = group ?? clause.verb;
    if (!verb) return 0;
    return placed.first >= verb.last ? placed.first - verb.last : verb.first - placed.last;
  };
  return attachments.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** "from May until July": what one date leaves open the other closes. */
function joinBounds(attachments: readonly Attachment[], main: Attachment): Bounds {
  const bounds = boundsOf(main.placed.date, main.relation);
  for (const other of attachments) {
    if (other === main) continue;
    const more = boundsOf(other.placed.date, other.relation);
    if (bounds.earliest === null && main.relation !== 'on') bounds.earliest = more.earliest;
    else if (bounds.latest === null && main.relation === 'since') bounds.latest = more.latest;
  }
  return bounds;
}

function sideOf(prose: Prose, date: DateExpression, { earliest, latest }: Bounds): Side {
  const day =
    date.reference && date.reference.from !== 'narrative' ? date.reference.day : prose.input.published;
  if (day === null) return null;
  if (earliest !== null && earliest > day) return 'future';
  if (latest !== null && latest < day) return 'past';
  if (earliest === null && latest !== null && latest > day) return 'future';
  return 'present';
}

/** Token span of the claim: its clause without opener, attribution and what follows a comma after date and verb. */
function spanOf(
  scene: Scene,
  attachments: readonly Attachment[],
  attributions: readonly Attribution[],
): { first: number; last: number } {
  const tokens = scene.prose.tokens;
  const [head] = attachments;
  if (!head) return { first: 0, last: 0 };
  const { clause } = head;
  let first = clause.start;
  let last = clause.end;
  const needed = Math.max(clause.verb?.last ?? 0, ...attachments.map(({ placed }) => placed.last));
  const needy = Math.min(clause.verb?.first ?? last, ...attachments.map((attachment) => attachment.first));
  for (const attribution of attributions) {
    if (attribution.clause === clause) {
      if (attribution.from >= needed) last = Math.min(last, attribution.from);
      else if (attribution.to <= needy) first = Math.max(first, attribution.first);
    } else if (attribution.first >= needed) last = Math.min(last, attribution.first);
    else if (attribution.last <= needy) first = Math.max(first, attribution.last);
  }
  for (let at = needed; at < last; at += 1) {
    if (/^(?:[,;:—–”“"()]|--|``|'')$/.test(tokens[at]?.text ?? '')) last = at;
  }
  const opener = (at: number): boolean =>
    tokens[at]?.kind === 'punctuation' ||
    /^(?:and|but|or|that|because|although|though|while|if|unless|whether|when|as|after|before|since|until)$/.test(
      tokens[at]?.lower ?? '',
    );
  while (first < needy && opener(first)) first += 1;
  while (last > needed && tokens[last - 1]?.kind === 'punctuation') last -= 1;
  return { first, last };
}

interface Stretch {
  first: number;
  last: number;
  clause: Clause;
}

/** The innermost attribution over a claim. */
function attributionOf(
  attributions: readonly Attribution[],
  { first, last, clause }: Stretch,
): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    if (attribution.clause === clause || attribution.from > first || attribution.to < last) continue;
    if (!best || attribution.to - attribution.from < best.to - best.from) best = attribution;
  }
  return best;
}

/** An embedded post is said by its author, where the text names one. */
function postAuthor(prose: Prose, at: number): Speaker | null {
  const piece = prose.input.pieces.find((candidate) => candidate.start <= at && at < candidate.end);
  if (!piece?.author) return null;
  const start = prose.text.indexOf(piece.author, piece.start);
  if (start < 0 || start > piece.end + 200) return null;
  return { start, end: start + piece.author.length, text: piece.author };
}
