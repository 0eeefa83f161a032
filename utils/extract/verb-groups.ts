import type { ClauseState } from './readings.ts';
import type { Word } from './sentence-words.ts';
import { BASE, GERUND, PARTICIPLE } from './verb-forms.ts';
import { readLexical } from './verb-reading.ts';
import type { VerbGroup } from './verbs.ts';
import { takesNumber, takesObject } from './word-context.ts';

/** A group within its sentence: indices into its words. */
export interface Parts extends Omit<VerbGroup, 'start' | 'end' | 'tense'> {
  tense: VerbGroup['tense'];
}

/** Reads the verb group that begins at a word, or says null. */
export function readGroup(words: readonly Word[], first: number, clause: ClauseState): Parts | null {
  const word = words[first];
  if (!word) return null;
  if (word.class === 'to') return readInfinitive(words, first);
  if (word.class === 'modal' || word.class === 'be' || word.class === 'have' || word.class === 'do') {
    const chain = readChain(words, first, startOf(words, first));
    return withGot(words, readInverted(words, chain) ?? chain);
  }
  const reading = readLexical(words, first, clause);
  if (!reading || !word.form) return null;
  const finite = reading === 'past' || reading === 'present';
  const parts = startOf(words, first);
  return withGot(words, {
    ...parts,
    lemma: word.form.lemma,
    form: finite ? 'finite' : reading,
    tense: finite ? reading : null,
    passive: reading === 'participle',
    negation: negationBefore(words, first),
  });
}

/** "get paid", "was getting married": a passive. */
function withGot(words: readonly Word[], parts: Parts): Parts {
  const next = words[parts.last];
  if (parts.lemma !== 'get' || !next?.form || !(next.form.kinds & PARTICIPLE)) return parts;
  return { ...finish(parts, parts.last, next), passive: true };
}

/** "nor has it linked up", "only then did he leave": a pronoun between auxiliary and verb. */
function readInverted(words: readonly Word[], chain: Parts): Parts | null {
  const auxiliary = words[chain.head];
  const verb = words[chain.last + 1];
  if (words[chain.last]?.class !== 'subject' || chain.last !== chain.first + 1 || !verb?.form) return null;
  const wanted =
    auxiliary?.class === 'have' ? PARTICIPLE : auxiliary?.class === 'be' ? GERUND | PARTICIPLE : BASE;
  if (!(verb.form.kinds & wanted)) return null;
  const nor = words[chain.first - 1]?.token.lower === 'nor' ? chain.first - 1 : null;
  return {
    ...finish(chain, chain.last + 1, verb),
    perfect: auxiliary?.class === 'have',
    passive: auxiliary?.class === 'be' && (verb.form.kinds & GERUND) === 0,
    progressive: auxiliary?.class === 'be' && (verb.form.kinds & GERUND) > 0,
    negation: chain.negation ?? nor,
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
  if (!isBareVerb(word, words[next + 1]) && !isLedVerb(words, { first, next })) return null;
  return finish(parts, next, word);
}

/** "plans to rule.", "is due to rule": a noun as often, but not behind these. */
function isLedVerb(words: readonly Word[], { first, next }: { first: number; next: number }): boolean {
  const form = words[next]?.form;
  const isLast = (words[next + 1]?.token.kind ?? 'punctuation') === 'punctuation';
  const before = words[first - 1];
  return (
    isLast &&
    form !== null &&
    form !== undefined &&
    (form.kinds & BASE) > 0 &&
    TAKES_INFINITIVE.has(before?.form?.lemma ?? before?.token.lower ?? '')
  );
}

const TAKES_INFINITIVE = new Set(
  'plan due set expect intend want hope agree decide vow promise refuse fail try prepare ready able unable likely going schedule'.split(
    ' ',
  ),
);

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
