import { finiteFollows } from './clause-context.ts';
import { readGerund } from './read-gerund.ts';
import { readPast } from './read-past.ts';
import type { ClauseState, Reading } from './readings.ts';
import type { Word } from './sentence-words.ts';
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from './verb-forms.ts';
import { BARE_TAKERS, CALENDAR, CLAUSE_TAKERS } from './verb-words.ts';
import {
  canBePlural,
  governsNoun,
  isNounLike,
  isPlural,
  isPluralSubject,
  skipBack,
  takesNumber,
  takesObject,
} from './word-context.ts';

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
  const subject =
    isNounLike(before) ||
    isHead(words, index - 1) ||
    before.token.kind === 'number' ||
    /^[”"’,)]$/.test(before.token.text);
  if (!subject) return null;
  if (word.form.noun === 0) return 'present';
  if (isPlural(before.token.lower)) return null;
  if (LINKING.has(word.form.lemma) && (after?.form?.kinds ?? 0) & PARTICIPLE) return 'present';
  const named = before.token.lower !== before.token.text;
  if (!(named && after?.class === 'to') && finiteFollows(words, index + 1)) return null;
  if (takesNumber(after) || after?.class === 'to') {
    return word.form.noun === 1 || named || after?.class !== 'to' ? 'present' : null;
  }
  // "Parliament votes on Thursday": a noun with its plural would stay without a verb.
  if (after?.class === 'preposition' && CALENDAR.test(words[index + 2]?.token.lower ?? '')) return 'present';
  const open = after?.class === 'adverb' || after?.class === 'preposition' || after?.class === 'relative';
  return word.form.noun === 1 && open ? 'present' : null;
}

/** A word right after a determiner is a noun here, whatever else it may be: "the show opens". */
function isHead(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  return words[index]?.class === null && before !== undefined && governsNoun(before);
}

function readBase(words: readonly Word[], index: number, clause: ClauseState): Reading {
  const word = words[index];
  const before = skipBack(words, index);
  const after = words[index + 1];
  if (!word?.form) return null;
  // "let this drag on"
  const isBare = /^(?:this|that|it)$/.test(before?.token.lower ?? '') && BARE_TAKERS.has(clause.lemma);
  if (isBare && !isNounLike(after)) return 'infinitive';
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
