import { RESTART } from './marks.ts';
import type { Word } from './sentence-words.ts';
import { PARTICIPLE, PAST, THIRD } from './verb-forms.ts';
import { CALENDAR, CLAUSE_TAKERS } from './verb-words.ts';
import { isAuxiliary, isNounLike, takesNumber, takesObject } from './word-context.ts';

/** "the year ended June 30": the participle belongs to the date. */
export const isPeriodEnd = (words: readonly Word[], index: number): boolean =>
  /^(?:year|quarter|half|months?|weeks?|period|season)$/.test(words[index - 1]?.token.lower ?? '') &&
  /^(?:ended|ending|beginning)$/.test(words[index]?.token.lower ?? '') &&
  (CALENDAR.test(words[index + 1]?.token.lower ?? '') || words[index + 1]?.token.kind === 'number');

/** "At the final televised debate": the words before belong to a preposition that opens the clause. */
export function isInsideAdjunct(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && index - at < 5 && words[at]?.class === null && words[at]?.token.kind === 'word') at -= 1;
  if (words[at]?.class !== 'determiner' && words[at]?.class !== 'possessive') return false;
  const opens = at - 1 === 0 || /^(?:[,;:“"]|``)$/.test(words[at - 2]?.token.text ?? '');
  return at > 0 && opens && words[at - 1]?.class === 'preposition' && isNounLike(words[index + 1]);
}

/** "the proposed summit", "two wounded soldiers": between a determiner or preposition and a noun. */
export function isAttributive(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  const form = words[index]?.form;
  if (!before || !form) return false;
  if (/^(?:all|both|each)$/.test(before.token.lower) && floats(words[index - 2])) return false;
  if (before.class === 'determiner' || before.class === 'possessive' || before.token.lower === "'s")
    return true;
  if (isCounted(words, index) && form.lean < 1 && isNounLike(after)) return true;
  if (before.class === 'preposition') return form.lean < 1 && (!takesObject(after) || after?.class === null);
  const compound = before.token.text === '-' && words[index]?.token.spaced === false;
  if (compound) return true;
  return form.noun === 2 && isNounLike(after);
}

/** "two stranded sailors"; but "the two signed". */
const isCounted = (words: readonly Word[], index: number): boolean =>
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds)$/.test(
    words[index - 1]?.token.lower ?? '',
  ) && words[index - 2]?.token.lower !== 'the';

/** "they each reported", "the two, who both resigned": the quantifier belongs to the subject before it. */
const floats = (before: Word | undefined): boolean =>
  before?.token.text === ',' ||
  before?.class === 'subject' ||
  before?.class === 'relative' ||
  isNounLike(before);

/** The words from `from` to the next comma, as far as a clause reaches. */
export function beforeComma(words: readonly Word[], from: number): readonly Word[] {
  const near = words.slice(from, from + 26);
  const comma = near.findIndex((word) => word.token.text === ',');
  return comma < 0 ? near : near.slice(0, comma);
}

/** A finite verb stands later in this clause, before anything that could begin another. */
export function finiteFollows(words: readonly Word[], from: number): boolean {
  let bare = true;
  for (let index = from; index < words.length && index < from + 25; index += 1) {
    const word = words[index];
    if (!word || RESTART.test(word.token.text)) return false;
    if (word.class === 'relative' || word.class === 'subordinator' || word.class === 'conjunction')
      return false;
    if (word.class === 'subject') return false;
    if (isAuxiliary(word)) return true;
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
