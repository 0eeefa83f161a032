import type { Span } from './span.ts';

/** Where a pattern stands in a text with the fewest errors. */
export interface Likeness extends Span {
  /** Insertions, deletions and replacements. */
  errors: number;
}

interface Options {
  /** The occurrence must begin where the text begins. */
  fromStart: boolean;
}

/** A cost and the start that led to it are kept in one number, the cost in its upper bits. */
const ONE = 1 << 16;
const START = ONE - 1;

/**
 * Best approximate occurrence of a pattern in a text (P. H. Sellers 1980), the earliest of equals; O(pattern × text). Neither
 * may have more than 32,767 code units.
 */
export function findLike(
  pattern: string,
  text: string,
  { fromStart }: Options = { fromStart: false },
): Likeness {
  const costs = Int32Array.from({ length: text.length + 1 }, (_, at) => (fromStart ? at * ONE : at));
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  for (let line = 1; line <= pattern.length; line += 1) {
    const unit = pattern.charCodeAt(line - 1);
    let across = Number(costs[0]);
    let best = line * ONE;
    costs[0] = best;
    for (let at = 0; at < units.length; at += 1) {
      const down = Number(costs[at + 1]);
      best += ONE;
      if (down + ONE < best) best = down + ONE;
      if (units[at] !== unit) across += ONE;
      if (across < best) best = across;
      costs[at + 1] = best;
      across = down;
    }
  }
  let end = 0;
  for (let at = 1; at < costs.length; at += 1) {
    if (Number(costs[at]) >> 16 < Number(costs[end]) >> 16) end = at;
  }
  const cost = Number(costs[end]);
  return { start: cost & START, end, errors: cost >> 16 };
}
