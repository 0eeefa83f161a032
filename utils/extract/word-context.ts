import type { Word } from './sentence-words.ts';
import { GERUND } from './verb-forms.ts';
import { CALENDAR } from './verb-words.ts';

/** What the verb finder asks about the words around a verb. */
const OPENERS = /^(?:determiner|possessive|subject|object)$/;

/** A determiner, a pronoun or a name right after a comma or "and" starts a clause; a bare noun goes on with a list. */
export function startsSubject(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  return takesObject(word) && (word.class !== null || /^\p{Lu}/u.test(word.token.text));
}

/** Behind an adjunct that opens the clause: "and on 8 August the tide turned", "and five days later the tide turned". */
export function skipAdjunct(words: readonly Word[], at: number): number {
  if (/^(?:later|earlier|afterwards|before|after)$/.test(words[at + 2]?.token.lower ?? '')) {
    if (/^(?:day|week|month|year|decade|hour|minute)s?$/.test(words[at + 1]?.token.lower ?? ''))
      return at + 3;
  }
  if (words[at]?.class !== 'preposition') return at;
  let next = at + 1;
  while (isOfDate(words[next])) next += 1;
  return next > at + 1 ? next : at;
}

const isOfDate = (word: Word | undefined): boolean =>
  word?.token.kind === 'number' || CALENDAR.test(word?.token.lower ?? '');

export const isMeasure = (word: Word | undefined): boolean =>
  word?.token.kind === 'number' ||
  /^(?:more|less|nearly|about|almost|as|up|a|half)$/.test(word?.token.lower ?? '');

export const takesNumber = (word: Word | undefined): boolean =>
  word?.token.kind === 'number' || takesObject(word);

export const governsNoun = (word: Word): boolean =>
  word.class === 'determiner' ||
  word.class === 'possessive' ||
  word.class === 'preposition' ||
  word.token.lower === "'s";

/** A verb that is finite whatever follows it. */
export const isAuxiliary = (word: Word): boolean =>
  word.class === 'modal' || /^(?:is|are|was|were|has|have|had|does|did|do)$/.test(word.token.lower);

/** A noun phrase or a clause begins here. */
export function takesObject(word: Word | undefined): boolean {
  if (!word) return false;
  if (word.class !== null) return OPENERS.test(word.class);
  if (word.token.kind === 'number') return false;
  if (word.token.kind === 'punctuation') return /^(?:[“$€£]|``)$/.test(word.token.text);
  if (CALENDAR.test(word.token.lower) || word.token.lower === "'s") return false;
  return word.form === null || word.form.noun === 2 || /^\p{Lu}/u.test(word.token.text);
}

export function isNounLike(word: Word | undefined): boolean {
  if (word?.token.kind !== 'word' || word.class !== null) return false;
  if (word.token.lower === "'s") return false;
  return word.form === null || word.form.noun > 0 || (word.form.kinds & GERUND) > 0;
}

export const isPlural = (lower: string): boolean =>
  /(?:[^s]s|people|police|children|men|women|officials)$/.test(lower) && !/(?:ss|us|is)$/.test(lower);

export const isPluralSubject = (word: Word): boolean =>
  word.class === null && word.token.kind === 'word' && isPlural(word.token.lower);

export const isSubject = (word: Word | undefined): boolean =>
  word !== undefined && (word.class === 'subject' || word.class === 'relative' || isNounLike(word));

/** The word before, adverbs and brackets passed over. */
export function skipBack(words: readonly Word[], index: number): Word | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (!word) return undefined;
    if (word.class === 'adverb' || word.class === 'not') continue;
    return word;
  }
  return undefined;
}

/** A noun that can be the subject of a base form: plural, collective, or a name. */
export const canBePlural = (word: Word): boolean =>
  isNounLike(word) &&
  (isPlural(word.token.lower) ||
    /^\p{Lu}/u.test(word.token.text) ||
    /(?:^(?:staff|public|media|data|youth|crew|team|government|family|majority|number|couple|half|rest|lot)|[aeiou]i|ae)$/.test(
      word.token.lower,
    ));
