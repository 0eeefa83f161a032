import type { Sentence } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { RESTART } from './marks.ts';
import type { Prose } from './prose.ts';
import { readWords, type Word } from './sentence-words.ts';
import { BASE, GERUND, PARTICIPLE } from './verb-forms.ts';
import {
  type ClauseState,
  freshClause,
  type Reading,
  readLexical,
  takesNumber,
  takesObject,
} from './verb-reading.ts';

/** A verb with its auxiliaries: "has not tested", "will take place", "to discuss", "published". */
export interface VerbGroup extends Span {
  /** Its tokens `[first, last)`. */
  first: number;
  last: number;
  /** Token of the main verb. */
  head: number;
  /** Base form of the main verb, as far as it can be told. */
  lemma: string;
  form: 'finite' | 'infinitive' | 'participle' | 'gerund';
  tense: 'past' | 'present' | 'future' | null;
  perfect: boolean;
  progressive: boolean;
  passive: boolean;
  /** Token of the modal, or null. */
  modal: number | null;
  /** Token of the negation, or null. */
  negation: number | null;
}

/** All verb groups, in order, not overlapping. A lexicon tells what can be a verb, its neighbours whether it is one. */
export function findVerbGroups(prose: Prose): VerbGroup[] {
  return prose.sentences.flatMap((sentence) => groupsOf(prose, sentence));
}

function groupsOf(prose: Prose, sentence: Sentence): VerbGroup[] {
  const words = readWords(prose, sentence);
  const groups: VerbGroup[] = [];
  let clause = freshClause();
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    if (word && opensClause(words, index)) clause = { ...freshClause(), last: clause.last };
    if (word?.token.text === ',' || word?.class === 'conjunction') clause.mark = index + 1;
    const parts = readGroup(words, index, clause);
    if (!parts) {
      index += 1;
      continue;
    }
    const group = place(parts, words, sentence.first);
    groups.push(group);
    note(clause, group);
    index = parts.last;
  }
  return groups;
}

function opensClause(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  if (word.class === 'relative' || word.class === 'subordinator') return true;
  return RESTART.test(word.token.text);
}

function note(clause: ClauseState, group: VerbGroup): void {
  if (group.form === 'finite') Object.assign(clause, { finite: true, mark: null });
  clause.lemma = group.lemma;
  clause.last = readingOf(group);
}

function readingOf(group: VerbGroup): Reading {
  if (group.form === 'infinitive' || (group.modal !== null && group.form === 'finite')) return 'infinitive';
  if (group.form !== 'finite') return group.form;
  if (group.passive || group.perfect) return 'participle';
  if (group.progressive) return 'gerund';
  return group.tense === 'past' ? 'past' : 'present';
}

/** A group within its sentence: indices into its words. */
interface Parts extends Omit<VerbGroup, 'start' | 'end' | 'tense'> {
  tense: VerbGroup['tense'];
}

function readGroup(words: readonly Word[], first: number, clause: ClauseState): Parts | null {
  const word = words[first];
  if (!word) return null;
  if (word.class === 'to') return readInfinitive(words, first);
  if (word.class === 'modal' || word.class === 'be' || word.class === 'have' || word.class === 'do') {
    return readChain(words, first, startOf(words, first));
  }
  const reading = readLexical(words, first, clause);
  if (!reading || !word.form) return null;
  const finite = reading === 'past' || reading === 'present';
  const parts = startOf(words, first);
  return {
    ...parts,
    lemma: word.form.lemma,
    form: finite ? 'finite' : reading,
    tense: finite ? reading : null,
    passive: reading === 'participle',
    negation: negationBefore(words, first),
  };
}

/** "never met", "decided not to leave". */
function negationBefore(words: readonly Word[], first: number): number | null {
  for (let at = first - 1; at >= 0; at -= 1) {
    if (words[at]?.class === 'not') return at;
    if (words[at]?.class !== 'adverb') break;
  }
  return null;
}

function startOf(words: readonly Word[], first: number): Parts {
  return {
    first,
    last: first + 1,
    head: first,
    lemma: words[first]?.token.lower ?? '',
    form: 'finite',
    tense: 'present',
    perfect: false,
    progressive: false,
    passive: false,
    modal: null,
    negation: null,
  };
}

function readInfinitive(words: readonly Word[], first: number): Parts | null {
  const negation = negationBefore(words, first);
  const parts: Parts = { ...startOf(words, first), form: 'infinitive', tense: null, negation };
  const next = passAdverbs(words, first + 1, parts);
  const word = words[next];
  if (!word) return null;
  if (/^(?:be|have|do)$/.test(word.token.lower)) return readChain(words, next, parts);
  if (!isBareVerb(word, words[next + 1])) return null;
  return finish(parts, next, word);
}

/** After "to" or a modal: a noun as often as a verb counts when an object or nothing nominal follows. */
function isBareVerb(word: Word, after: Word | undefined): boolean {
  if (word.class !== null || word.token.kind !== 'word') return false;
  const form = word.form;
  if (!form) return /^\p{Ll}/u.test(word.token.text) && looksLikeVerb(word, after);
  if (!(form.kinds & BASE)) return false;
  return form.noun < 2 || takesNumber(after) || after?.class === 'preposition' || after?.class === 'adverb';
}

/** A word out of the lexicon: by its ending, or because an object follows. */
const looksLikeVerb = (word: Word, after: Word | undefined): boolean =>
  /(?:ate|i[sz]e|ify)$/.test(word.token.lower) || (takesObject(after) && after?.class !== null);

