import type { Span } from './span.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/**
 * One token. Hyphens, dashes, slashes and possessives stand alone ("Jong-un" is three tokens); a run of hyphens and the
 * doubled marks that wire texts quote with (`` and '') are one; abbreviations keep their full stop ("U.S.", "Jan."),
 * numbers their separators ("30,000"), ordinals and clock times their letters ("1990s", "5th", "10am").
 */
export interface Token extends Span {
  text: string;
  /** Lower-cased, straight apostrophes. */
  lower: string;
  kind: TokenKind;
  /** White space (or the text's start) stands before it. */
  spaced: boolean;
}

const CLITIC = /['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}])/u.source;
const LETTERS = /[\p{L}\p{M}\p{N}]*/u.source;
const INITIALISM = /(?:\.\p{L})+\./u.source;
/** "U.S.", "O'Brien", "'s". */
const WORD = `\\p{L}(?:${INITIALISM}|${LETTERS}(?:(?!${CLITIC})['’]\\p{L}${LETTERS})*)|${CLITIC}`;
const NUMBER = /\d+(?:[.,]\d+)*(?:\p{L}+)?/u.source;
const DOUBLED = /`{2}|'{2}|--+/.source;
const TOKEN = new RegExp(`(${WORD})|(${NUMBER})|${DOUBLED}|\\.{3}|\\S`, 'gu');
/** Two paragraphs run together ("promisesTrump"); brands ("iPhone", "eBay") have shorter heads. */
const RUN_ON = /^\p{Ll}{3,}(?=\p{Lu}\p{Ll}{2})/u;

/** Abbreviations that keep their full stop, lower case, without it. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col capt sgt maj adm cmdr rev hon pres st mt ft jr sr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc corp co ltd llc bros vs etc no vol ed eds fig approx est dept univ assn ave blvd'
  ).split(' '),
);

/** How much of a match is one token, with the full stop that an abbreviation keeps. */
function lengthOf(match: string, text: string, start: number): number {
  const isLower = match === match.toLowerCase();
  const length = (isLower ? null : RUN_ON.exec(match))?.[0].length ?? match.length;
  const end = start + length;
  const isStopped = text[end] === '.' && text[end + 1] !== '.' && keepsFullStop(match);
  return isStopped ? length + 1 : length;
}

const keepsFullStop = (word: string): boolean =>
  ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);

/** Splits a text into tokens, in order; linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const kind = match[1] ? 'word' : match[2] ? 'number' : 'punctuation';
    const start = match.index;
    const end = start + lengthOf(match[0], text, start);
    const surface = text.slice(start, end);
    const lower = surface.toLowerCase().replaceAll('’', "'");
    tokens.push({ start, end, text: surface, lower, kind, spaced: start > from || start === 0 });
    from = end;
    TOKEN.lastIndex = end;
  }
  return tokens;
}

/** Does a line begin with this token? */
export const opensLine = (
  { text, tokens }: { text: string; tokens: readonly Token[] },
  at: number,
): boolean => at === 0 || text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes('\n');
