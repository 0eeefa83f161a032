/** Guesses a text's language from its script and its commonest small words. */

const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\u3040-\u30FF]/g],
  ['ko', /[\uAC00-\uD7AF]/g],
  ['zh', /[\u4E00-\u9FFF]/g],
  ['ru', /[\u0400-\u04FF]/g],
  ['el', /[\u0370-\u03FF]/g],
  ['he', /[\u0590-\u05FF]/g],
  ['ar', /[\u0600-\u06FF]/g],
  ['hi', /[\u0900-\u097F]/g],
  ['th', /[\u0E00-\u0E7F]/g],
];

const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to in is that for it was on with as are by this be at from have has not which were',
  de: 'der die und das den von ist nicht mit dem ein eine zu auf für im sich des auch es als wird',
  fr: 'le la les des et une est que dans pour qui pas sur du au par ce avec sont il elle plus',
  es: 'el los las que en del por con una para es se su como más al pero este fue ha lo',
  it: 'il di che la per un una del è non con sono della da gli nel si anche alla più come',
  pt: 'o os que do da em um para com não uma é no na por mais dos das ao se foi',
  nl: 'het een van de en is dat op te niet zijn met voor er aan bij ook door wordt naar',
  sv: 'och att det som en på är av för med till den har inte om ett han var från',
  no: 'og det som på er av for med til den har ikke om et han var fra ble de',
  da: 'og det som på er af for med til den har ikke om et han var fra blev de',
  pl: 'w i na z się nie że do to jest o jak po co dla od przez za tym ale',
  tr: 've bir bu için de da ile olarak olan daha çok gibi sonra kadar ne en',
};

const WORD = /\p{L}+/gu;
const SAMPLE = 4000;

/** ISO 639-1, or null for a text too short or of no language that it knows. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [lang, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (lang === 'ja' ? 0.1 : 0.3)) return lang;
  }
  return guessBySmallWords(sample);
}

function guessBySmallWords(sample: string): string | null {
  const words = sample.toLowerCase().match(WORD) ?? [];
  let best: string | null = null;
  let most = Math.max(1, words.length * 0.08);
  for (const [lang, list] of Object.entries(SMALL_WORDS)) {
    const small = new Set(list.split(' '));
    const count = words.filter((word) => small.has(word)).length;
    if (count > most) [best, most] = [lang, count];
  }
  return best;
}
