import type { Body } from './body.ts';
import { isProse } from './mass.ts';
import type { Block, Box, Survey } from './survey.ts';

/** Other articles that stand in the same body: the next one of an endless page, and cards that tease others. */

type IsOut = (block: Block) => boolean;

/** The box around the headline is the first article if it holds at least this share of the body's prose. */
const LEAST = 0.25;

/** Blocks of whole articles that begin after the headline's own article has ended. */
export function furtherArticles({ boxes }: Survey, { main, mass }: Body, headline: Block | null): IsOut {
  const own = headline && enclosingArticle(headline.box);
  if (!own || mass.prose(own) < mass.prose(main) * LEAST) return () => false;
  const from = boxes.find(
    (box) => box.tag === 'article' && box.first >= own.end && box.end <= main.end && box.end - box.first > 2,
  )?.first;
  return ({ index }) => from !== undefined && index >= from;
}

function enclosingArticle(start: Box): Box | null {
  for (let box: Box | null = start; box; box = box.parent) if (box.tag === 'article') return box;
  return null;
}

/** As many boxes of one kind side by side are a row of cards. */
const ROW = 3;
/** Cards with more than this share of the body's prose are the article (the ten best of something), unless they follow it. */
const MOST = 0.4;
/** An article that has ended before the cards begin has at least this much prose. */
const ARTICLE = 1000;
/** After cards that tease other articles no more prose of this one follows. */
const REST = 300;

/** Blocks of rows of equal boxes that each hold a linked heading and little else. */
export function teaserCards(survey: Survey, { main, mass }: Body): IsOut {
  const cards = rowsOfCards(survey, main).flat();
  const prose = cards.reduce((sum, box) => sum + mass.prose(box), 0);
  const before = lengthOfProse(survey, main.first, Math.min(...cards.map(({ first }) => first)));
  const after = lengthOfProse(survey, Math.max(...cards.map(({ end }) => end)), main.end);
  if (after > REST || (prose > mass.prose(main) * MOST && before < ARTICLE)) return () => false;
  const out = new Set<number>();
  for (const card of cards) for (let at = card.first; at < card.end; at += 1) out.add(at);
  return ({ index }) => out.has(index);
}

const lengthOfProse = ({ blocks }: Survey, from: number, to: number): number =>
  blocks.slice(from, to).reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);

function rowsOfCards(survey: Survey, main: Box): Box[][] {
  const rows = new Map<Box, Map<string, Box[]>>();
  for (const box of survey.boxes) {
    const { parent } = box;
    if (!parent || box === main || box.first < main.first || box.end > main.end) continue;
    if (!isCard(survey, box)) continue;
    const row = rows.get(parent) ?? new Map<string, Box[]>();
    rows.set(parent, row);
    const kind = kindOf(box);
    row.set(kind, [...(row.get(kind) ?? []), box]);
  }
  return [...rows.values()].flatMap((row) => [...row.values()]).filter((row) => row.length >= ROW);
}

/** Boxes of one row may differ in their later names: the topics of what they tease. */
const kindOf = ({ tag, names }: Box): string => [tag, ...names.trim().split(' ').slice(0, 2)].join(' ');

function isCard({ blocks }: Survey, { tag, first, end }: Box): boolean {
  if (end - first < 1 || end - first > 8 || !/^(?:div|li|article|section)$/.test(tag)) return false;
  const inside = blocks.slice(first, end);
  const heading = inside.find(({ box }) => box.heading > 0);
  if (!heading || heading.linkLength < heading.text.length * 0.8) return false;
  return inside.filter((block) => isProse(block)).length <= 1;
}
