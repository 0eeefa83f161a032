import { beforeComma, finiteFollows, isAttributive, isInsideAdjunct, isPeriodEnd } from './clause-context.ts';
import { RESTART } from './marks.ts';
import type { ClauseState, Reading } from './readings.ts';
import type { Word } from './sentence-words.ts';
import { BASE, PARTICIPLE, PAST, THIRD, type VerbForm } from './verb-forms.ts';
import { CALENDAR, CLAUSE_TAKERS } from './verb-words.ts';
import {
  isAuxiliary,
  isMeasure,
  isNounLike,
  isSubject,
  skipAdjunct,
  skipBack,
  startsSubject,
  takesObject,
} from './word-context.ts';

/** Their participle says nothing of a noun before it: "who ruled for years, died on Sunday". */
const INTRANSITIVE = new Set(
  'die resign arrive occur happen emerge vanish appear disappear erupt exist depart'.split(' '),
);

export function readPast(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const word = words[index];
  const form = word?.form;
  if (!word || !form) return null;
  const before = skipBack(words, index);
  const after = words[index + 1];
  const direct = words[index - 1];
  // "Moody's cut its outlook": a name in the possessive that is a firm's whole name.
  if (direct?.token.lower === "'s" && form.kinds & PAST && opensNoun(after)) return 'past';
  if (isObject(words, index, clause)) return null;
  // "made a failed bid"
  if (form.kinds & BASE && (direct?.form?.kinds ?? 0) & PARTICIPLE && opensNoun(words[index - 2]))
    return null;
  if (isAttributive(words, index) || isComplement(direct, form, clause)) return null;
  if (direct?.form && direct.form.lemma === clause.lemma && isNounLike(after)) return null;
  if (isPeriodEnd(words, index)) return null;
  if (INTRANSITIVE.has(form.lemma)) return 'past';
  if (!(form.kinds & PARTICIPLE)) return form.kinds & BASE && !isSubject(before) ? null : 'past';
  if (!(form.kinds & PAST)) return 'participle';
  if (form.kinds & BASE && form.noun > 0 && !isSubject(before)) return null;
  if (before && /^(?:i|he|she|it|we|they|you|who|which|that)$/.test(before.token.lower)) return 'past';
  if (after?.token.lower === 'by' && form.lean < 1 && !isMeasure(words[index + 2])) return 'participle';
  if (!before) return form.lean === 1 ? 'past' : 'participle';
  if (before.class === 'conjunction') return readAfterAnd(form, after, clause);
  if (before.class === 'subordinator') return before.token.lower === 'as' ? null : 'participle';
  if (direct?.token.kind === 'punctuation' || before.token.text === ',')
    return readInCommas(words, index, clause);
  if (form.noun === 2) return null;
  return readAfterNoun(words, index, clause);
}

/** "made a surprise bid", "announced a rate cut": behind its verb a noun, more often than a participle. */
const isObject = (words: readonly Word[], index: number, { finite }: ClauseState): boolean =>
  finite &&
  /^(?:bid|bet|cut|forecast)$/.test(words[index]?.token.lower ?? '') &&
  /^an?$/.test(words[index - 2]?.token.lower ?? '') &&
  isNounLike(words[index - 1]);

const opensNoun = (word: Word | undefined): boolean =>
  word?.class === 'determiner' || word?.class === 'possessive';

/** Behind a comma; the first verb behind a relative clause is the one that its noun waits for. */
function readInCommas(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const form = words[index]?.form;
  if (!form || isParenthesis(words, index)) return 'participle';
  if (clause.waiting && clause.finite && !finiteFollows(words, index + 1)) return 'past';
  return readAfterComma(form, words[index + 1], clause);
}

/** "stay shut", "kept open": an adjective right after its verb. */
const isComplement = (before: Word | undefined, form: VerbForm, clause: ClauseState): boolean =>
  (form.kinds & BASE) > 0 && before?.form?.lemma !== undefined && before.form.lemma === clause.lemma;

/** "was arrested and charged", "came and went". */
function readAfterAnd(form: VerbForm, after: Word | undefined, clause: ClauseState): Reading {
  if (clause.last === 'past') return 'past';
  if (clause.last === 'participle' && !takesObject(after)) return 'participle';
  return form.lean === -1 && !takesObject(after) ? 'participle' : 'past';
}

/** "The ban, imposed in May, expires": between two commas, with the subject's own verb behind the second. */
function isParenthesis(words: readonly Word[], index: number): boolean {
  if (takesObject(words[index + 1]) && !isAgo(words, index + 1)) return false;
  for (let at = index + 1; at < words.length && at < index + LONGEST_PARENTHESIS; at += 1) {
    const word = words[at];
    if (!word || RESTART.test(word.token.text) || word.class === 'conjunction') return false;
    if (word.token.text === ',' && words[at + 1]?.token.kind !== 'number')
      return startsPredicate(words, at + 1);
  }
  return false;
}

const LONGEST_PARENTHESIS = 16;

/** "four months ago" is no object. */
const isAgo = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 4).some(({ token }) => /^(?:ago|earlier|later|before)$/.test(token.lower));

/** A verb that needs no subject of its own behind a comma: the one before it goes on. */
function startsPredicate(words: readonly Word[], at: number): boolean {
  const word = words[at]?.class === 'adverb' ? words[at + 1] : words[at];
  if (!word) return false;
  if (isAuxiliary(word)) return true;
  const { form } = word;
  return (
    form !== null && (form.kinds & (THIRD | PAST)) > 0 && form.noun === 0 && /^\p{Ll}/u.test(word.token.text)
  );
}

function readAfterComma(form: VerbForm, after: Word | undefined, clause: ClauseState): Reading {
  if (form.lean === 1 || takesObject(after)) return 'past';
  if (form.lean === -1) return 'participle';
  return after?.class === 'preposition' && clause.finite ? 'participle' : 'past';
}

/** "a deal reached late on Sunday", "a deal reached Sunday". */
const isDated = (after: Word | undefined): boolean =>
  /^(?:late|early|last|this)$/.test(after?.token.lower ?? '') || CALENDAR.test(after?.token.lower ?? '');

/** "The review published on Thursday" or "the agency published the review": what follows, and what else is finite. */
function readAfterNoun(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const form = words[index]?.form;
  const after = words[index + 1];
  if (!form) return null;
  const object = takesObject(after);
  if (isInsideAdjunct(words, index))
    return after?.class === 'preposition' || isDated(after) ? 'participle' : null;
  if (clause.finite) {
    if (/^(?:keep|leave)$/.test(clause.lemma)) return null;
    if (clause.mark !== null && (CLAUSE_TAKERS.has(form.lemma) || object)) return 'past';
    if (clause.mark !== null && startsSubject(words, skipAdjunct(words, clause.mark)) && form.lean > -1)
      return 'past';
    if (clause.lemma === 'say' && !finiteFollows(beforeComma(words, index), 1)) return 'past';
    if (CLAUSE_TAKERS.has(clause.lemma)) return form.lean === -1 && !object ? 'participle' : 'past';
    return form.lean === 1 ? 'past' : 'participle';
  }
  if (form.lean === 1 || object) return 'past';
  if (
    form.lean === 0 &&
    /^\p{Lu}/u.test(words[index - 1]?.token.text ?? '') &&
    after?.class !== 'preposition'
  )
    return 'past';
  if (finiteFollows(words, index + 1)) return 'participle';
  return 'past';
}
