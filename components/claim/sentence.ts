/** What can close each quotation mark that opens, in English, German, French, Spanish, Russian, Chinese, Korean and Arabic. */
const CLOSED_BY: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '„': '“”',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '"': '"',
  "'": "'",
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '＂': '＂',
};
const MARKS = /["'“”„‘’‚«»‹›「」『』《》〈〉＂]/g;
/** They close as often as they open, or stand for a letter: what is around them tells. */
const UNSURE = /["'“‘’«»‹›＂]/;

/** A clause as it is shown: a quotation mark whose other half was left outside it is left out too. */
export function sentenceOf(text: string): string {
  const lone = loneMarks(text);
  if (lone.size === 0) return text;
  return [...text.matchAll(/[\s\S]/g)]
    .map(({ 0: sign, index }) => (lone.has(index) ? '' : sign))
    .join('')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** Offsets of quotation marks without their other half. */
function loneMarks(text: string): Set<number> {
  const open: { sign: string; at: number }[] = [];
  const lone = new Set<number>();
  for (const { 0: sign, index: at } of text.matchAll(MARKS)) {
    const sides = { before: text.charAt(at - 1), after: text.charAt(at + 1) };
    const match = open.findLastIndex(({ sign: opener }) => CLOSED_BY[opener]?.includes(sign));
    if (match >= 0 && mayClose(sign, sides)) {
      // What was opened since then has no end in between.
      for (const { at: left } of open.splice(match).slice(1)) lone.add(left);
    } else if (isApostrophe(sign, sides)) continue;
    else if (mayOpen(sign, sides)) open.push({ sign, at });
    else lone.add(at);
  }
  for (const { at } of open) lone.add(at);
  return lone;
}

interface Sides {
  before: string;
  after: string;
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
const isOutside = (sign: string): boolean => sign === '' || /[\s\p{P}]/u.test(sign);

/** "don’t", "the workers’ rights", "’90s": a closing single mark with nothing to close, but after a stop. */
const isApostrophe = (sign: string, { before, after }: Sides): boolean =>
  /['’]/.test(sign) && (isLetter(before) || (sign === '’' && isLetter(after)) || /\d/.test(after));

/** French sets spaces inside its marks, German turns them round. */
function mayClose(sign: string, { before, after }: Sides): boolean {
  if (!UNSURE.test(sign)) return true;
  if (/['’]/.test(sign)) return !isLetter(after);
  return !/\s/.test(before) || isOutside(after);
}

function mayOpen(sign: string, { before, after }: Sides): boolean {
  if (!(sign in CLOSED_BY)) return false;
  if (!UNSURE.test(sign)) return true;
  if (/[»›]/.test(sign)) return isOutside(before) && after !== '' && !/\s/.test(after);
  if (/[«‹]/.test(sign)) return after !== '' && (isOutside(before) || !isOutside(after));
  return (
    after !== '' &&
    !/\s/.test(after) &&
    (isOutside(before) || /["“‘＂]/.test(sign)) &&
    !closesWord({ before, after })
  );
}

/** A word before it and none after it. */
const closesWord = ({ before, after }: Sides): boolean =>
  before !== '' && !/\s/.test(before) && isOutside(after);
