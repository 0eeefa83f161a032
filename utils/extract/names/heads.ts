import type { NameType } from '../shapes.ts';
import { type Candidate, type Refiner, surfaceOf } from './candidate.ts';

type Heads = ReadonlyMap<string, NameType>;

const headsOf = (words: Partial<Record<NameType, string>>): Heads =>
  new Map(
    Object.entries(words).flatMap(([type, list]) => list.split(' ').map((word) => [word, type as NameType])),
  );

/** What a name of several words is by its last word. Lower case. */
const LAST = headsOf({
  MISC:
    'act agreement amendment award awards bowl championship championships constitution declaration festival grammys ' +
    'medal oscars pact prize protocol revolution summit treaty war wars',
  ORG:
    'academy afc agency airlines airways alliance assembly association authority bancorp brigade brigades bureau cf coalition ' +
    'college commission committee community company confederation congress corp corp. corporation council court department ' +
    'energy entertainment fc federation ferries foundation fund group holdings inc inc. industries institute institution league ' +
    'llc logistics ltd ltd. media ministry motors movement networks news organisation organization parliament party partners ' +
    'pharmaceuticals pictures press railways rovers sc secretariat securities senate society studios systems technologies ' +
    'trust university wanderers',
  LOC:
    'airport archipelago avenue boulevard bridge county district desert highway island islands mountain mountains ' +
    'ocean peninsula plateau province river road sea square stadium strait street valley',
});

/** The same by its first word and "of". */
const FIRST = headsOf({
  MISC: 'battle treaty',
  ORG: 'association bank court department federation institute league ministry university',
  LOC: 'bay cape city gulf isle province strait',
});

/** Football clubs that have a place after it. */
const CLUBS = /^(?:AC|Atl[ée]tico|Borussia|D[iy]namo|FC|Inter|Lokomotiv|Olympique|Real|Sporting) \p{Lu}/u;

/** What no person is called first. */
const FIRST_OF_BODY =
  /^(?:Banco|Banque|Instituto|Ministerio|Partido|Radio|Universidad|Universität|Université) \p{Lu}/u;

/** Where people work; what they are called after is no person: "Nasser Hospital". */
const BUILDINGS = new Set('clinic college hospital school'.split(' '));

const isBuilding = (words: readonly string[]): boolean =>
  words.length > 1 && BUILDINGS.has(words.at(-1) ?? '');

/** Prizes that go by one word. */
const PRIZES = new Set(
  ['oscars', 'grammys', 'emmys', 'tonys', 'baftas'].concat(
    ['golden globe', 'academy award', 'emmy award', 'grammy award'].flatMap((prize) => [prize, `${prize}s`]),
  ),
);

/** "Kerch Bridge" is a place and "Ellis Prize" a prize, whatever stands around them. */
export const settleHeads: Refiner = (candidates, prose) =>
  candidates.map((candidate) => {
    const words = prose.tokens.slice(candidate.first, candidate.last).map(({ lower }) => lower);
    const surface = surfaceOf(prose, candidate);
    if (words.length < 3 && PRIZES.has(words.join(' '))) return { ...candidate, type: 'MISC' };
    const isPerson = candidate.type === 'PER';
    const isBody =
      ((candidate.type === 'LOC' || isPerson) && CLUBS.test(surface)) ||
      (isPerson && (FIRST_OF_BODY.test(surface) || isBuilding(words)));
    if (isBody) return { ...candidate, type: 'ORG' };
    return { ...candidate, type: typeByHead(words, candidate) ?? candidate.type };
  });

/** What a name of these words, in lower case, is by the last of them. */
export const headOf = (words: readonly string[]): NameType | null => LAST.get(words.at(-1) ?? '') ?? null;

function typeByHead(words: readonly string[], { type }: Candidate): NameType | null {
  if (words.length < 2) return null;
  const first = words[1] === 'of' ? FIRST.get(words[0] ?? '') : undefined;
  const found = first ?? (words.includes('of') ? null : headOf(words));
  // People are called Lake and Street, too.
  return type === 'PER' && found === 'LOC' ? null : found;
}
