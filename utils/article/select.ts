import type { Body } from './body.ts';
import { isProse } from './mass.ts';
import { isClosing, isPrompt } from './prompts.ts';
import type { Block, Box, Survey } from './survey.ts';

/** The headline's block, and the blocks of the article's own text, in reading order. */
export interface Selection {
  headline: Block | null;
  blocks: Block[];
}

/** Decides block by block what belongs to the article; each rule is one line of `RULES`. */
export function selectBlocks(survey: Survey, body: Body, title: string | null): Selection {
  const { main } = body;
  const headline = findHeadline(survey, body, title);
  const from = headline && headline.index < main.first ? headline.index + 1 : main.first;
  const inside = survey.blocks.slice(from, main.end).filter((block) => {
    if (block === headline || body.isOut(block.box)) return false;
    return block.index >= main.first || isStandfirst(block);
  });
  const lists = linkLists(survey, body);
  const kept = inside.filter((block) => !lists(block.box) && !RULES.some((rule) => rule(block)));
  const blocks = withoutEcho(withoutClosing(trimmed(kept, headline), main));
  return { headline, blocks };
}

/** Why a block of the body is left out. */
const RULES: readonly ((block: Block) => boolean)[] = [
  ({ text }) => !/[\p{L}\p{N}]/u.test(text),
  ({ text, linkLength, box }) =>
    isPrompt(text, { linked: linkLength > text.length * 0.5, heading: box.heading > 0 }),
  isLoneLink,
];

/** A line that is one link, outside lists: a promo, a tag, a button. */
function isLoneLink({ text, linkLength, box }: Block): boolean {
  return (
    linkLength > text.length * 0.8 && !box.inItem && !box.inCaption && text.length < 250 && box.tag !== 'td'
  );
}

/** Between headline and body only a standfirst is taken: a sentence or more, not made of links. */
const isStandfirst = (block: Block): boolean => isProse(block) && !block.box.inCaption;

/** Boxes that are mostly links: lists of stories, tags, contents. */
function linkLists({ blocks }: Survey, { main }: Body): (box: Box) => boolean {
  const known = new Map<Box, boolean>();
  const isList = (box: Box): boolean => {
    let length = 0;
    let linked = 0;
    let prose = 0;
    for (let at = box.first; at < box.end; at += 1) {
      const block = blocks[at];
      if (!block) continue;
      length += block.text.length;
      linked += block.linkLength;
      if (isProse(block)) prose += block.text.length;
    }
    return linked > length * 0.6 && prose < length * 0.3 && length < 4000;
  };
  return (start) => {
    let box: Box | null = start;
    let levels = 0;
    while (box && box !== main && levels < 6) {
      const seen: boolean =
        known.get(box) ?? (/^(?:ul|ol|dl|table|section|div|nav|aside)$/.test(box.tag) && isList(box));
      known.set(box, seen);
      if (seen) return true;
      box = box.parent;
      levels += 1;
    }
    return false;
  };
}

/** Takes off labels before the first sentence and after the last. */
function trimmed(blocks: readonly Block[], headline: Block | null): Block[] {
  const isText = (block: Block): boolean => isProse(block) || block.box.inItem || block.text.length > 120;
  let first = 0;
  while (first < blocks.length) {
    const block = blocks[first];
    if (!block || isText(block) || (block.box.heading > 1 && headline && block.index > headline.index)) break;
    if (block.box.tag === 'p' && /[.!?:]["”’]?$/.test(block.text)) break;
    first += 1;
  }
  let last = blocks.length;
  while (last > first) {
    const block = blocks[last - 1];
    if (!block || isText(block) || (block.box.tag === 'p' && block.text.length > 20)) break;
    if (block.box.heading === 0 && /[.!?]["”’]?$/.test(block.text)) break;
    last -= 1;
  }
  return blocks.slice(first, last);
}

/** Leaves out what stands under a heading such as "Related stories", up to the next heading of its level. */
function withoutClosing(blocks: readonly Block[], main: Box): Block[] {
  const kept: Block[] = [];
  let closing: Block | null = null;
  for (const block of blocks) {
    if (closing && endsSection(closing, block, main)) closing = null;
    if (!closing && isTitleLike(block) && isClosing(block.text)) closing = block;
    if (!closing) kept.push(block);
  }
  return kept;

  function isTitleLike({ box, text }: Block): boolean {
    return box.heading > 0 || (text.length < 60 && !/[.!?]$/.test(text));
  }
}

function endsSection(opener: Block, block: Block, main: Box): boolean {
  const level = opener.box.heading || 7;
  if (block.box.heading > 0 && block.box.heading <= level) return true;
  // The section ends with the box that holds its heading, unless that is the body itself.
  let holder = opener.box.parent;
  while (holder && holder !== main && holder.end - holder.first < 2) holder = holder.parent;
  return holder !== null && holder !== main && block.index >= holder.end;
}

/** Leaves out text that stands a second time: pull quotes, repeated captions and standfirsts. */
function withoutEcho(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < 40) return true;
    const key = folded(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The first heading that says what the title says; else the last main heading before the body's first prose. */
export function findHeadline(survey: Survey, { main, isOut }: Body, title: string | null): Block | null {
  const wanted = title ? folded(title) : '';
  let fallback: Block | null = null;
  for (const block of survey.blocks) {
    if (block.index >= main.end) break;
    if (block.box.heading > 0 && wanted && alike(folded(block.text), wanted)) return block;
    if (block.box.heading === 1 && !isOut(block.box) && block.index <= main.first + 8) fallback ??= block;
  }
  if (fallback) return fallback;
  const exact = survey.blocks.slice(0, main.end).find(({ text }) => wanted && folded(text) === wanted);
  return exact ?? null;
}

/** One is the other, or makes up most of it. */
export function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 0 && short.length >= long.length * 0.5 && long.includes(short);
}
