/** Finds the day in a date as pages print or declare it; many languages, no clock, no time zone arithmetic. */

/** Month names by their first letters, January first, in the languages of Europe; diacritics taken off. */
const MONTHS: readonly string[] = [
  'jan(?:uary|uar|vier|eiro|uari|vāris|\\.)?|jan|januar[iy]?|janner|jaenner|janv|enero|ene|gennaio|gen|styczen|stycznia|ledna|leden|januara|ocak|oca|января|янв|января|січня|ianuarie|tammikuuta',
  'feb(?:ruary|ruar|ruari|rero|braio)?|fevrier|fev|fevr|febrero|febbraio|fevereiro|luty|lutego|unora|unor|subat|sub|февраля|фев|лютого|februarie|helmikuuta',
  'mar(?:ch|z|s|zo|co)?|marz|maerz|mrz|maart|mrt|marts|marec|marzec|marca|brezna|mart|марта|мар|березня|martie|maaliskuuta',
  'apr(?:il|ile)?|avril|avr|abril|abr|aprilie|kwiecien|kwietnia|dubna|nisan|nis|апреля|апр|квітня|huhtikuuta',
  'may|mai|mayo|maggio|mag|maio|mei|maj|maja|kvetna|mayis|мая|май|травня|toukokuuta',
  'jun[ei]?|juin|junio|giugno|giu|junho|juni|czerwiec|czerwca|cervna|haziran|haz|июня|июн|червня|iunie|kesakuuta',
  'jul[yi]?|juillet|juil|julio|luglio|lug|julho|juli|lipiec|lipca|cervence|temmuz|tem|июля|июл|липня|iulie|heinakuuta',
  'aug(?:ust|usti|ustus)?|aout|agosto|ago|agustus|sierpien|sierpnia|srpna|agustos|августа|авг|серпня|elokuuta',
  'sept?(?:ember)?|septembre|septiembre|settembre|set|setembro|setiembre|wrzesien|wrzesnia|zari|eylul|eyl|сентября|сен|вересня|septembrie|syyskuuta',
  'oct(?:ober)?|okt(?:ober)?|octobre|octubre|ottobre|ott|outubro|out|oktobra|pazdziernik|pazdziernika|rijna|ekim|eki|октября|окт|жовтня|octombrie|lokakuuta',
  'nov(?:ember)?|novembre|noviembre|novembro|listopad|listopada|listopadu|kasim|kas|ноября|ноя|листопада|noiembrie|marraskuuta',
  'dec(?:ember)?|dez(?:ember)?|des(?:ember)?|decembre|diciembre|dic|dicembre|dezembro|grudzien|grudnia|prosince|aralik|ara|декабря|дек|грудня|decembrie|joulukuuta',
];

const MONTH_OF = MONTHS.map((names) => new RegExp(`^(?:${names})$`));
const YEAR = '((?:19|20)\\d\\d)';
const DAY = '([0-3]?\\d)';
/** Latin without diacritics, and Cyrillic. Spelt out: `\p{L}` in patterns that ignore case takes long to compile. */
const LETTER = '[a-z\\u0400-\\u04FF]';
const MONTH_NAME = `(${LETTER}{3,12})`;

