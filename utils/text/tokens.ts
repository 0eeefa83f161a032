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

const INITIALISM = /(?:\p{L}\.){2,}/u.source;
const NUMBER = /\d+(?:[.,]\d+)*(?:\p{L}+)?/u.source;
const CLITIC = /['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}])/u.source;
const WORD =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!(?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}\p{N}]*)*/u.source;
// Two paragraphs run together ("promisesTrump"); brands ("iPhone", "eBay") have shorter heads.
const RUN_ON = /\p{Ll}{3,}(?=\p{Lu}\p{Ll}{2})/u.source;
const DOUBLED = /`{2}|'{2}|--+/.source;
const TOKEN = new RegExp(`${INITIALISM}|${NUMBER}|${CLITIC}|${RUN_ON}|${WORD}|${DOUBLED}|\\.{3}|\\S`, 'gu');

/** Abbreviations that keep their full stop, lower case, without it. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col capt sgt maj adm cmdr rev hon pres st mt ft jr sr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc corp co ltd llc bros vs etc no vol ed eds fig approx est dept univ assn ave blvd'
  ).split(' '),
);

function keepsFullStop(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

/** Splits a text into tokens, in order; linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    let end = match.index + match[0].length;
    if (text[end] === '.' && text[end + 1] !== '.' && keepsFullStop(match[0])) end += 1;
    const surface = text.slice(match.index, end);
    tokens.push({
      start: match.index,
      end,
      text: surface,
      lower: surface.toLowerCase().replaceAll('’', "'"),
      kind: kindOf(surface),
      spaced: match.index > from || match.index === 0,
    });
    from = end;
    TOKEN.lastIndex = end;
  }
  return tokens;
}

function kindOf(surface: string): TokenKind {
  if (/^\d/.test(surface)) return 'number';
  return /^['’]?\p{L}/u.test(surface) ? 'word' : 'punctuation';
}
