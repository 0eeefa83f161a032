import { isClosing } from './prompts.ts';
import type { Block, Box } from './survey.ts';

/** A section that holds more than this share of the text is part of it, whatever its heading reads like. */
const MOST = 0.25;

/** Leaves out what stands under a heading such as "Related stories", up to the next heading of its level. */
export function withoutClosing(blocks: readonly Block[], main: Box): Block[] {
  const total = sizeOf(blocks);
  const left = new Set<Block>();
  blocks.forEach((opener, at) => {
    if (left.has(opener) || !isTitleLike(opener) || !isClosing(opener.text)) return;
    let end = at + 1;
    for (let next = blocks[end]; next && !endsSection(opener, next, main); next = blocks[end]) end += 1;
    const section = blocks.slice(at, end);
    if (at > 0 && sizeOf(section) <= total * MOST) for (const block of section) left.add(block);
  });
  return blocks.filter((block) => !left.has(block));
}

/** Characters, without those in links. */
const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text, linkLength }) => sum + text.length - linkLength, 0);

const isTitleLike = ({ box, text }: Block): boolean =>
  box.heading > 0 || (text.length < 60 && !box.inItem && !/[.!?:：]$/.test(text));

function endsSection(opener: Block, block: Block, main: Box): boolean {
  const level = opener.box.heading || 7;
  if (block.box.heading > 0 && block.box.heading <= level) return true;
  // The section ends with the box that holds its heading, unless that is the body itself.
  let holder = opener.box.parent;
  while (holder && holder !== main && holder.end - holder.first < 2) holder = holder.parent;
  return holder !== null && holder !== main && block.index >= holder.end;
}