function finish(parts: Parts, head: number, word: Word): Parts {
  return { ...parts, head, last: head + 1, lemma: word.form?.lemma ?? word.token.lower };
}

/** Reads modal and auxiliaries from `from` on, then the main verb where one follows. */
function readChain(words: readonly Word[], from: number, parts: Parts): Parts {
  let at = from;
  let head = from;
  let open = true;
  while (open) {
    const word = words[at];
    if (!word) break;
    head = at;
    applyAuxiliary(parts, word, at);
    const next = passAdverbs(words, at + 1, parts);
    open = isAuxiliaryAfter(word, words[next]);
    if (!open) return addMainVerb(words, { at, next, word }, parts);
    at = next;
  }
  return { ...parts, head, last: head + 1, lemma: lemmaOf(words[head]) };
}

function isAuxiliaryAfter(word: Word, next: Word | undefined): boolean {
  if (!next) return false;
  if (word.class === 'modal') return /^(?:be|have|do)$/.test(next.token.lower);
  if (word.class === 'have') return /^(?:been|had|done)$/.test(next.token.lower);
  if (word.class === 'be') return next.token.lower === 'being';
  return word.class === 'do' && /^(?:have|do)$/.test(next.token.lower);
}

function applyAuxiliary(parts: Parts, word: Word, at: number): void {
  const lower = word.token.lower;
  if (lower.endsWith("n't") || lower === 'cannot') parts.negation = at;
  if (word.class === 'modal') {
    parts.modal = at;
    parts.tense = /^(?:will|'ll|won't|shall|shan't)$/.test(lower)
      ? 'future'
      : /^(?:would|'d|could|might|wouldn't|couldn't)$/.test(lower)
        ? 'past'
        : 'present';
  } else if (parts.first === at) {
    if (/^(?:being|having)$/.test(lower)) Object.assign(parts, { form: 'gerund', tense: null });
    else if (lower === 'be') Object.assign(parts, { form: 'infinitive', tense: null });
    else if (lower === 'been') Object.assign(parts, { form: 'participle', tense: null });
    else if (/^(?:was|were|had|did)/.test(lower)) parts.tense = 'past';
  }
}

function addMainVerb(
  words: readonly Word[],
  { at, next, word }: { at: number; next: number; word: Word },
  parts: Parts,
): Parts {
  const main = words[next];
  const alone: Parts = { ...parts, head: at, last: trailing(parts, at), lemma: lemmaOf(word) };
  if (!main) return alone;
  if (word.class === 'modal' && main.token.lower === 'to') return readInfinitiveAfter(words, next, alone);
  const form = main.form;
  if (word.class === 'modal' || word.class === 'do') {
    if (!isBareVerb(main, words[next + 1]) && !(form && form.kinds & BASE)) return alone;
    return finish(parts, next, main);
  }
  if (!form) return alone;
  if (word.class === 'be' && form.kinds & GERUND && (form.noun < 2 || !takesNoun(words[next + 1]))) {
    return {
      ...finish(parts, next, main),
      progressive: true,
      perfect: parts.perfect || isPerfect(words, at, parts),
    };
  }
  const participle = form.kinds & PARTICIPLE;
  if (!participle || (form.noun === 2 && form.kinds & BASE))
    return { ...alone, perfect: isPerfect(words, at, parts) };
  const passive = word.class === 'be';
  return {
    ...finish(parts, next, main),
    passive,
    perfect: word.class === 'have' || isPerfect(words, at, parts),
  };
}

const takesNoun = (word: Word | undefined): boolean =>
  word !== undefined && word.class === null && word.token.kind === 'word';

/** "has been", "have been", "having been" stand before. */
function isPerfect(words: readonly Word[], at: number, parts: Parts): boolean {
  for (let index = at; index >= parts.first; index -= 1)
    if (words[index]?.token.lower === 'been') return true;
  return false;
}

function readInfinitiveAfter(words: readonly Word[], to: number, alone: Parts): Parts {
  const infinitive = readInfinitive(words, to);
  return infinitive
    ? { ...alone, head: infinitive.head, last: infinitive.last, lemma: infinitive.lemma }
    : alone;
}

/** The group ends with its last auxiliary, or with a negation right after it. */
function trailing(parts: Parts, at: number): number {
  return parts.negation !== null && parts.negation > at ? parts.negation + 1 : at + 1;
}

/** Index of the first word from `from` on that is no adverb; negations passed are noted. */
function passAdverbs(words: readonly Word[], from: number, parts: Parts): number {
  let at = from;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word?.class === 'not') parts.negation = at;
    else if (
      word?.class !== 'adverb' &&
      !(word?.token.lower === 'longer' && words[at - 1]?.token.lower === 'no')
    ) {
      if (word?.token.lower === 'no' && words[at + 1]?.token.lower === 'longer') parts.negation = at;
      else break;
    }
  }
  return at;
}

function lemmaOf(word: Word | undefined): string {
  if (!word) return '';
  if (word.class === 'be' || word.class === 'have' || word.class === 'do') return word.class;
  return word.form?.lemma ?? word.token.lower;
}

function place(parts: Parts, words: readonly Word[], base: number): VerbGroup {
  const first = words[parts.first]?.token;
  const last = words[parts.last - 1]?.token;
  const shift = (index: number | null): number | null => (index === null ? null : index + base);
  return {
    ...parts,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    first: parts.first + base,
    last: parts.last + base,
    head: parts.head + base,
    modal: shift(parts.modal),
    negation: shift(parts.negation),
  };
}
