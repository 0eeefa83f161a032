/** Closed word classes, as the verb finder tells them. */
export type WordClass =
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'to'
  | 'not'
  | 'adverb'
  | 'determiner'
  | 'possessive'
  | 'preposition'
  | 'subject'
  | 'object'
  | 'conjunction'
  | 'subordinator'
  | 'relative';

const CLASSES: Record<WordClass, string> = {
  modal:
    "will would can could may might shall should must ought 'll 'd cannot won't wouldn't can't couldn't " +
    "mightn't shouldn't mustn't shan't needn't oughtn't",
  be: "am is are was were be been being 'm 're isn't aren't wasn't weren't ain't",
  have: "have has had having 've haven't hasn't hadn't",
  do: "do does did don't doesn't didn't",
  to: 'to',
  not: "not n't never",
  adverb:
    'also still now just already ever yet again always often soon even only then once almost perhaps maybe ' +
    'rather quite too very so instead nonetheless nevertheless however therefore thus indeed long far well ' +
    'together first last later earlier today yesterday tomorrow tonight ago hardly nor more most less least ' +
    'fully newly duly badly sadly further meanwhile moreover afterwards twice here abroad ahead away down up out off',
  determiner: 'the a an this these those some any no every each all both several many few another such',
  possessive: 'my your his her its our their whose',
  preposition:
    'of in on at by for from with about against between into through during above below under over around ' +
    'among within without toward towards upon across behind beyond near despite per via amid like than onto ' +
    'inside outside throughout except including following regarding concerning versus',
  subject: 'i he she it we they you there',
  object: 'me him us them himself herself itself themselves',
  conjunction: 'and or but nor',
  subordinator: 'because although though while if unless whether after before since until till as when once',
  relative: 'that which who whom where why how what',
};

const CLASS_OF = new Map<string, WordClass>();
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.split(' ')) if (!CLASS_OF.has(word)) CLASS_OF.set(word, name as WordClass);
}

const NO_ADVERB =
  /^(?:.{1,3}ly|family|reply|supply|apply|imply|ally|rally|assembly|monopoly|italy|july|anomaly|comply|multiply)$/;

/** The class of a lower-case word, or null for an open-class word. */
export function wordClass(lower: string): WordClass | null {
  const known = CLASS_OF.get(lower);
  if (known) return known;
  return lower.endsWith('ly') && !NO_ADVERB.test(lower) ? 'adverb' : null;
}

/** Day and month names: capitalised, and no subject of a verb by themselves. */
export const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;

/** Verbs that take a clause without "that". */
export const CLAUSE_TAKERS = new Set(
  (
    'say tell think believe claim know hope fear report announce add insist suggest argue warn note admit ' +
    'acknowledge confirm deny estimate expect predict feel find hear see show mean indicate agree conclude ' +
    'promise vow complain guess suppose realize discover decide explain assume allege concede stress state'
  ).split(' '),
);

/** They move something to another day: "was put off until Friday". */
export const RESCHEDULING = new Set(
  'postpone adjourn delay defer reschedule move put push shift bring change'.split(' '),
);

/** Verbs followed by a bare infinitive ("helped rebuild the town"). */
export const BARE_TAKERS = new Set('help let make see hear watch'.split(' '));
