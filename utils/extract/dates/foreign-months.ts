/** Month names of other languages than English, January first; months with two names have them joined by "/". */
const NAMES: Record<string, string> = {
  de: 'januar/jänner februar/feber märz april mai juni juli august september oktober november dezember',
  fr: 'janvier février mars avril mai juin juillet août/aout septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  ru: 'января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
};

const MONTHS = new Map(
  Object.entries(NAMES).map(([language, names]) => {
    const numbered = names
      .split(' ')
      .flatMap((forms, index) => forms.split('/').map((name) => [name, index + 1] as const));
    return [language, new Map(numbered)] as const;
  }),
);

/** The number of a month by its name in lower case; undefined when the word is none. */
export const foreignMonth = (language: string, word: string): number | undefined =>
  MONTHS.get(language)?.get(word);
