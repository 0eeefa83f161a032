import { isPeriodEnd } from './clause-context.ts';
import type { ClauseState, Reading } from './readings.ts';
import type { Word } from './sentence-words.ts';
import type { VerbForm } from './verb-forms.ts';
import { isNounLike, isPlural, takesObject } from './word-context.ts';

export function readGerund(
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
  if (after?.class === 'determiner' && TIME.test(words[index + 2]?.token.lower ?? '')) return null;
  if (COMPOUNDING.has(words[index]?.token.lower ?? '') && isCompound(words, index)) return null;
  if (isPeriodEnd(words, index) || isDoing(words, index)) return null;
  if (before?.token.lower === 'from' && PREVENTING.has(clause.lemma)) return 'gerund';
  if (form.noun === 0 || before?.token.text === ',') return 'gerund';
  return takesObject(after) && before?.class !== 'adverb' ? 'gerund' : null;
}

/** "a hearing the week of March 6": what follows is a date, not an object. */
const TIME = /^(?:day|week|weekend|month|year|night|morning|same|next|following|previous)$/;

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

/** Of these, names of what is done more often than what someone does: "rules on battery recycling by June". */
const DOINGS = new Set(
  (
    'recycling lending spending funding banking marketing accounting mining engineering advertising manufacturing pricing ' +
    'staffing housing shipping publishing broadcasting'
  ).split(' '),
);

/** Behind a noun, with no object of its own; "an emergency landing at". */
function isDoing(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const lower = words[index]?.token.lower ?? '';
  if (!before || !isNounLike(before) || takesObject(words[index + 1])) return false;
  return DOINGS.has(lower)
    ? !isPlural(before.token.lower)
    : lower === 'landing' && before.token.lower === 'emergency';
}

/** A noun stands before it or an adjective, and a bare noun behind. */
function isCompound(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  return isNounLike(before) && isNounLike(after) && !/^\p{Lu}/u.test(after?.token.text ?? '');
}
