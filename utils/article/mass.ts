import { lengthOf } from './density.ts';
import type { Block, Box, Survey } from './survey.ts';

/**
 * How much each block speaks for being in the article's body: its length for prose, less than nothing for lists of
 * links and for labels. The body is then the box whose blocks sum up highest.
 */
export interface Mass {
  /** Sum over a box of what each block is worth, prose and clutter alike. */
  worth(box: Box): number;
  /** Characters of prose in a box. */
  prose(box: Box): number;
}

/** In Latin letters. */
const SHORTEST = 70;

const SENTENCE = /[.!?…。！？]["”’»)\]]*(?:\s|$)|[.,;:]\s|[。、，]/;

/** A block that reads as running text: long enough, with punctuation, and not made of links. */
export function isProse(block: Block): boolean {
  block.prose ??= readsAsProse(block);
  return block.prose;
}

function readsAsProse({ text, linkLength, box }: Block): boolean {
  if (box.heading > 0 || linkLength > text.length / 2) return false;
  return lengthOf(text) >= SHORTEST && SENTENCE.test(text);
}

/** What each block is worth. */
export const worths = ({ blocks }: Survey): number[] => blocks.map(worthOf);

/** Sums up what the blocks of those boxes that count are worth. */
export function weigh({ blocks }: Survey, values: readonly number[], counts: (box: Box) => boolean): Mass {
  const worth = new Float64Array(blocks.length + 1);
  const prose = new Float64Array(blocks.length + 1);
  blocks.forEach((block, at) => {
    const value = counts(block.box) ? (values[at] ?? 0) : 0;
    worth[at + 1] = (worth[at] ?? 0) + value;
    prose[at + 1] = (prose[at] ?? 0) + Math.max(0, value);
  });
  const sum = (sums: Float64Array, box: Box): number => (sums[box.end] ?? 0) - (sums[box.first] ?? 0);
  return { worth: (box) => sum(worth, box), prose: (box) => sum(prose, box) };
}

function worthOf(block: Block): number {
  const { text, linkLength, box } = block;
  if (isProse(block)) {
    const full = Math.min(lengthOf(text), 1500) - linkLength;
    return box.inCaption ? full * 0.1 : box.inItem ? full * 0.6 : full;
  }
  if (box.tag === 'td' || box.tag === 'th') return 0;
  if (linkLength > text.length / 2) return -Math.min(text.length, 60) / 2;
  return box.heading > 0 ? 0 : -Math.min(text.length, 20) / 4;
}
