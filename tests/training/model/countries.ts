/**
 * Countries for the model file, out of the World Factbook's table (public domain) and the everyday forms below.
 */

/** Names, people and capitals as newspapers write them, where the Factbook has them otherwise. */
const EVERYDAY: Record<string, { aliases?: string[]; nationals?: string[]; capitals?: string[] }> = {
  'United States': {
    aliases: ['US', 'U.S.', 'USA', 'U.S.A.', 'America', 'the States'],
    nationals: ['American', 'Americans'],
    capitals: ['Washington', 'Washington DC'],
  },
  'United Kingdom': {
    aliases: ['UK', 'U.K.', 'Britain', 'Great Britain'],
    nationals: ['British', 'Britons', 'Brits'],
  },
  'North Korea': {
    aliases: ['N. Korea', 'DPRK', 'D.P.R.K.', 'the North'],
    nationals: ['North Korean', 'North Koreans'],
  },
  'South Korea': {
    aliases: ['S. Korea', 'ROK', 'R.O.K.', 'the South'],
    nationals: ['South Korean', 'South Koreans'],
  },
  'South Sudan': { aliases: ['S. Sudan'], nationals: ['South Sudanese'] },
  Russia: { aliases: ['Russian Federation'] },
  China: { aliases: ["People's Republic of China", 'PRC'], nationals: ['Chinese'] },
  'United Arab Emirates': { aliases: ['UAE', 'the Emirates'], nationals: ['Emirati', 'Emiratis'] },
  'European Union': { aliases: ['EU', 'E.U.'] },
  DRC: { aliases: ['Democratic Republic of Congo', 'DR Congo', 'D.R. Congo'] },
  Burma: { aliases: ['Myanmar'], capitals: ['Naypyidaw', 'Yangon'] },
  'Czech Republic': { aliases: ['Czechia'] },
  Turkey: { aliases: ['Türkiye'] },
  Ukraine: { capitals: ['Kiev', 'Kyiv'] },
  Netherlands: { aliases: ['Holland', 'The Netherlands'] },
  'Côte d’Ivoire': { aliases: ['Ivory Coast'], nationals: ['Ivorian', 'Ivorians'] },
  Israel: { capitals: ['Jerusalem'] },
  France: { nationals: ['French'] },
  Spain: { nationals: ['Spanish', 'Spaniards'] },
  Germany: { nationals: ['German', 'Germans'] },
  Poland: { nationals: ['Polish', 'Poles'] },
  Ireland: { nationals: ['Irish'] },
  Netherland: { nationals: ['Dutch'] },
  Philippines: { nationals: ['Filipino', 'Filipinos', 'Philippine'] },
};

const clean = (text: string): string =>
  text
    .replace(/\([^)]*\)/g, '')
    .replace(/;.*$/, '')
    .trim();

/** "Algerian(s)" → Algerian, Algerians; "Dutchman(men)" → Dutchman, Dutchmen; "British (collective plural)" → British. */
function nationalsOf(noun: string, adjective: string): string[] {
  const words = noun.split(',').flatMap((part) => {
    const form = /^([\p{L}' -]+)\((\p{L}+)\)/u.exec(part.trim());
    const plain = clean(part);
    if (!form?.[1] || !form[2]) return [plain];
    const ending = form[2];
    return [
      plain,
      ending === 's' || ending === 'es' ? form[1] + ending : form[1].slice(0, -ending.length) + ending,
    ];
  });
  const adjectives = adjective.split(/,| or /).map(clean);
  return [...words, ...adjectives].filter((word) => /^\p{Lu}/u.test(word));
}

/** The section's text from the table's text. */
export function countriesSection(table: string): string {
  const rows = table.split('\n').slice(1).filter(Boolean);
  const lines = rows.map((row) => {
    const [, short = '', long = '', abbr = '', , capital = '', noun = '', adjective = ''] = row.split('\t');
    const name = clean(short).replace(/^The /, '');
    const extra = EVERYDAY[name];
    const formal = [clean(long), ...abbr.split(/ or |,/).map(clean)].filter(
      (text) => text && text !== 'none',
    );
    const aliases = unique([...formal, ...(extra?.aliases ?? [])], name);
    const generic = name.endsWith('Korea') ? [] : nationalsOf(noun, adjective);
    const nationals = unique([...generic, ...(extra?.nationals ?? [])], '');
    const capitals = unique([clean(capital.split(',')[0] ?? ''), ...(extra?.capitals ?? [])], 'none');
    return [name, aliases.join('|'), nationals.join('|'), capitals.join('|')].join('\t');
  });
  return `${lines.join('\n')}\n`;
}

const unique = (words: readonly string[], except: string): string[] =>
  [...new Set(words)].filter((word) => word !== '' && word !== except && word !== 'none');
