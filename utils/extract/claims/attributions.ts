import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { Name, Speaker } from '../shapes.ts';
import { CALENDAR, wordClass } from '../verb-words.ts';
import type { Clause } from './clause-state.ts';
import { SAYING } from './words.ts';

/** A statement's speaker, and the tokens `[first, last)` that are attributed to it. */
export interface Attribution {
  speaker: Speaker;
  /** The attributing words, left out of the claims: "the White House said in a statement". */
  first: number;
  last: number;
  /** What is attributed: `[from, to)`. */
  from: number;
  to: number;
  /** The clause that attributes, if one does. */
  clause: Clause | null;
  /** Token of "said", "according", or the dash. */
  cue: number;
}

const ENDS_PHRASE = /^(?:[,.;:“”"!?—–_(]|--+|``|'')$/;

interface Scene {
  prose: Prose;
  names: readonly Name[];
  /** Tokens of the sentence. */
  first: number;
  last: number;
}

/** Attributions inside one sentence, in order. */
export function findAttributions(
  { prose, names, sentence }: { prose: Prose; names: readonly Name[]; sentence: Sentence },
  clauses: readonly Clause[],
): Attribution[] {
  const scene: Scene = { prose, names, first: sentence.first, last: sentence.last };
  const found: Attribution[] = [];
  const complements = new Map<Clause | null, Clause>();
  for (const clause of clauses) {
    const before = clause.parent?.verb?.last ?? Infinity;
    if (clause.start < before || clause.kind === 'relative' || clause.kind === 'participle') continue;
    if (!complements.has(clause.parent)) complements.set(clause.parent, clause);
  }
  for (const clause of clauses) {
    const attribution = fromClause(scene, clause, complements.get(clause));
    if (attribution) found.push(attribution);
  }
  found.push(...fromAccording(scene));
  if (found.length === 0) found.push(...fromHeadline(scene));
  return found;
}

function fromClause(scene: Scene, clause: Clause, complement: Clause | undefined): Attribution | null {
  const verb = clause.verb;
  if (!verb || !SAYING.has(verb.lemma) || verb.passive || verb.form === 'participle') return null;
  const tokens = scene.prose.tokens;
  const subject = subjectOf(tokens, clause, scene);
  if (!subject) return null;
  const speaker = speakerIn(scene, subject);
  if (!speaker) return null;
  const base = { speaker, clause, cue: verb.head };
  const first = subject.inverted ? verb.first : subject.first;
  const quoted = quoteAfter(tokens, verb.last, scene.last);
  const follows = complement !== undefined && lastComma(tokens, verb.last, complement.start) === null;
  const middle = !follows && subject.first > clause.start && tokens[subject.first - 1]?.text === ',';
  if (middle || (complement === undefined && quoted === null && first > scene.first)) {
    const last = Math.max(verb.last, subject.last);
    return {
      ...base,
      first,
      last: attributionEnd(tokens, last, scene.last),
      from: scene.first,
      to: middle || complement ? scene.last : first,
    };
  }
  const from = complement?.start ?? quoted;
  if (from === null || from === undefined) return null;
  return { ...base, first, last: from, from, to: scene.last };
}

interface Subject {
  first: number;
  last: number;
  inverted: boolean;
}

function subjectOf(tokens: readonly Token[], clause: Clause, scene: Scene): Subject | null {
  const verb = clause.verb;
  if (!verb) return null;
  if (verb.form === 'gerund') return clause.parent ? subjectOf(tokens, clause.parent, scene) : null;
  let first = clause.opener === clause.start ? clause.start + 1 : clause.start;
  while (first < verb.first && (tokens[first]?.kind === 'punctuation' || isLight(tokens[first]))) first += 1;
  if (first >= verb.first && clause.kind === 'conjunct' && clause.parent)
    return subjectOf(tokens, clause.parent, scene);
  if (first >= verb.first) return invertedSubject(tokens, verb.last, scene.last);
  if (wordClass(tokens[first]?.lower ?? '') === 'preposition') {
    const comma = lastComma(tokens, first, verb.first);
    if (comma !== null && comma + 1 < verb.first) first = comma + 1;
  }
  const comma = lastComma(tokens, first, verb.first);
  if (comma !== null && comma + 1 < verb.first && isShortSubject(tokens, comma + 1, verb.first))
    first = comma + 1;
  return { first, last: verb.first, inverted: false };
}

/** ", he said" or ", Trump said" inside another clause. */
function isShortSubject(tokens: readonly Token[], from: number, to: number): boolean {
  if (wordClass(tokens[from]?.lower ?? '') === 'subject') return true;
  const kind = wordClass(tokens[from]?.lower ?? '');
  return to - from <= 4 && (kind === 'determiner' || /^\p{Lu}/u.test(tokens[from]?.text ?? ''));
}

const isLight = (token: Token | undefined): boolean => {
  const kind = wordClass(token?.lower ?? '');
  return kind === 'conjunction' || kind === 'adverb' || kind === 'subordinator';
};

function lastComma(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from && at > to - 40; at -= 1) if (tokens[at]?.text === ',') return at;
  return null;
}

/** "said Greg Trevor, a spokesman for the port". */
function invertedSubject(tokens: readonly Token[], from: number, limit: number): Subject | null {
  let at = from;
  for (; at < limit && at < from + 15; at += 1) {
    const token = tokens[at];
    if (!token || ENDS_PHRASE.test(token.text)) break;
    const kind = wordClass(token.lower);
    if (kind === 'relative' || kind === 'subordinator' || kind === 'adverb') break;
    if (kind === 'preposition' && !/^(?:of|for)$/.test(token.lower)) break;
    if (CALENDAR.test(token.lower)) break;
  }
  return at > from ? { first: from, last: at, inverted: true } : null;
}

function attributionEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && !ENDS_PHRASE.test(tokens[at]?.text ?? '.')) at += 1;
  return at;
}

