import { RESTART } from './marks.ts';
import type { Word } from './sentence-words.ts';
import { BASE, GERUND, PARTICIPLE, PAST, THIRD, type VerbForm } from './verb-forms.ts';
import { BARE_TAKERS, CALENDAR, CLAUSE_TAKERS } from './verb-words.ts';
import {
  canBePlural,
  governsNoun,
  isMeasure,
  isNounLike,
  isPlural,
  isPluralSubject,
  isSubject,
  skipBack,
  startsSubject,
  takesNumber,
  takesObject,
} from './word-context.ts';

/** What a lexical verb was read as. */
export type Reading = 'past' | 'present' | 'participle' | 'gerund' | 'infinitive' | null;

/** What stands so far in the running clause; reset at each clause boundary. */
export interface ClauseState {
  /** A finite verb was seen. */
  finite: boolean;
  /** Word after the last comma or coordinator behind it: another clause may begin there. */
  mark: number | null;
  /** The last verb read, to be repeated after "and". */
  last: Reading;
  lemma: string;
}

export const freshClause = (): ClauseState => ({ finite: false, mark: null, last: null, lemma: '' });

/** Reads an open-class word that no auxiliary governs. */
export function readLexical(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const form = words[index]?.form;
  if (!form) return null;
  if (form.kinds & GERUND) return readGerund(words, index, { form, clause });
  if (form.kinds & (PAST | PARTICIPLE)) {
    const reading = readPast(words, index, clause);
    if (reading || !(form.kinds & BASE)) return reading;
  }
  if (form.kinds & THIRD) return readThird(words, index, clause);
  return form.kinds & BASE ? readBase(words, index, clause) : null;
}

function readGerund(
  words: readonly Word[],
  index: number,
  { form, clause }: { form: VerbForm; clause: ClauseState },
): Reading {
  const before = words[index - 1];
  const after = words[index + 1];
  const governed =
    before?.class === 'determiner' || before?.class === 'possessive' || before?.token.lower === "'s";
  if (governed) return null;
  if (after?.token.lower === 'of' && form.noun > 0) return null;
  if (COMPOUNDING.has(words[index]?.token.lower ?? '') && isCompound(words, index)) return null;
  if (isPeriodEnd(words, index)) return null;
  if (before?.token.lower === 'from' && PREVENTING.has(clause.lemma)) return 'gerund';
  if (form.noun === 0 || before?.token.text === ',') return 'gerund';
  return takesObject(after) && before?.class !== 'adverb' ? 'gerund' : null;
}

/** "kept from voting": what follows "from" is a verb. */
const PREVENTING = new Set('prevent bar ban prohibit stop keep block deter dissuade'.split(' '));

/** Gerunds that stand before nouns as names of a kind: "holding company", "recycling plant". */
const COMPOUNDING = new Set(
  (
    'holding operating recycling manufacturing building trading banking financing marketing publishing shipping mining ' +
    'engineering advertising accounting training voting governing ruling processing testing refining housing funding ' +
    'planning farming fishing landing launching polling broadcasting consulting printing monitoring negotiating working ' +
    'editing computing cooking clothing gaming hosting streaming pricing staffing tracking dating coding networking ' +
    'scheduling spending lending cleaning parking smoking swimming hunting camping racing riding teaching learning reading ' +
    'writing driving walking running drinking fighting drilling dumping burning shopping sporting gambling policing ' +
    'opening closing starting landing leading living standing remaining existing rising falling growing'
  ).split(' '),
);

/** A noun stands before it or an adjective, and a bare noun behind. */
function isCompound(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  return isNounLike(before) && isNounLike(after) && !/^\p{Lu}/u.test(after?.token.text ?? '');
}

/** "the road remains closed". */
const LINKING = new Set('remain stay seem appear'.split(' '));

