import type { Body } from './body.ts';
import { isProse } from './mass.ts';
import { isPrompt } from './prompts.ts';
import type { Block, Box, Survey } from './survey.ts';

/** Other articles that stand in the same body: the next one of an endless page, and cards that tease others. */

type IsOut = (block: Block) => boolean;

/** The box around the headline is the first article if it holds at least this share of the body's prose. */
const LEAST = 0.25;

/** Blocks of whole articles, each with a headline, that begin after the headline's own article has ended. */
export function furtherArticles(survey: Survey, { main, mass }: Body, headline: Block | null): IsOut {
  const own = headline && enclosingArticle(headline.box);
  if (!own || mass.prose(own) < mass.prose(main) * LEAST) return () => false;
  const from = survey.boxes.find(
    (box) =>
      box.tag === 'article' &&
      box.first >= own.end &&
      box.end <= main.end &&
      box.end - box.first > 2 &&
      hasHeadline(survey, box, headline.box.heading),
  )?.first;
  return ({ index }) => from !== undefined && index >= from;
}

/** The parts of one article have headings of lower levels, and do not begin with links. */
const hasHeadline = ({ blocks }: Survey, { first, end }: Box, level: number): boolean =>
  blocks
    .slice(first, end)
    .some(
      ({ box, text, linkLength }, at) =>
        (box.heading > 0 && box.heading <= level) || (at < OPENING && linkLength > text.length / 2),
    );

const OPENING = 4;

function enclosingArticle(start: Box): Box | null {
  for (let box: Box | null = start; box; box = box.parent) if (box.tag === 'article') return box;
  return null;
}

/** As many boxes of one kind side by side are a row of cards. */
const ROW = 3;
/** Cards with more than this share of the body's prose are the article (the ten best of something), unless they follow it. */
const MOST = 0.4;
/** An article that has ended before the cards begin has at least this much prose, and more than the cards. */
const ARTICLE = 1000;
/** After cards that tease other articles no more prose of this one follows. Cards that say what they are may be more, and anywhere. */
const REST = 300;

/** Blocks of rows of equal boxes that each hold a linked heading and little else. */
export function teaserCards(survey: Survey, { main, mass }: Body): IsOut {
  const rows = rowsOfCards(survey, main);
  const inCards = blocksOf(rows.flat());
  const proseBetween = (from: number, to: number): number =>
    survey.blocks
      .slice(from, to)
      .reduce((sum, block) => sum + (isProse(block) && !inCards.has(block.index) ? block.text.length : 0), 0);
  const isAside = (row: readonly Box[]): boolean => {
    const prose = row.reduce((sum, box) => sum + mass.prose(box), 0);
    const before = proseBetween(main.first, row[0]?.first ?? 0);
    const after = proseBetween(row.at(-1)?.end ?? 0, main.end);
    const isTelling = leadsElsewhere(survey, row);
    if (after > REST && !isTelling) return false;
    return prose <= mass.prose(main) * MOST || before >= (isTelling ? ARTICLE : Math.max(ARTICLE, prose));
  };
  const out = blocksOf(rows.filter(isAside).flat());
  return ({ index }) => out.has(index);
}

function blocksOf(boxes: readonly Box[]): Set<number> {
  const indices = new Set<number>();
  for (const { first, end } of boxes) for (let at = first; at < end; at += 1) indices.add(at);
  return indices;
}

/** Do most of the cards break off, or end in "Read more"? */
function leadsElsewhere({ blocks }: Survey, row: readonly Box[]): boolean {
  const isTeaser = ({ first, end }: Box): boolean =>
    blocks
      .slice(first, end)
      .some(
        ({ text, linkLength }) =>
          /(?:…|\.\.\.)\W*(?:read|see|learn)?\W*(?:more)?\W*$/i.test(text) ||
          (linkLength > text.length * 0.6 && isPrompt(text, LINKED)),
      );
  return row.filter(isTeaser).length > row.length / 2;
}

const LINKED = { linked: true, heading: false };

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
