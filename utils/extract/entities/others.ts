import type { Model } from '../model.ts';
import type { NameType } from '../shapes.ts';
import { type Chain, fold, type Linking, partsOf } from './chain.ts';

/** Endings that a firm's or office's name is written with or without. */
const ENDINGS = new Set(
  'inc corp co ltd llc plc group company corporation holdings ag sa gmbh nv'.split(' '),
);

/** Places and organisations: one chain a name, its aliases, and its acronym. */
export function linkOthers(linking: Linking, indices: readonly number[], model: Model): Chain[] {
  const keyOf = keying(linking, indices, model);
  const chains = new Map<string, Chain>();
  for (const index of indices) {
    const name = linking.names[index];
    if (!name) continue;
    const key = keyOf(name.text, name.type);
    const chain = chains.get(key);
    if (!chain) chains.set(key, { type: name.type, name: name.text, members: [index] });
    else {
      chain.members.push(index);
      if (name.text.length > chain.name.length && !isCountry(chain.name, model)) chain.name = name.text;
    }
  }
  return [...chains.values()].map((chain) => ({
    ...chain,
    type: commonestType(linking, chain),
    name: fullName(chain, model),
  }));
}

const isCountry = (text: string, model: Model): boolean => model.countries.byName(text).length > 0;

/** A country is called by its everyday name, whatever the article wrote first. */
function fullName(chain: Chain, { countries }: Model): string {
  return chain.type === 'LOC' ? (countries.byName(chain.name)[0]?.name ?? chain.name) : chain.name;
}

function commonestType({ names }: Linking, { members }: Chain): NameType {
  const counts = new Map<NameType, number>();
  for (const at of members) {
    const type = names[at]?.type;
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'MISC';
}

/** What names of one entity have in common: the country, the folded words, or the expansion of the acronym. */
function keying({ names }: Linking, indices: readonly number[], { countries }: Model) {
  const expansions = new Map<string, string>();
  for (const index of indices) {
    const text = names[index]?.text ?? '';
    const acronym = acronymOf(text);
    if (acronym.length > 1 && !expansions.has(acronym)) expansions.set(acronym, core(text));
  }
  return (text: string, type: NameType): string => {
    const country = countries.byName(text)[0] ?? countries.byName(`the ${text}`)[0];
    if (country && type !== 'NORP') return `country ${country.name}`;
    if (type === 'NORP') return `people ${singular(fold(text))}`;
    const letters = text.replace(/[.\s]/g, '');
    const expansion = /^[A-Z]{2,}$/.test(letters) ? expansions.get(letters) : undefined;
    return expansion ?? core(text);
  };
}

const core = (text: string): string => {
  const parts = partsOf(text);
  while (parts.length > 1 && ENDINGS.has(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ');
};

const acronymOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word))
    .map((word) => word[0])
    .join('');

const singular = (text: string): string => text.replace(/(?<=[a-z]{3})s$/, '').replace(/men$/, 'man');