function quoteAfter(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from; at < limit && at < from + 12; at += 1) {
    if (/^(?:[“":]|``)$/.test(tokens[at]?.text ?? '')) return at;
  }
  return null;
}

/** The last name in the noun phrase before any "of", "for" or comma is its head; else the phrase itself. */
function speakerIn({ prose, names }: Scene, subject: { first: number; last: number }): Speaker | null {
  const from = prose.tokens[subject.first];
  const to = prose.tokens[subject.last - 1];
  if (!from || !to) return null;
  let end = to.end;
  for (let at = subject.first + 1; at < subject.last; at += 1) {
    const token = prose.tokens[at];
    if (token && (token.text === ',' || /^(?:of|for|in|at|on|who|which)$/.test(token.lower))) {
      end = prose.tokens[at - 1]?.end ?? end;
      break;
    }
  }
  const inside = names.filter((name) => name.start >= from.start && name.end <= end);
  const head = inside.at(-1);
  const named = (name: Name): Speaker => ({
    start: name.start,
    end: name.end,
    text: name.text,
    entity: name.entity,
  });
  if (head && (head.end === end || head.type === 'PER')) return named(head);
  const apposed = names.find((name) => name.type === 'PER' && name.start >= from.start && name.end <= to.end);
  if (apposed) return named(apposed);
  return { start: from.start, end, text: prose.text.slice(from.start, end) };
}

function fromAccording(scene: Scene): Attribution[] {
  const { tokens } = scene.prose;
  const found: Attribution[] = [];
  for (let at = scene.first; at + 2 < scene.last; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue;
    const subject = invertedSubject(tokens, at + 2, scene.last);
    const speaker = subject && speakerIn(scene, subject);
    if (!subject || !speaker) continue;
    const last = attributionEnd(tokens, subject.last, scene.last);
    found.push({ speaker, clause: null, cue: at, first: at, last, from: scene.first, to: scene.last });
  }
  return found;
}

/** "Second summit planned – White House", "Minister: talks will start in May". */
function fromHeadline(scene: Scene): Attribution[] {
  const { prose, first, last } = scene;
  const { tokens, text } = prose;
  const end = tokens[last - 1]?.end ?? 0;
  const start = tokens[first]?.start ?? 0;
  if (/[.!?]$/.test(tokens[last - 1]?.text ?? '.') || !isLine(text, start, end)) return [];
  for (let at = first + 1; at < last - 1; at += 1) {
    const token = tokens[at];
    if (!token || !/^(?:[–—:-]|--)$/.test(token.text) || (token.text !== ':' && !isSpacedDash(tokens, at)))
      continue;
    const after = { first: at + 1, last };
    const before = { first, last: at };
    const tail = isNameLike(scene, after) ? speakerIn(scene, after) : null;
    if (tail) return [{ speaker: tail, clause: null, cue: at, first: at, last, from: first, to: at }];
    const head = token.text === ':' && isNameLike(scene, before) ? speakerIn(scene, before) : null;
    if (head) return [{ speaker: head, clause: null, cue: at, first, last: at + 1, from: at + 1, to: last }];
  }
  return [];
}

const isLine = (text: string, start: number, end: number): boolean =>
  (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');

const isSpacedDash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true;

/** A short stretch that is, or ends with, a name ("White House", "minister" alone counts after a dash too). */
function isNameLike({ prose, names }: Scene, { first, last }: { first: number; last: number }): boolean {
  if (last - first > 5 || last <= first) return false;
  const from = prose.tokens[first];
  const to = prose.tokens[last - 1];
  if (!from || !to) return false;
  if (names.some((name) => name.start >= from.start && name.end === to.end)) return true;
  return /^(?:report|reports|officials?|police|minister|ministry|president|sources?|spokes(?:man|woman|person)|premier|pm|envoy|court|study|poll)$/.test(
    to.lower,
  );
}
