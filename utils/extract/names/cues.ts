import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import { type Candidate, type Refiner, surfaceOf } from './candidate.ts';

/** Who or what belongs to a firm, before "of", "at" or "in" and its name. */
const OF_A_FIRM =
  /^(?:founder|co-founder|founders|ceo|cfo|executive|shares|stake|subsidiary|employee|employees|shareholders)$/;
/** What an organisation is called beside its name: "lender Boru", "Boru, the union,". */
const BODY_NOUNS = new Set(
  (
    'agency airline automaker bank brewer broadcaster carmaker chain charity company conglomerate consultancy drugmaker firm ' +
    'giant insurer lender maker manufacturer miner newspaper operator party producer publisher regulator retailer startup ' +
    'start-up supplier union watchdog'
  ).split(' '),
);
/** How sure the network may be of a person: "the firm Ruiz founded". */
const DOUBTFUL = 0.8;
/** Most words between a name's comma and the noun. */
const APPOSITION = 6;
const PREPOSITION = /^(?:at|from|in|near|of|outside|to)$/;

/** "Rep. Bo Ek, R-Ohio" or "(R., Ohio)": party and state. */
const PARTY = /^[DIR]\.?$/;

/** What the words before a name say of it: "the founder of Wexo" names a firm, "R-Ohio" a state. */
export const settleByCues: Refiner = (candidates, prose, model) =>
  candidates.map((candidate) => {
    const { first, last, type } = candidate;
    const { tokens } = prose;
    if (PARTY.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === '-' && first + 2 < last)
      return { ...candidate, first: first + 2, type: 'LOC' };
    if (isState(candidate, prose)) return { ...candidate, type: 'LOC' };
    if (type === 'ORG' || type === 'MISC') return candidate;
    const surface = surfaceOf(prose, candidate);
    const isPlace =
      model.countries.byName(surface).length > 0 || model.countries.byCapital(surface).length > 0;
    const isBody = isOfAFirm(candidate, prose) || isCalledBody(candidate, prose);
    return isBody && !isPlace ? { ...candidate, type: 'ORG' } : candidate;
  });

function isState({ first, last }: Candidate, { tokens }: Prose): boolean {
  return (
    last - first === 1 &&
    /^[-,]$/.test(tokens[first - 1]?.text ?? '') &&
    PARTY.test(tokens[first - 2]?.text ?? '') &&
    /^[,(]$/.test(tokens[first - 3]?.text ?? '')
  );
}

function isCalledBody(candidate: Candidate, prose: Prose): boolean {
  const { first, last, type, confidence } = candidate;
  if (type === 'PER' && confidence > DOUBTFUL) return false;
  const before = prose.tokens[first - 1]?.lower ?? '';
  return BODY_NOUNS.has(before) || (!PREPOSITION.test(before) && isBodyInApposition(prose.tokens, last));
}

/** ", the Norwegian shipping company," from `comma` on. */
function isBodyInApposition(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !/^(?:an?|the)$/.test(tokens[comma + 1]?.text ?? '')) return false;
  const words = tokens.slice(comma + 2, comma + 3 + APPOSITION);
  const end = words.findIndex(({ kind, text }) => kind === 'punctuation' && text !== '-');
  return BODY_NOUNS.has(words[end - 1]?.lower ?? '');
}

function isOfAFirm({ first }: Candidate, { tokens }: Prose): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  return /^(?:of|at|in)$/.test(before) && OF_A_FIRM.test(tokens[first - 2]?.lower ?? '');
}
