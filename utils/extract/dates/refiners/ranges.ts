import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found, Said } from '../said.ts';

const JOINERS = new Set([symbolOf('HYPHEN'), symbolOf('DASH')]);

const RANGED = new Set<Said['kind']>(['day', 'year', 'yearly', 'decade', 'century']);

/** Joins two dates with a dash between them into one that covers both. */
export function joinRanges({ symbols }: Lexemes, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const isRange =
      before &&
      one.first === before.last + 1 &&
      JOINERS.has(symbols.charAt(before.last)) &&
      RANGED.has(before.said.kind) &&
      RANGED.has(one.said.kind);
    if (before && isRange)
      joined[joined.length - 1] = {
        ...before,
        last: one.last,
        said: { kind: 'range', from: before.said, to: one.said },
      };
    else joined.push(one);
  }
  return joined;
}
