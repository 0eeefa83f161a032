import type { Model } from '../model.ts';
import type { NameType } from '../shapes.ts';
import { acronymsOf, isAcronym, isGlossed, lettersOf } from './acronyms.ts';
import { type Chain, fuller, type Linking, Shelves } from './chain.ts';
import type { Countries } from './countries.ts';
import { coreOf, keyOf } from './keys.ts';
import { countryOf } from './places.ts';
import { isShortFor } from './short-forms.ts';

/** The names that are written alike, in reading order; `into` once they are known to be another's. */
interface Group {
  key: string;
  type: NameType;
  text: string;
  core: string[];
  members: number[];
  into: Group | null;
}

/**
 * Everything but persons. Names written alike are one; then come acronyms that the text explains or that fit, and short
 * forms of a longer name, the longest first.
 */
export function linkOthers(linking: Linking, indices: readonly number[], { countries }: Model): Chain[] {
  const groups = groupAlike(linking, indices, countries);
  joinGlossed(linking, indices, groups);
  const list = [...new Set(groups.values())];
  joinAcronyms(list);
  joinCompass(list);
  joinShort(list, countries);
  return chainsOf(list, linking, countries);
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.into) root = root.into;
  return root;
}

function join(short: Group, long: Group): void {
  const [from, to] = [rootOf(short), rootOf(long)];
  if (from !== to) from.into = to;
}

/** The group of each index. */
function groupAlike(
  { names }: Linking,
  indices: readonly number[],
  countries: Countries,
): Map<number, Group> {
  const byKey = new Map<string, Group>();
  const groups = new Map<number, Group>();
  for (const index of indices) {
    const name = names[index];
    if (!name) continue;
    const key = keyOf(name.text, name.type, countries);
    const group = byKey.get(key) ?? {
      key,
      type: name.type,
      text: name.text,
      core: coreOf(name.text),
      members: [],
      into: null,
    };
    byKey.set(key, group);
    group.members.push(index);
    groups.set(index, group);
  }
  return groups;
}

function joinGlossed(
  { text, names }: Linking,
  indices: readonly number[],
  groups: ReadonlyMap<number, Group>,
): void {
  for (const index of indices) {
    const [long, short] = [names[index], names[index + 1]];
    const [whole, acronym] = [groups.get(index), groups.get(index + 1)];
    if (long && short && whole && acronym && isGlossed(text, long, short)) join(acronym, whole);
  }
}

function joinAcronyms(groups: readonly Group[]): void {
  const byLetters = new Map<string, Group>();
  for (const group of groups) {
    if (group.type === 'NORP') continue;
    for (const letters of acronymsOf(group.text)) {
      if (!byLetters.has(letters)) byLetters.set(letters, group);
    }
  }
  for (const group of groups) {
    const long = isAcronym(group.text) ? byLetters.get(lettersOf(group.text)) : undefined;
    if (long && !group.key.startsWith('country ')) join(group, long);
  }
}

/** "The North" is North Korea where the article names that, and no other country of the north. */
function joinCompass(groups: readonly Group[]): void {
  for (const group of groups) {
    if (!/^(?:north|south)$/.test(group.key)) continue;
    const named = groups.filter(({ key }) => key.toLowerCase().startsWith(`country ${group.key} `));
    if (named[0] && named.length === 1) join(group, named[0]);
  }
}

function joinShort(groups: readonly Group[], countries: Countries): void {
  const candidates = groups.filter(({ key, type }) => type !== 'NORP' && !key.startsWith('country '));
  const places = new Set(groups.filter(({ type }) => type === 'LOC').map(({ core }) => core.join(' ')));
  const shelves = new Shelves<Group>();
  for (const group of candidates) {
    for (const word of new Set([group.core[0] ?? '', group.core.at(-1) ?? ''])) shelves.add(word, group);
  }
  const shortened = candidates
    .filter((group) => group.type === 'LOC' || !places.has(group.core.join(' ')))
    .sort((a, b) => b.core.length - a.core.length);
  for (const short of shortened) {
    if (short.into) continue;
    const near = new Set([...shelves.get(short.core[0] ?? ''), ...shelves.get(short.core.at(-1) ?? '')]);
    const long = longFor(short, [...near], countries);
    if (long) join(short, long);
  }
}

/** What a name is short for: of several the one that was named last before it. */
function longFor(short: Group, near: readonly Group[], countries: Countries): Group | null {
  const start = short.members[0] ?? 0;
  const fitting = near.filter((long) => {
    if (long.type !== short.type || rootOf(long) === rootOf(short)) return false;
    const longFirst = (long.members[0] ?? 0) < start;
    return isShortFor({ long: long.core, short: short.core, longFirst }, short.type, countries);
  });
  const roots = [...new Set(fitting.map(rootOf))];
  if (roots.length < 2) return roots[0] ?? null;
  const lastBefore = (group: Group): number =>
    group.members.reduce((last, at) => (at < start ? Math.max(last, at) : last), -1);
  return roots.sort((a, b) => lastBefore(b) - lastBefore(a))[0] ?? null;
}

function chainsOf(groups: readonly Group[], linking: Linking, countries: Countries): Chain[] {
  return [...Map.groupBy(groups, rootOf)].map(([root, parts]) => {
    const members = parts.flatMap((part) => part.members).sort((a, b) => a - b);
    const type = commonestType(linking, members);
    const country = type === 'LOC' || type === 'ORG' ? countryOf(root.text, countries) : null;
    const forms = new Set(members.flatMap((at) => linking.names[at]?.text ?? []));
    return { type, name: type === 'NORP' ? root.text : (country ?? [...forms].reduce(fuller)), members };
  });
}

function commonestType({ names }: Linking, members: readonly number[]): NameType {
  const counts = new Map<NameType, number>();
  for (const at of members) {
    const type = names[at]?.type;
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'MISC';
}
