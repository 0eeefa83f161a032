import type { Prose } from '../prose.ts';
import { type Candidate, type Refiner, range, surfaceOf } from './candidate.ts';
import { isNameless } from './nameless.ts';

/** "900 BC": part of a year. */
const ERAS = new Set(['bc', 'ad', 'bce', 'ce', 'b.c.', 'a.d.', 'b.c.e.', 'c.e.']);

/** Letters after a person's name. */
const HONOURS = /^(?:CBE|DBE|KBE|KC|MBE|MP|MPs|OBE|QC|SC|Ph\.?D\.?|M\.?D\.?|Esq\.?)$/;

/** A party's initial by itself, a quarter of a year, an amount of money: "D.", "Q1", "RM4bn". */
const NO_NAME = /^(?:[DIR]\.|Q[1-4]|(?:R|RM|Rs)\d+(?:bn|k|m|mn|tn)?)$/;

/** Zones of a time before them: "11.20 GMT". */
const ZONE = /^(?:GMT|UTC|BST|CES?T|[ECMP][SD]T|AES?T|IST|JST|MSK)$/;

/** What links and buttons say; a run of nothing else names nothing. */
const INTERFACE = new Set(
  (
    'about account back cart close comment comments contact continue cookie cookies email help home in log login logout menu ' +
    'more next now out page password previous privacy read register related reply search send settings share sign skip ' +
    'subscribe terms top up view'
  ).split(' '),
);

/** A shouted run that begins so is part of a sentence. */
const FUNCTION_WORDS = new Set(
  'a an and are as at be but by do for if in is it not of on or so that to was with'.split(' '),
);

/** Days of the calendar, which are dates. */
const DAYS = /^New Year(?:['’]s(?: Day| Eve)?)?$/i;

/** "Chapter One", "Figure 4": parts of a document. */
const PARTS =
  /^(?:appendix|chapter|episode|figure|exhibit|fig|page|paragraph|part|section|step|tab|table|volume)$/;
const NUMBER = /^(?:\d+|[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten|[A-Z])$/i;

/** Months and days inside a longer name are part of it ("Black Friday"); by themselves they are dates. */
export const dropNoise: Refiner = (candidates, prose) =>
  candidates.filter((candidate) => !isNoise(candidate, prose));

function isNoise(candidate: Candidate, prose: Prose): boolean {
  const { first, last } = candidate;
  const { tokens, text } = prose;
  const token = tokens[first];
  if (!token || isFurniture(candidate, prose)) return true;
  if (last - first === 1 && (isNameless(token) || !/\p{L}/u.test(token.text) || NO_NAME.test(token.text)))
    return true;
  if (last - first === 1 && !/[\p{Lu}\p{Lo}]/u.test(token.text)) return true;
  if (isListOfLetters(candidate, prose)) return true;
  const before = tokens[first - 1];
  if (last - first === 1 && ZONE.test(token.text) && /^(?:\d.*|[ap]\.?m\.?)$/i.test(before?.text ?? ''))
    return true;
  // "Ana Ruiz, QC"; "US $3 billion".
  if (last - first === 1 && before?.text === ',' && HONOURS.test(token.text)) return true;
  if (tokens[last]?.text === '$' && /^(?:US|A|C|NZ|HK)$/.test(token.text)) return true;
  if (last - first === 1 && ERAS.has(token.lower) && /^(?:century|\d+)$/.test(before?.text ?? ''))
    return true;
  // Handles, tags and addresses.
  const surface = surfaceOf(prose, candidate);
  return DAYS.test(surface) || /[@#/]/.test(text.charAt(token.start - 1)) || /^#|@|:\/\//.test(surface);
}

/** Single letters in a run of more than two, of which the candidate may be a part. */
function isListOfLetters({ first, last }: Candidate, { tokens }: Prose): boolean {
  const isLetter = (at: number): boolean => tokens[at]?.text.length === 1;
  if (last - first < 2 || !range(first, last).every(isLetter)) return false;
  const more = [first - 1, first - 2, last, last + 1].filter(
    (at) => isLetter(at) && tokens[at]?.kind === 'word',
  );
  return last - first + more.length > 2;
}

/** Buttons, numbered parts and pieces of shouted sentences. */
function isFurniture(candidate: Candidate, prose: Prose): boolean {
  const words = prose.tokens.slice(candidate.first, candidate.last);
  const [head] = words;
  if (!head) return false;
  const next = words[1] ?? prose.tokens[candidate.last];
  if (words.length <= 2 && PARTS.test(head.lower) && NUMBER.test(next?.text ?? '')) return true;
  if (words.length > 1 && words.every(({ lower }) => INTERFACE.has(lower))) return true;
  const surface = surfaceOf(prose, candidate);
  return words.length > 1 && surface === surface.toUpperCase() && FUNCTION_WORDS.has(head.lower);
}