function readThird(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const word = words[index];
  const before = skipBack(words, index);
  const after = words[index + 1];
  if (!word?.form || !before) return null;
  if (/^(?:this|that)$/.test(before.token.lower) && word.form.noun === 0) return 'present';
  if (governsNoun(before)) return null;
  if (/^(?:he|she|it|who|which|that|there)$/.test(before.token.lower)) return 'present';
  if (before.class === 'conjunction' && clause.last === 'present') return 'present';
  if (clause.finite && clause.mark === null && !CLAUSE_TAKERS.has(clause.lemma)) return null;
  const subject = isNounLike(before) || before.token.kind === 'number' || /^[”"’,)]$/.test(before.token.text);
  if (!subject) return null;
  if (word.form.noun === 0) return 'present';
  if (isPlural(before.token.lower)) return null;
  if (LINKING.has(word.form.lemma) && (after?.form?.kinds ?? 0) & PARTICIPLE) return 'present';
  const named = before.token.lower !== before.token.text;
  if (!(named && after?.class === 'to') && finiteFollows(words, index + 1)) return null;
  if (takesNumber(after) || after?.class === 'to') {
    return word.form.noun === 1 || named || after?.class !== 'to' ? 'present' : null;
  }
  const open = after?.class === 'adverb' || after?.class === 'preposition' || after?.class === 'relative';
  return word.form.noun === 1 && open ? 'present' : null;
}

function readBase(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const word = words[index];
  const before = skipBack(words, index);
  const after = words[index + 1];
  if (!word?.form) return null;
  if (!before) return word.form.noun === 0 && takesObject(after) ? 'present' : null;
  if (governsNoun(before) || before.class === 'to') return null;
  if (/^(?:i|you|we|they)$/.test(before.token.lower)) return 'present';
  if (before.class === 'conjunction') {
    const same = clause.last === 'infinitive' || clause.last === 'present' ? clause.last : null;
    return same && (word.form.noun < 2 || takesObject(after)) ? same : null;
  }
  if (BARE_TAKERS.has(clause.lemma) && word.form.noun < 2 && clause.last !== 'participle')
    return 'infinitive';
  if (clause.finite && clause.mark === null && !CLAUSE_TAKERS.has(clause.lemma)) return null;
  const relative =
    /^(?:who|which)$/.test(before.token.lower) || (before.token.lower === 'that' && word.form.noun === 0);
  if (word.form.noun === 0 && canBePlural(before) && !finiteFollows(words, index + 1)) return 'present';
  if (!relative && !isPluralSubject(before)) return null;
  if (word.form.noun === 0) return 'present';
  return takesObject(after) || after?.class === 'to' || (word.form.noun === 1 && after?.class === 'adverb')
    ? 'present'
    : null;
}

function readPast(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const word = words[index];
  const form = word?.form;
  if (!word || !form) return null;
  const before = skipBack(words, index);
  const after = words[index + 1];
  const direct = words[index - 1];
  if (isAttributive(words, index) || isComplement(direct, form, clause)) return null;
  if (direct?.form && direct.form.lemma === clause.lemma && isNounLike(after)) return null;
  if (isPeriodEnd(words, index)) return null;
  if (!(form.kinds & PARTICIPLE)) return form.kinds & BASE && !isSubject(before) ? null : 'past';
  if (!(form.kinds & PAST)) return 'participle';
  if (form.kinds & BASE && form.noun > 0 && !isSubject(before)) return null;
  if (before && /^(?:i|he|she|it|we|they|you|who|which|that)$/.test(before.token.lower)) return 'past';
  if (after?.token.lower === 'by' && form.lean < 1 && !isMeasure(words[index + 2])) return 'participle';
  if (!before) return form.lean === 1 ? 'past' : 'participle';
  if (before.class === 'conjunction') return readAfterAnd(form, after, clause);
  if (before.class === 'subordinator') return before.token.lower === 'as' ? null : 'participle';
  if (direct?.token.kind === 'punctuation' || before.token.text === ',')
    return readAfterComma(form, after, clause);
  if (form.noun === 2) return null;
  return readAfterNoun(words, index, clause);
}

/** "stay shut", "kept open": an adjective right after its verb. */
const isComplement = (before: Word | undefined, form: VerbForm, clause: ClauseState): boolean =>
  (form.kinds & BASE) > 0 && before?.form?.lemma !== undefined && before.form.lemma === clause.lemma;

/** "the year ended June 30": the participle belongs to the date. */
const isPeriodEnd = (words: readonly Word[], index: number): boolean =>
  /^(?:year|quarter|half|months?|weeks?|period|season)$/.test(words[index - 1]?.token.lower ?? '') &&
  /^(?:ended|ending|beginning)$/.test(words[index]?.token.lower ?? '') &&
  (CALENDAR.test(words[index + 1]?.token.lower ?? '') || words[index + 1]?.token.kind === 'number');

/** "was arrested and charged", "came and went". */
function readAfterAnd(form: VerbForm, after: Word | undefined, clause: ClauseState): Reading {
  if (clause.last === 'past') return 'past';
  if (clause.last === 'participle' && !takesObject(after)) return 'participle';
  return form.lean === -1 && !takesObject(after) ? 'participle' : 'past';
}

function readAfterComma(form: VerbForm, after: Word | undefined, clause: ClauseState): Reading {
  if (form.lean === 1 || takesObject(after)) return 'past';
  if (form.lean === -1) return 'participle';
  return after?.class === 'preposition' && clause.finite ? 'participle' : 'past';
}

/** "The review published on Thursday" or "the agency published the review": what follows, and what else is finite. */
function readAfterNoun(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const form = words[index]?.form;
  const after = words[index + 1];
  if (!form) return null;
  const object = takesObject(after);
  if (isInsideAdjunct(words, index)) return after?.class === 'preposition' ? 'participle' : null;
  if (clause.finite) {
    if (/^(?:keep|leave)$/.test(clause.lemma)) return null;
    if (clause.mark !== null && (CLAUSE_TAKERS.has(form.lemma) || object)) return 'past';
    if (clause.mark !== null && startsSubject(words, clause.mark) && form.lean > -1) return 'past';
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

/** "At the final televised debate": the words before belong to a preposition that opens the clause. */
function isInsideAdjunct(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && index - at < 5 && words[at]?.class === null && words[at]?.token.kind === 'word') at -= 1;
  if (words[at]?.class !== 'determiner' && words[at]?.class !== 'possessive') return false;
  const opens = at - 1 === 0 || /^(?:[,;:“"]|``)$/.test(words[at - 2]?.token.text ?? '');
  return at > 0 && opens && words[at - 1]?.class === 'preposition' && isNounLike(words[index + 1]);
}

/** "the proposed summit", "two wounded soldiers": between a determiner or preposition and a noun. */
function isAttributive(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  const form = words[index]?.form;
  if (!before || !form) return false;
  if (/^(?:all|both|each)$/.test(before.token.lower) && floats(words[index - 2])) return false;
  if (before.class === 'determiner' || before.class === 'possessive' || before.token.lower === "'s")
    return true;
  if (before.class === 'preposition') return form.lean < 1 && (!takesObject(after) || after?.class === null);
  const compound = before.token.text === '-' && words[index]?.token.spaced === false;
  if (compound) return true;
  return form.noun === 2 && isNounLike(after);
}

/** "they each reported", "the two, who both resigned": the quantifier belongs to the subject before it. */
const floats = (before: Word | undefined): boolean =>
  before?.token.text === ',' ||
  before?.class === 'subject' ||
  before?.class === 'relative' ||
  isNounLike(before);

/** The words from `from` to the next comma, as far as a clause reaches. */
function beforeComma(words: readonly Word[], from: number): readonly Word[] {
  const near = words.slice(from, from + 26);
  const comma = near.findIndex((word) => word.token.text === ',');
  return comma < 0 ? near : near.slice(0, comma);
}

/** A finite verb stands later in this clause, before anything that could begin another. */
function finiteFollows(words: readonly Word[], from: number): boolean {
  let bare = true;
  for (let index = from; index < words.length && index < from + 25; index += 1) {
    const word = words[index];
    if (!word || RESTART.test(word.token.text)) return false;
    if (word.class === 'relative' || word.class === 'subordinator' || word.class === 'conjunction')
      return false;
    if (word.class === 'subject') return false;
    if (word.class === 'modal' || /^(?:is|are|was|were|has|have|had|does|did|do)$/.test(word.token.lower))
      return true;
    if (word.token.text === ',') bare = false;
    const form = word.form;
    // "…, officials said": an attribution behind, not the verb that was missing.
    if (form && !bare && CLAUSE_TAKERS.has(form.lemma)) return false;
    if (!form || words[index - 1]?.class === 'to' || words[index - 1]?.class === 'determiner') continue;
    if (form.kinds & PAST && form.noun < 2 && (form.lean === 1 || !(form.kinds & PARTICIPLE))) return true;
    if (
      bare &&
      form.kinds & PAST &&
      form.noun < 2 &&
      (takesObject(words[index + 1]) || isNounLike(words[index - 1]))
    ) {
      return !isAttributive(words, index);
    }
    if (form.kinds & THIRD && (form.noun === 0 || takesNumber(words[index + 1]))) return true;
  }
  return false;
}
