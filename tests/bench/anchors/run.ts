import type { Anchor, Finding } from '../../../utils/text/anchor.ts';
import { openSearch } from '../../../utils/text/find-anchor.ts';
import { type Copy, copyOf, type Fate, fateOf, judge, type Written, write } from './copy.ts';
import { EDITS } from './edits.ts';
import { hypothesisFinds } from './hypothesis.ts';
import { restructure } from './markup.ts';
import { type Quote, quotesIn } from './quotes.ts';
import { type Random, seeded } from './random.ts';
import { emptyTally, type Found, type Tally } from './tally.ts';

const ANCHORS = 5_000;
/** Quotes of a page that one edited copy is shared by, where the edit is not aimed at one of them. */
const SHARED = 25;
const AIMED = new Set(['duplicate passage added', 'quote deleted']);
const MARKUP = 'markup restructured';

/** A way to find anchors in a text. */
type Method = (text: string) => (anchor: Anchor) => Found | null;

const foundIn = (finding: Finding): Found | null =>
  finding.kind === 'orphan' ? null : { span: finding.span, isSure: finding.kind !== 'uncertain' };

export const METHODS: Record<string, Method> = {
  Dateline: (text) => {
    const search = openSearch(text);
    return (anchor) => foundIn(search(anchor));
  },
  Hypothesis: (text) => (anchor) => {
    const span = hypothesisFinds(text, anchor);
    return span && { span, isSure: true };
  },
};

/** One lookup after an edit, and what it came to. */
export interface Lookup {
  kind: string;
  method: string;
  anchor: Anchor;
  edited: Written;
  fate: Fate;
  found: Found | null;
  verdict: 'right' | 'loose' | 'wrong' | 'orphan';
}

export interface Trial {
  texts: readonly string[];
  seed: number;
  methods: readonly string[];
  /** Hears of each lookup. */
  onLookup(lookup: Lookup): void;
}

/** Looks passages of the texts up after each kind of edit. By method, then by kind: how the lookups came out. */
export function tryAnchors({ texts, seed, methods, onLookup }: Trial): Map<string, Map<string, Tally>> {
  const copies = texts.map(copyOf);
  const tallies = new Map<string, Map<string, Tally>>(methods.map((name) => [name, new Map()]));
  const random = seeded(seed + 1);
  copies.forEach((copy, page) => {
    const quotes = quotesIn(copy, Math.ceil(ANCHORS / copies.length), random);
    for (const { kind, edited, some } of editedCopies(copies, { page, quotes, random })) {
      for (const [name, byKind] of tallies) {
        const tally = byKind.get(kind) ?? emptyTally();
        byKind.set(kind, tally);
        for (const lookup of lookups({ kind, method: name, edited, quotes: some, tally })) onLookup(lookup);
      }
    }
  });
  return tallies;
}

interface Editing {
  page: number;
  quotes: readonly Quote[];
  random: Random;
}

/** A page edited in each of the ways, each copy with the quotes that are looked up in it. */
function* editedCopies(copies: readonly Copy[], { page, quotes, random }: Editing) {
  const copy = copies[page] ?? [];
  const foreign = copies
    .filter((_, other) => other !== page)
    .flatMap((blocks) => blocks.filter(({ tokens }) => tokens.length > 5).slice(0, 20))
    .map(({ lead, tokens }) => ({ lead, tokens: tokens.map((token) => ({ ...token, id: null })) }));
  for (const kind of [...Object.keys(EDITS), MARKUP]) {
    const size = AIMED.has(kind) ? 1 : SHARED;
    for (let at = 0; at < quotes.length; at += size) {
      const some = quotes.slice(at, at + size);
      const quote = new Set(some.flatMap(({ ids }) => [...ids]));
      const edited =
        kind === MARKUP
          ? restructure(copy, random)
          : write(EDITS[kind]?.(copy, { random, quote, foreign }) ?? copy);
      yield { kind, edited, some };
    }
  }
}

interface LookingUp extends Pick<Lookup, 'kind' | 'method' | 'edited'> {
  quotes: readonly Quote[];
  tally: Tally;
}

function* lookups({ quotes, tally, ...common }: LookingUp): Generator<Lookup> {
  const { method, edited } = common;
  const find = METHODS[method]?.(edited.text);
  for (const { anchor, ids } of quotes) {
    const fate = fateOf(ids, edited);
    const before = process.cpuUsage();
    const found = find?.(anchor) ?? null;
    const { user, system } = process.cpuUsage(before);
    tally.ms += (user + system) / 1000;
    const verdict = found ? judge(found.span, fate, edited) : 'orphan';
    tally[fate.kind][found && !found.isSure ? (`unsure ${verdict}` as const) : verdict] += 1;
    yield { ...common, anchor, fate, found, verdict };
  }
}
