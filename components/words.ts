import type messages from '../public/_locales/en/messages.json';

/**
 * A word or sentence of the interface, by its key in `public/_locales/LANG/messages.json`. To add one, add it there, English
 * first: `$1` to `$4` stand for values; a key for numbers has one entry for each plural form of the language
 * (`noteCount_one`, `noteCount_other`), and `$1` in it is the number.
 */
export type Word = keyof typeof messages;

/** A key for numbers, without its plural form. */
export type CountedWord = Word extends infer W ? (W extends `${infer Base}_one` ? Base : never) : never;

/** Gives messages: `browser.i18n`, or its like. */
export interface Speaker {
  getMessage(key: string, values: string[]): string;
}

let speaker: Speaker | null = null;
let turn = 0;
const found = new Map<string, string>();

/** Sets where the words come from; to be called before anything is shown. */
export function speakThrough(source: Speaker): void {
  speaker = source;
  turn += 1;
  found.clear();
}

/** Values that stand for themselves, so that a message is asked for once and filled in here. */
const UNFILLED = ['$1', '$2', '$3', '$4'];

function messageOf(key: string): string {
  const known = found.get(key);
  if (known !== undefined) return known;
  let message = '';
  try {
    message = speaker?.getMessage(key, UNFILLED) ?? '';
    found.set(key, message);
  } catch {
    // The extension was updated under a page that is still open: what was not said before cannot be said any more.
  }
  return message;
}

/** In a language that runs from right to left a value keeps its own direction, by Unicode's FSI and PDI around it. */
const apart = (value: string): string => (messageOf('direction') === 'rtl' ? `\u2068${value}\u2069` : value);

const filled = (message: string, values: readonly string[]): string =>
  message.replace(/\$([1-4])/g, (_, place: string) => apart(values[Number(place) - 1] ?? ''));

/** Those of several things that are there, in a row. */
export const inARow = (parts: readonly (string | null | undefined)[]): string =>
  parts.flatMap((part) => (part ? apart(part) : [])).join(' · ');

/** A word of the interface, with its values filled in. */
export const t = (word: Word, ...values: string[]): string => filled(messageOf(word), values);

/** A word for a number, in the plural form that the language has for it. `$1` is the number, `$2` on are the values. */
export function tn(word: CountedWord, count: number, ...values: string[]): string {
  const form = messageOf(`${word}_${PLURAL().select(count)}`) || messageOf(`${word}_other`);
  return filled(form, [numberInWords(count), ...values]);
}

/** Something that depends on the language of the interface and is made once for it. */
export function inLanguage<T>(make: (locale: string) => T): () => T {
  let made: { turn: number; value: T } | null = null;
  return () => {
    if (made?.turn !== turn) made = { turn, value: make(t('locale')) };
    return made.value;
  };
}

const PLURAL = inLanguage((locale) => new Intl.PluralRules(locale));
const NUMBER = inLanguage((locale) => new Intl.NumberFormat(locale));
const LIST = inLanguage((locale) => new Intl.ListFormat(locale));
const COLLATOR = inLanguage((locale) => new Intl.Collator(locale));

/** "5,004". */
export const numberInWords = (number: number): string => NUMBER().format(number);

/** "Kim, Lee and Park". */
export const listInWords = (items: readonly string[]): string => LIST().format(items);

/** The order of the alphabet. */
export const inOrder = (a: string, b: string): number => COLLATOR().compare(a, b);

/** What `lang` and `dir` say of a root that holds words of the interface. */
export const direction = (): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: t('locale').replace(/-u-.*/, ''),
  dir: t('direction') === 'rtl' ? 'rtl' : 'ltr',
});

/** Where an arrow key leads in a row that runs as the language does: on, back, or nowhere. */
export function stepOf(key: string): 1 | -1 | 0 {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  return (key === 'ArrowRight') === (direction().dir === 'ltr') ? 1 : -1;
}
