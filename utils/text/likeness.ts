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

/** Best approximate occurrence of a pattern in a text (P. H. Sellers 1980), the earliest of equals; O(pattern × text). */
export function findLike(
  pattern: string,
  text: string,
  { fromStart }: Options = { fromStart: false },
): Likeness {
  const width = text.length + 1;
  let costs = Int32Array.from({ length: width }, (_, at) => (fromStart ? at : 0));
  let starts = Int32Array.from({ length: width }, (_, at) => (fromStart ? 0 : at));
  let nextCosts = new Int32Array(width);
  let nextStarts = new Int32Array(width);
  for (let line = 1; line <= pattern.length; line += 1) {
    const unit = pattern.charCodeAt(line - 1);
    nextCosts[0] = line;
    nextStarts[0] = 0;
    for (let at = 1; at < width; at += 1) {
      const across = Number(costs[at - 1]) + (text.charCodeAt(at - 1) === unit ? 0 : 1);
      const down = Number(costs[at]) + 1;
      const along = Number(nextCosts[at - 1]) + 1;
      const cost = Math.min(across, down, along);
      nextCosts[at] = cost;
      nextStarts[at] = Number(
        cost === across ? starts[at - 1] : cost === down ? starts[at] : nextStarts[at - 1],
      );
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let end = 0;
  for (let at = 1; at < width; at += 1) if (Number(costs[at]) < Number(costs[end])) end = at;
  return { start: Number(starts[end]), end, errors: Number(costs[end]) };
}