/** Readings of a date in lower case, most explicit first; the named groups say what each part is. */
const FORMS: readonly [RegExp, 'ymd' | 'dny' | 'ndy' | 'dmy' | 'ynd'][] = [
  [new RegExp(`(?<!\\d)${YEAR}([-/.])([01]?\\d)\\2${DAY}(?!\\d)`, 'u'), 'ymd'],
  [new RegExp(`(?<!\\d)${YEAR}()\\s?[年년]\\s?([01]?\\d)\\s?[月월]\\s?${DAY}\\s?[日일]`, 'u'), 'ymd'],
  [new RegExp(`(?<!\\d)${YEAR}()([01]\\d)([0-3]\\d)(?:t|\\b)`, 'u'), 'ymd'],
  [
    new RegExp(
      `(?<!\\d)${DAY}(?:st|nd|rd|th|er|\\.|º|°)?[\\s\\-]?(?:de |of |d[’'])?\\s?${MONTH_NAME}\\.?,?[\\s\\-/]+(?:de |del )?${YEAR}(?!\\d)`,
    ),
    'dny',
  ],
  [
    new RegExp(`(?<!${LETTER})${MONTH_NAME}\\.?[\\s\\-]+${DAY}(?:st|nd|rd|th)?[,.]?[\\s\\-/]+${YEAR}(?!\\d)`),
    'ndy',
  ],
  [new RegExp(`(?<!\\d)${YEAR}[\\s.,]+${MONTH_NAME}\\.?\\s+${DAY}(?!\\d)`), 'ynd'],
  [/(?<![\d.])([0-3]?\d)([-/.])\s?([0-3]?\d)\2\s?((?:19|20)\d\d)(?!\d)/u, 'dmy'],
  [/(?<![\d.])([0-3]?\d)([-/.])([0-3]?\d)\2(\d\d)(?![\d.])/u, 'dmy'],
];

/** What every form has; looked for first, since most lines have no date. */
const YEAR_SHOWN = /(?:19|20)\d\d|\d[-/.]\d\d?[-/.]\d\d/;

/** A day and where it was written. */
export interface FoundDay {
  /** ISO. */
  day: string;
  start: number;
  end: number;
}

export interface DayOptions {
  /** Months stand before days in 1/18/2019. */
  monthFirst: boolean;
}

/** The first day written out in a short text, or null. A day must have its year. */
export function findDay(text: string, options: DayOptions): FoundDay | null {
  if (!YEAR_SHOWN.test(text)) return null;
  let first: FoundDay | null = null;
  const plain = unaccented(text);
  for (const [form, order] of FORMS) {
    const match = form.exec(plain);
    if (!match || (first && first.start <= match.index)) continue;
    const day = dayOf(match, order, options);
    if (day) first = { day, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

/** The day of a declared value: an ISO instant in its own offset, seconds since 1970, or a printed date. */
export function dayOfValue(value: string, options: DayOptions): string | null {
  const text = value.trim();
  if (/^1\d{9}(?:\d{3})?$/.test(text)) {
    return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 10);
  }
  return findDay(text.slice(0, 80), options)?.day ?? null;
}

function dayOf(
  match: RegExpExecArray,
  order: 'ymd' | 'dny' | 'ndy' | 'dmy' | 'ynd',
  { monthFirst }: DayOptions,
): string | null {
  const [, a = '', b = '', c = '', d = ''] = match;
  if (order === 'ymd') return isoDay(Number(a), Number(c), Number(d));
  if (order === 'dny') return isoDay(Number(c), monthNumber(b), Number(a));
  if (order === 'ndy') return isoDay(Number(c), monthNumber(a), Number(b));
  if (order === 'ynd') return isoDay(Number(a), monthNumber(b), Number(c));
  const year = d.length === 2 ? 2000 + Number(d) : Number(d);
  const [first, second] = [Number(a), Number(c)];
  const american = b === '/' && monthFirst;
  const [month, day] = (american && first <= 12) || second > 12 ? [first, second] : [second, first];
  return isoDay(year, month, day);
}

function monthNumber(name: string): number {
  const plain = name.replace(/\.$/, '');
  return MONTH_OF.findIndex((names) => names.test(plain)) + 1;
}

/** Null unless it is a day of the calendar since the web began. */
function isoDay(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1990 || year > 2099 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

/** Lower case without diacritics, one for one, so that offsets stay. */
function unaccented(text: string): string {
  return text
    .replace(/[\u00C0-\u024F]/g, (letter) => PLAIN[letter] ?? plainLetter(letter))
    .replace(/\s/g, ' ')
    .toLowerCase();
}

const PLAIN: Record<string, string> = { ı: 'i', İ: 'i', ł: 'l', Ł: 'L', ø: 'o', ß: 's' };
const plainLetter = (letter: string): string => letter.normalize('NFD').charAt(0);
