import { type Bearer, bearerMeant, countSexes, sexBefore } from './bearers.ts';
import { beginsWith, type Chain, endsWith, fuller, type Linking, partsOf, Shelves } from './chain.ts';

/** Suffixes that tell a son from his father where both are named. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Words that a surname can begin with. */
const PARTICLES = new Set(
  'von van der den de del della di da dos das du la le al el bin ibn ben abu ter ten zu'.split(' '),
);

/** A person's name taken apart. */
interface Form {
  index: number;
  /** Without suffix; "Jong-un" is two. */
  parts: string[];
  suffix: string;
  /** Given name and surname, as far as its shape tells. */
  isFull: boolean;
}

/**
 * Persons: full names first, then the short ones go to their bearers. Two bearers of one surname stay apart, and so do
 * father and son; `bearerMeant` says which of them a bare surname means.
 */
export function linkPersons(linking: Linking, indices: readonly number[]): Chain[] {
  const forms = indices.map((index) => formOf(linking.names[index]?.text ?? '', index));
  const longestFirst = forms
    .filter(({ isFull }) => isFull)
    .sort((a, b) => b.parts.length - a.parts.length || a.index - b.index);
  const people = new People(linking);
  const unclear = longestFirst.filter((form) => !people.addFull(form));
  people.order();
  const short = [...unclear, ...forms.filter(({ isFull }) => !isFull)].sort((a, b) => a.index - b.index);
  for (const form of short) people.addShort(form);
  return people.bearers.map((bearer) => ({
    type: 'PER',
    name: bearer.name,
    members: [...bearer.full, ...bearer.short].sort((a, b) => a - b),
  }));
}

function formOf(text: string, index: number): Form {
  const parts = partsOf(text);
  const last = parts.at(-1) ?? '';
  const suffix = parts.length > 1 && SUFFIXES.has(last) ? last : '';
  if (suffix) parts.pop();
  const words = text.split(/\s+/).filter((word) => !SUFFIXES.has(partsOf(word).join('')));
  const isParticled = words.slice(0, -1).every((word) => PARTICLES.has(partsOf(word).join('')));
  return { index, parts, suffix, isFull: words.length > 1 && !isParticled };
}

class People {
  readonly bearers: Bearer[] = [];
  readonly #linking: Linking;
  /** Bearers by each part of their names. */
  readonly #byPart = new Shelves<Bearer>();

  constructor(linking: Linking) {
    this.#linking = linking;
  }

  /** False when the name could be that of several. */
  addFull(form: Form): boolean {
    const { parts, suffix, index } = form;
    const near = this.#byPart.get(parts.at(-1) ?? '').filter((bearer) => bearer.suffix === suffix);
    const same = near.find((bearer) => isSamePerson(bearer.parts, parts));
    const parted = [...new Set([...near, ...this.#byPart.get(parts[0] ?? '')])].filter(
      (bearer) =>
        bearer.suffix === suffix && (beginsWith(bearer.parts, parts) || endsWith(bearer.parts, parts)),
    );
    if (!same && parted.length > 1) return false;
    const bearer = same ?? parted[0] ?? this.#open(form);
    if (same && initialsIn(parts) < initialsIn(same.parts)) same.parts = parts;
    bearer.full.push(index);
    bearer.name = fuller(bearer.name, this.#textOf(index));
    countSexes(this.#linking, index, bearer);
    return true;
  }

  /** Puts the full names, which came by length, in reading order. */
  order(): void {
    for (const { full } of this.bearers) full.sort((a, b) => a - b);
  }

  addShort(form: Form): void {
    const { parts, index } = form;
    const bearing = this.#byPart
      .get(parts.at(-1) ?? '')
      .filter(
        (bearer) => parts.length === 1 || beginsWith(bearer.parts, parts) || endsWith(bearer.parts, parts),
      );
    const named = bearing.filter(({ full }) => full.length > 0);
    const known = bearerMeant(named.length > 0 ? named : bearing, this.#linking, index);
    const bearer = known ?? this.#open(form);
    bearer.short.push(index);
    bearer.name = fuller(bearer.name, this.#textOf(index));
    const sex = sexBefore(this.#linking, index);
    if (sex && bearer.full.length === 0) bearer[sex] += 1;
  }

  #open({ parts, suffix }: Form): Bearer {
    const bearer: Bearer = { name: '', parts, suffix, full: [], short: [], women: 0, men: 0 };
    this.bearers.push(bearer);
    for (const part of new Set(parts)) this.#byPart.add(part, bearer);
    return bearer;
  }

  #textOf(index: number): string {
    return this.#linking.names[index]?.text ?? '';
  }
}

const initialsIn = (parts: readonly string[]): number => parts.filter((part) => part.length === 1).length;

/** The same last name, and given names that agree as far as both are written ("J." and "John", "Joe" and "Joe R."). */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  if (a.at(-1) !== b.at(-1)) return false;
  const agree = (x = '', y = ''): boolean =>
    x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
  return agree(a[0], b[0]) && (a.length === b.length ? a.every((part, at) => agree(part, b[at])) : true);
}
