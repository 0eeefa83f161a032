import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { Name, Speaker } from '../shapes.ts';
import type { Clause } from './clause-state.ts';
import { ENDS_PHRASE, lastComma, phraseAfter, subjectOf } from './subjects.ts';
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
    if (canBeSaid(prose.tokens, clause) && !complements.has(clause.parent)) {
      complements.set(clause.parent, clause);
    }
  }
  for (const clause of clauses) {
    const attribution = fromClause(scene, clause, complements.get(clause));
    if (attribution) found.push(attribution);
  }
  found.push(...fromAccording(scene));
  if (found.length === 0) found.push(...fromHeadline(scene));
  return found;
}

/** Behind its governing verb, and no adjunct or relative clause of it. */
function canBeSaid(tokens: readonly Token[], { kind, start, opener, parent }: Clause): boolean {
  if (start < (parent?.verb?.last ?? Infinity)) return false;
  if (kind === 'main' || kind === 'complement' || kind === 'fragment') return true;
  const word = opener === null ? '' : (tokens[opener]?.lower ?? '');
  if (kind === 'subordinate') return /^(?:if|whether)$/.test(word);
  return kind === 'relative' && opener === parent?.verb?.last && /^(?:that|what|how|why)$/.test(word);
}

function fromClause(scene: Scene, clause: Clause, complement: Clause | undefined): Attribution | null {
  const verb = clause.verb;
  if (!verb || !SAYING.has(verb.lemma) || verb.passive || verb.form === 'participle') return null;
  const { tokens } = scene.prose;
  const subject = subjectOf(tokens, clause, scene.last);
  const speaker = subject && speakerIn(scene, subject);
  if (!subject || !speaker) return null;
  const base = { speaker, clause, cue: verb.head };
  const first = subject.inverted ? verb.first : subject.first;
  const follows = startOfSaid(tokens, verb.last, complement);
  const quoted = quoteAfter(tokens, verb.last, scene.last);
  const middle =
    follows === null && first > scene.first && /^(?:[,”"]|'')$/.test(tokens[first - 1]?.text ?? '');
  if (middle || (complement === undefined && quoted === null && follows === null && first > scene.first)) {
    const last = attributionEnd(tokens, Math.max(verb.last, subject.last), scene.last);
    const to = middle || complement ? scene.last : first;
    return { ...base, first, last, from: scene.first, to };
  }
  const from = follows ?? complement?.start ?? quoted;
  if (from === null || from === undefined) return null;
  return { ...base, first, last: from, from, to: scene.last };
}

/** Where what is said begins when it follows its verb without a comma: "said [on Monday] (that) …". */
function startOfSaid(tokens: readonly Token[], from: number, complement: Clause | undefined): number | null {
  for (let at = from; at < from + 5; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation') break;
    if (token.lower === 'that') return at;
  }
  if (!complement || lastComma(tokens, from, complement.start) !== null) return null;
  return complement.start;
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
    const subject = phraseAfter(tokens, at + 2, scene.last);
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
