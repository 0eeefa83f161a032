import { fold } from './chain.ts';
import type { Countries } from './countries.ts';

/** States of the United States with their postal and newspaper abbreviations. */
const STATES = (
  'Alabama AL Ala|Alaska AK|Arizona AZ Ariz|Arkansas AR Ark|California CA Calif|Colorado CO Colo|Connecticut CT Conn|' +
  'Delaware DE Del|Florida FL Fla|Georgia GA Ga|Hawaii HI|Idaho ID|Illinois IL Ill|Indiana IN Ind|Iowa IA|Kansas KS Kan|' +
  'Kentucky KY Ky|Louisiana LA La|Maine ME|Maryland MD Md|Massachusetts MA Mass|Michigan MI Mich|Minnesota MN Minn|' +
  'Mississippi MS Miss|Missouri MO Mo|Montana MT Mont|Nebraska NE Neb|Nevada NV Nev|New-Hampshire NH N.H.|' +
  'New-Jersey NJ N.J.|New-Mexico NM N.M.|New-York NY N.Y.|North-Carolina NC N.C.|North-Dakota ND N.D.|Ohio OH|' +
  'Oklahoma OK Okla|Oregon OR Ore|Pennsylvania PA Pa|Rhode-Island RI R.I.|South-Carolina SC S.C.|South-Dakota SD S.D.|' +
  'Tennessee TN Tenn|Texas TX Tex|Utah UT|Vermont VT Vt|Virginia VA Va|Washington WA Wash|West-Virginia WV W.Va.|' +
  'Wisconsin WI Wis|Wyoming WY Wyo'
)
  .split('|')
  .map((entry) => entry.split(' '));

const STATE_BY_FORM = new Map(
  STATES.flatMap(([state = '', ...forms]) => forms.map((form) => [form, state.replace('-', ' ')])),
);

/** "N.J." and "NJ" are New Jersey; anything else is as it was. Abbreviations count as written, capitals and all. */
export const unabbreviated = (text: string): string =>
  STATE_BY_FORM.get(text) ?? STATE_BY_FORM.get(text.replace(/\.$/, '')) ?? text;

/** Everyday name of the country that a name is of, or null. "The North" is none by itself. */
export function countryOf(text: string, { byName }: Countries): string | null {
  if (/^(?:the )?(?:north|south|states)$/i.test(text)) return null;
  return (byName(text)[0] ?? byName(`the ${text}`)[0])?.name ?? null;
}

/** Parts of the world that firms and offices name their branches after. */
const REGIONS = new Set(
  'africa america americas asia pacific europe north south latin central east west middle'.split(' '),
);

/** Does this say nothing but where: "North America", "UK", "Europe"? */
export const isWhere = (words: string, countries: Countries): boolean =>
  countryOf(words, countries) !== null ||
  fold(words)
    .split(' ')
    .every((word) => REGIONS.has(word));
