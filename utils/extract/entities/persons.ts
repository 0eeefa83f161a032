import { type Chain, type Linking, partsOf } from './chain.ts';

/** Suffixes that belong to a name without telling who is meant. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Persons: full names first, then the short ones go to their bearers. Two bearers of one surname stay apart; a bare
 * surname goes to the bearer named in the same paragraph before it, else to the one the article is most about.
 */
export function linkPersons(linking: Linking, indices: readonly number[]): Chain[] {
  const parts = new Map(indices.map((index) => [index, significant(linking.names[index]?.text ?? '')]));
  const isFull = (index: number): boolean => (parts.get(index)?.length ?? 0) > 1;
  const chains: Chain[] = [];
  for (const index of indices.filter(isFull)) addFull(chains, linking, index);
  const full = new Set(chains);
  for (const index of indices.filter((at) => !isFull(at))) addShort({ chains, full, linking, index });
  for (const chain of chains) chain.members.sort((a, b) => a - b);
  return chains;
}

const significant = (text: string): string[] => partsOf(text).filter((part) => !SUFFIXES.has(part));

function addFull(chains: Chain[], { names }: Linking, index: number): void {
  const name = names[index]?.text ?? '';
  const chain = chains.find((known) => isSamePerson(significant(known.name), significant(name)));
  if (!chain) {
    chains.push({ type: 'PER', name, members: [index] });
    return;
  }
  chain.members.push(index);
  if (significant(name).length > significant(chain.name).length) chain.name = name;
}

/** The same last name, and given names that agree as far as both are written ("J." and "John", "Joe" and "Joe R."). */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true;
  if (a.at(-1) !== b.at(-1)) return false;
  const agree = (x = '', y = ''): boolean =>
    x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
  return agree(a[0], b[0]) && (a.length === b.length ? a.every((part, at) => agree(part, b[at])) : true);
}

interface Adding {
  chains: Chain[];
  /** Chains that have a full name. */
  full: ReadonlySet<Chain>;
  linking: Linking;
  index: number;
}

function addShort({ chains, full, linking, index }: Adding): void {
  const name = linking.names[index]?.text ?? '';
  const [part = ''] = significant(name).length > 0 ? significant(name) : partsOf(name);
  const bearers = chains.filter((chain) => isBearer(significant(chain.name), part));
  const named = bearers.filter((chain) => full.has(chain));
  const chain = bearerMeant(named.length > 0 ? named : bearers, linking, index);
  if (chain) chain.members.push(index);
  else chains.push({ type: 'PER', name, members: [index] });
}

/** People go by their first or last name, which of them depends on where they are from; hyphened ones also by halves. */
const isBearer = (parts: readonly string[], part: string): boolean => parts.includes(part);

function bearerMeant(
  bearers: readonly Chain[],
  { names, paragraphs }: Linking,
  index: number,
): Chain | undefined {
  if (bearers.length < 2) return bearers[0];
  const near = bearers
    .map((chain) => ({
      chain,
      at: Math.max(-1, ...chain.members.filter((at) => at < index && paragraphs[at] === paragraphs[index])),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (near) return near.chain;
  // A title that one bearer carried tells nothing here; the article's principal is who it names most, then first.
  const fullNames = ({ members, name }: Chain): number =>
    members.filter((at) => names[at]?.text === name).length;
  return [...bearers].sort(
    (a, b) => fullNames(b) - fullNames(a) || (a.members[0] ?? 0) - (b.members[0] ?? 0),
  )[0];
}
