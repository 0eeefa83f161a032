import type { Token } from '../../text/tokens.ts';
import type { Prose } from '../prose.ts';
import type { NameType } from '../shapes.ts';
import { type Candidate, surfaceOf } from './candidate.ts';

/** How sure a name is that is known by heart. */
export const SURE = 0.9;

/** Names that are known by heart. */
export interface Lexicon {
  /** The most tokens in a name that begins with this one; 0 where none does. */
  longest(token: Token): number;
  typeOf(surface: string): NameType | null;
}

interface Wanted {
  lexicon: Lexicon;
  /** In tokens. */
  least?: number;
  fits: (candidate: Candidate) => boolean;
}

/** The longest known name that begins with a token and fits; null where none does. */
export function longestKnown(
  prose: Prose,
  first: number,
  { lexicon, least = 1, fits }: Wanted,
): Candidate | null {
  const token = prose.tokens[first];
  const most = token ? Math.min(lexicon.longest(token), prose.tokens.length - first) : 0;
  for (let last = first + most; last >= first + least; last -= 1) {
    const type = lexicon.typeOf(surfaceOf(prose, { first, last }));
    if (!type) continue;
    const known = { first, last, type, confidence: SURE };
    if (fits(known)) return known;
  }
  return null;
}
