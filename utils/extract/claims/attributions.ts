import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { closesQuotation } from '../marks.ts';
import type { Prose } from '../prose.ts';
import type { Name, Speaker } from '../shapes.ts';
import { CALENDAR, wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { type Clause, isAdjunct } from './clause-state.ts';
import { fromHeadline } from './headlines.ts';
import { type Passage, speakerIn } from './speaker-phrase.ts';
import { ENDS_PHRASE, lastComma, phraseAfter, subjectOf } from './subjects.ts';
import { ANNOUNCING, QUOTING, SAYING } from './words.ts';

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

/** Attributions inside one sentence, in order. */
export function findAttributions(
  { prose, names, sentence }: { prose: Prose; names: readonly Name[]; sentence: Sentence },
  clauses: readonly Clause[],
): Attribution[] {
  const passage: Passage = { prose, names, first: sentence.first, last: sentence.last };
  const found: Attribution[] = [];
  const complements = new Map<Clause | null, Clause>();
  for (const clause of clauses) {
    if (canBeSaid(prose.tokens, clause) && !complements.has(clause.parent)) {
      complements.set(clause.parent, clause);
    }
  }
  for (const clause of clauses) {
    const attribution = fromClause(passage, clause, complements.get(clause)) ?? fromQuoting(passage, clause);
    if (attribution) found.push(attribution);
  }
  found.push(...fromAccording(passage));
  const headline = found.length === 0 ? fromHeadline(passage) : null;
  if (headline) found.push(headline);
  return found;
}

/** Behind its governing verb, and no adjunct or relative clause of it. */
function canBeSaid(tokens: readonly Token[], { kind, start, opener, parent }: Clause): boolean {
  if (start < (parent?.verb?.last ?? Infinity)) return false;
  if (kind === 'main' || kind === 'complement') return true;
  const word = opener === null ? '' : (tokens[opener]?.lower ?? '');
  if (kind === 'subordinate') return /^(?:if|whether)$/.test(word);
  return kind === 'relative' && opener === parent?.verb?.last && /^(?:that|what|how|why)$/.test(word);
}

function fromClause(passage: Passage, clause: Clause, complement: Clause | undefined): Attribution | null {
  const verb = clause.verb;
  const { tokens } = passage.prose;
  if (!verb || !SAYING.has(verb.lemma) || verb.passive || verb.form === 'participle') return null;
  if (verb.lemma === 'add' && /^[\d$€£]/.test(tokens[verb.last]?.text ?? '')) return null;
  const subject = subjectOf(tokens, clause, passage.last);
  const speaker = subject && speakerIn(passage, subject);
  if (!subject || !speaker || ASKING.test(tokens[subject.first]?.lower ?? '')) return null;
  if (/^(?:suggest|indicate)$/.test(verb.lemma) && /^(?:it|this|that|which)$/i.test(speaker.text))
    return null;
  const base = { speaker, clause, cue: verb.head };
  const first = subject.inverted ? verb.first : subject.first;
  const follows = startOfSaid(tokens, verb.last, complement);
  const quoted = quoteAfter(tokens, verb.last, passage.last);
  const middle = follows === null && first > passage.first && isAside(tokens, first, clause);
  const alone = complement === undefined && quoted === null && follows === null;
  if (
    middle ||
    (alone && first > passage.first && !isEmbedded(tokens, first, clause) && !isOwn(tokens, first, verb))
  ) {
    const end = attributionEnd(tokens, Math.max(verb.last, subject.last), passage.last);
    const last = narrationEnd(tokens, end, {
      limit: passage.last,
      isQuoted: closesQuotation(tokens, first - 1),
    });
    const to = middle || complement ? passage.last : first;
    return { ...base, first, last, from: passage.first, to };
  }
  const from = follows ?? complement?.start ?? quoted;
  if (from !== null && from !== undefined) return { ...base, first, last: from, from, to: passage.last };
  // "announced a plan to close", "told the crew the ship would sail": the rest of its clause.
  if (!ANNOUNCING.has(verb.lemma)) return null;
  return { ...base, first, last: verb.last, from: verb.last, to: clause.end };
}

/** "whatever they say": a clause and no speaker. */
const ASKING = /^(?:what|which|who|how|why|where|when)(?:ever)?$/;

/**
 * "the money it promised", "a rule that Lind herself wrote", "after Lima recalled its envoy": part of a noun phrase or of
 * an adverbial clause, and says nothing.
 */
function isEmbedded(tokens: readonly Token[], first: number, clause: Clause): boolean {
  const { opener } = clause;
  const word = opener === null ? '' : (tokens[opener]?.lower ?? '');
  if ((clause.kind === 'subordinate' && word !== 'as') || clause.kind === 'relative') return true;
  const before = tokens[first - 1];
  const kind = wordClass(before?.lower ?? '');
  if (kind === 'preposition') return true;
  if (before?.kind !== 'word' || kind !== null || CALENDAR.test(before.lower)) return false;
  if (wordClass(tokens[first]?.lower ?? '') === 'subject') return true;
  return /^(?:determiner|possessive)$/.test(wordClass(tokens[first - 2]?.lower ?? '') ?? '');
}

/** "; she wrote a second": a clause of its own, with its object. */
const isOwn = (tokens: readonly Token[], first: number, { last }: VerbGroup): boolean =>
  tokens[first - 1]?.text === ';' &&
  /^(?:determiner|possessive|object)$/.test(wordClass(tokens[last]?.lower ?? '') ?? '');

/** Between commas or behind a quotation: ", he said". A verb with an object of its own goes on with the sentence. */
function isAside(tokens: readonly Token[], first: number, { verb }: Clause): boolean {
  if (closesQuotation(tokens, first - 1)) return true;
  if (tokens[first - 1]?.text !== ',' || !verb) return false;
  const after = tokens[verb.last];
  if (first >= verb.first || /^(?:tell|inform)$/.test(verb.lemma) || isAdjunct(after)) return true;
  return (
    !/^(?:determiner|possessive|object)$/.test(wordClass(after?.lower ?? '') ?? '') && !isParticle(after)
  );
}

const isParticle = (token: Token | undefined): boolean =>
  /^(?:[\d$€£]|off$|down$|up$|out$)/.test(token?.lower ?? '');

/** "condemned the “cowardly attack”": what stands between the marks, and no more. */
function fromQuoting(passage: Passage, clause: Clause): Attribution | null {
  const { verb } = clause;
  if (!verb || !QUOTING.has(verb.lemma) || verb.passive) return null;
  const { tokens } = passage.prose;
  const from = quoteAfter(tokens, verb.last, passage.last);
  const subject = from === null ? null : subjectOf(tokens, clause, passage.last);
  const speaker = subject && speakerIn(passage, subject);
  if (from === null || !subject || subject.inverted || !speaker) return null;
  let to = from + 1;
  while (to < passage.last && !/^(?:[”"]|'')$/.test(tokens[to]?.text ?? '')) to += 1;
  return { speaker, clause, cue: verb.head, first: subject.first, last: verb.last, from, to };
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

/** Where the attributing words end; what stands in brackets belongs to them. */
function attributionEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const text = tokens[at]?.text ?? '.';
    const close = text === '(' ? closingBracket(tokens, at, limit) : null;
    if (close !== null) at = close;
    else if (ENDS_PHRASE.test(text)) break;
    at += 1;
  }
  return at;
}

/**
 * What tells of the speaker belongs to the attributing words: "said Ann Lee, who took office in May", and behind a quotation
 * "he said, standing in a hall that was built in 1900".
 */
function narrationEnd(
  tokens: readonly Token[],
  from: number,
  { limit, isQuoted }: { limit: number; isQuoted: boolean },
): number {
  const opener = tokens[from]?.text === ',' ? (tokens[from + 1]?.lower ?? '') : '';
  const isNarrated = isQuoted && opener.endsWith('ing') && !REPORTING.test(opener);
  if (opener !== 'who' && opener !== 'whose' && !isNarrated) return from;
  let at = from + 1;
  while (at < limit && !ENDS_PHRASE.test(tokens[at]?.text ?? '.')) at += 1;
  return at;
}

/** What they lead to is said, too: "he said, adding that". */
const REPORTING =
  /^(?:adding|saying|telling|noting|citing|referring|warning|claiming|insisting|arguing|explaining|stressing|calling|describing|blaming|accusing|recalling|pointing|promising|vowing|urging|suggesting|predicting|acknowledging|admitting|confirming|denying|announcing)$/;

function closingBracket(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from; at < limit && at < from + 10; at += 1) if (tokens[at]?.text === ')') return at;
  return null;
}

function quoteAfter(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from; at < limit && at < from + 12; at += 1) {
    if (/^(?:[“":]|``)$/.test(tokens[at]?.text ?? '')) return at;
  }
  return null;
}

function fromAccording(passage: Passage): Attribution[] {
  const { tokens } = passage.prose;
  const found: Attribution[] = [];
  for (let at = passage.first; at + 2 < passage.last; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue;
    const subject = phraseAfter(tokens, at + 2, passage.last);
    const speaker = subject && speakerIn(passage, subject);
    if (!subject || !speaker) continue;
    const last = attributionEnd(tokens, subject.last, passage.last);
    found.push({ speaker, clause: null, cue: at, first: at, last, from: passage.first, to: passage.last });
  }
  return found;
}
