import type { Sentence } from '../../text/sentences.ts';
import { contains } from '../../text/span.ts';
import { opensLine, type Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { DatedClaim, DateExpression, Name } from '../shapes.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Attachment, PlacedDate } from './attach.ts';
import { findAttributions } from './attributions.ts';
import { bundle } from './bundle.ts';
import type { Clause } from './clause-state.ts';
import { splitClauses } from './clauses.ts';
import { addCue } from './cues.ts';
import { inPeriod, periodOf, reportsFigure } from './figures.ts';
import { makeClaim } from './make.ts';
import { findPosts, type Post, postAround } from './posts.ts';
import { readSentences } from './sentences.ts';
import { type Attributed, hearVoices, type Voice, type Voices, whoSays } from './voices.ts';
import { QUOTING, SAYING } from './words.ts';

/** What was found before: the claims are built over it. */
export interface Findings {
  names: readonly Name[];
  dates: readonly DateExpression[];
  verbs: readonly VerbGroup[];
}

/** A sentence with what was found in it. */
export interface Scene {
  prose: Prose;
  sentence: Sentence;
  names: readonly Name[];
  groups: readonly VerbGroup[];
  dates: readonly PlacedDate[];
}

/**
 * All dated claims, in reading order. A sentence is split into clauses, each date tied to the clause and verb that it
 * dates, and what is tied together becomes a claim; speakers are settled over the whole text.
 */
export function findClaims(prose: Prose, findings: Findings): DatedClaim[] {
  const { claims, voices, asides } = readScenes(prose, findings);
  for (const claim of claims) {
    const heard = whoSays(prose, voices, claim);
    const voice = asides.has(claim) && isWriters(prose, claim, heard) ? null : heard;
    claim.speaker = voice?.speaker ?? null;
    if (voice?.cue) addCue(claim.cues, prose.tokens, { first: voice.cue, kind: 'attribution' });
    claim.cues.sort((a, b) => a.start - b.start);
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Who says what, as the claims see it. */
export const findVoices = (prose: Prose, findings: Findings): Voices => readScenes(prose, findings).voices;

/** What was read: the claims, who says what, and the claims that stand beside their sentence, in relative clauses behind a comma. */
interface Read {
  claims: DatedClaim[];
  voices: Voices;
  asides: ReadonlySet<DatedClaim>;
}

/**
 * "Kast, who took office in March, will not run, his spokeswoman said": outside quotation marks an appositive relative
 * clause is the writer's own (Potts, The Logic of Conventional Implicatures, 2005) where only what follows attributes.
 */
function isWriters({ tokens, quotations }: Prose, claim: DatedClaim, voice: Voice | null): boolean {
  const said = voice?.cue ? (tokens[voice.cue]?.start ?? 0) : 0;
  return said >= claim.end && !quotations.some((quotation) => contains(quotation, claim));
}

function readScenes(prose: Prose, findings: Findings): Read {
  const posts = findPosts(prose);
  const claims: DatedClaim[] = [];
  const asides = new Set<DatedClaim>();
  const sentences: Attributed[] = [];
  let period: { at: number; attachment: Attachment } | null = null;
  for (const scene of scenesOf(prose, findings, posts)) {
    const clauses = splitClauses(prose.tokens, scene.sentence, scene.groups);
    const attributions = findAttributions(scene, clauses);
    const { start, end } = scene.sentence;
    if (attributions.length > 0) sentences.push({ start, end, attributions });
    const own = bundle(scene, clauses);
    const goingOn = period && goesOn(scene, period.at) ? period.attachment : null;
    const siblings = goingOn ? inPeriod(prose.tokens, clauses, goingOn) : own;
    const attachment = periodOf(prose.tokens, siblings);
    period = attachment && { at: scene.sentence.last, attachment };
    for (const attachments of siblings) {
      const claim = makeClaim(scene, attachments, { attributions, siblings });
      claims.push(claim);
      if (attachments.some(({ clause }) => isAppositive(prose.tokens, clause))) asides.add(claim);
    }
  }
  return { claims, asides, voices: hearVoices(prose, sentences, { ...findings, posts }) };
}

const isAppositive = (tokens: readonly Token[], { kind, opener }: Clause): boolean =>
  kind === 'relative' &&
  opener !== null &&
  tokens[opener - 1]?.text === ',' &&
  /^(?:who|which|whose|whom)$/.test(tokens[opener]?.lower ?? '');

/** Without a date of its own, in the same paragraph, a sentence may go on with the figures of the one before. */
const goesOn = ({ prose, sentence, dates }: Scene, at: number): boolean =>
  at === sentence.first && dates.length === 0 && !opensLine(prose, at);

/** The sentences that hold a date or attribute something. */
function* scenesOf(
  prose: Prose,
  { names, dates, verbs }: Findings,
  posts: readonly Post[],
): Generator<Scene> {
  let verb = 0;
  let date = 0;
  let name = 0;
  for (const sentence of readSentences(prose, dates)) {
    const from = { verb, date, name };
    while ((verbs[verb]?.first ?? Infinity) < sentence.last) verb += 1;
    while ((dates[date]?.start ?? Infinity) < sentence.end) date += 1;
    while ((names[name]?.start ?? Infinity) < sentence.end) name += 1;
    const groups = verbs.slice(from.verb, verb);
    const own = { dates: dates.slice(from.date, date), index: from.date };
    const placed = placeDates({ prose, sentence, posts }, own);
    if (placed.length === 0 && !groups.some((group) => tellsMore(prose, group))) continue;
    yield { prose, sentence, groups, names: names.slice(from.name, name), dates: placed };
  }
}

/** Without a date a sentence counts where it attributes, or goes on with figures. */
const tellsMore = ({ tokens }: Prose, group: VerbGroup): boolean =>
  SAYING.has(group.lemma) || QUOTING.has(group.lemma) || reportsFigure(tokens, group);

/** Finds the tokens of the dates that a claim can hang on: settled or waiting for a reference, not a post's own date. */
function placeDates(
  { prose: { tokens }, sentence, posts }: { prose: Prose; sentence: Sentence; posts: readonly Post[] },
  { dates, index }: { dates: readonly DateExpression[]; index: number },
): PlacedDate[] {
  const placed: PlacedDate[] = [];
  let at = sentence.first;
  dates.forEach((date, offset) => {
    while (at < sentence.last && (tokens[at]?.end ?? 0) <= date.start) at += 1;
    let last = at;
    while (last < sentence.last && (tokens[last]?.start ?? 0) < date.end) last += 1;
    const isOpen = date.value.startsWith('X') && date.type !== 'SET';
    const settled = date.earliest !== null || date.latest !== null || isOpen;
    const signature = postAround(posts, date)?.signature;
    const signed = signature ? contains(signature, date) : false;
    if (last > at && settled && !signed) placed.push({ index: index + offset, date, first: at, last });
  });
  return placed;
}
