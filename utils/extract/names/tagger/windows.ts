import type { Sentence } from '../../../text/sentences.ts';

/** Tokens `[first, last)` that are decided in one go, and those `[from, to)` that are looked at for it. */
export interface Window {
  first: number;
  last: number;
  from: number;
  to: number;
}

interface Room {
  /** Most tokens that are looked at. */
  capacity: number;
  /** How many tokens to each side can matter. */
  reach: number;
}

/** Cuts a text of `count` tokens into windows, between sentences where that is possible. Most articles are one window. */
export function windowsOf(
  count: number,
  sentences: readonly Sentence[],
  { capacity, reach }: Room,
): Window[] {
  const windows: Window[] = [];
  const room = count <= capacity ? capacity : capacity - 2 * reach;
  let next = 0;
  for (let first = 0; first < count; ) {
    let last = first;
    for (
      let end = sentences[next]?.last;
      end !== undefined && end <= first + room;
      end = sentences[next]?.last
    ) {
      last = end;
      next += 1;
    }
    if (last === first) last = Math.min(count, first + room);
    windows.push({ first, last, from: Math.max(0, first - reach), to: Math.min(count, last + reach) });
    first = last;
  }
  return windows;
}
