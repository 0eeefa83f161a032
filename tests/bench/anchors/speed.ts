import type { Anchor } from '../../../utils/text/anchor.ts';
import { openSearch } from '../../../utils/text/find-anchor.ts';
import { copyOf, write } from './copy.ts';
import { EDITS, type Editing } from './edits.ts';
import { quotesIn } from './quotes.ts';
import { seeded } from './random.ts';

const LENGTH = 500_000;
const ANCHORS = 350;

/** How long the anchors of a very long page take, all together and the longest of them, in milliseconds of CPU time. */
export function measureSpeed(texts: readonly string[], seed: number): string {
  const random = seeded(seed);
  let text = texts.join('\n');
  while (text.length < LENGTH) text += `\n${text}`;
  const copy = copyOf(text.slice(0, LENGTH));
  const anchors = quotesIn(copy, ANCHORS, random).map(({ anchor }) => anchor);
  const editing: Editing = { random, quote: new Set(), foreign: copy.slice(0, 50) };
  const same = write(copy).text;
  const edited = (kind: string): string => write(EDITS[kind]?.(copy, editing) ?? copy).text;
  const pages: [string, string][] = [
    ['unchanged', same],
    ['a paragraph added at the top', `A new paragraph that was not there.\n${same}`],
    ['white space changed', edited('white space changed')],
    ['words changed 1–20 %', edited('words changed 1–20 %')],
  ];
  return pages.map(([name, page]) => `${name}: ${timed(page, anchors)}`).join('\n');
}

function timed(text: string, anchors: readonly Anchor[]): string {
  const search = openSearch(text);
  const times = anchors.map((anchor) => {
    const before = process.cpuUsage();
    search(anchor);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const all = times.reduce((a, b) => a + b);
  return `${all.toFixed(0)} ms, the first ${(times[0] ?? 0).toFixed(0)}, the longest other ${Math.max(...times.slice(1)).toFixed(1)}`;
}
