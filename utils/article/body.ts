import type { Clue } from './marks.ts';
import { type Mass, weigh, worths } from './mass.ts';
import type { Box, Survey } from './survey.ts';

/** Where the article's own text stands: the smallest box around it, and which boxes inside are not part of it. */
export interface Body {
  main: Box;
  mass: Mass;
  /** Prose in the whole page, whatever its marks, in characters. */
  pageProse: number;
  isOut(box: Box): boolean;
}

/**
 * A clue whose boxes together hold more than this share of the page's prose says nothing on this page: page builders
 * call every paragraph a widget, and some sites wrap the article in what is named a sidebar.
 */
const SILENCED = 0.35;
/** Hidden text is only read where there is little else: pages that their own scripts would reveal. */
const HIDDEN_SILENCED = 0.7;

/** Boxes named thus are preferred to others of nearly the same worth. */
const BODY_NAMES =
  / (?:(?:article|story|post|entry|news|blog|page|main|text|body)(?: \w+)? (?:body|content|text|copy)|articlebody|entrycontent|postcontent|storybody|mw parser output|prose|rich ?text) /;

/** What holds a line or a part of a table, and never an article. */
const LINES = /^(?:p|li|h[1-6]|t[rdh]|tbody|dt|dd|pre|figcaption|blockquote)$/;

/** Finds the body; null on a page without any text. */
export function findBody(survey: Survey): Body | null {
  const [root] = survey.boxes;
  if (!root || survey.blocks.length === 0) return null;
  const values = worths(survey);
  const all = weigh(survey, values, () => true);
  const believed = believedClues(survey, all);
  const out = new Uint8Array(survey.boxes.length);
  for (const box of survey.boxes) {
    const inside = box.parent ? out[box.parent.index] === 1 : false;
    out[box.index] = inside || box.clues.some((clue) => believed(clue, box)) ? 1 : 0;
  }
  const isOut = (box: Box): boolean => out[box.index] === 1;
  const mass = weigh(survey, values, (box) => !isOut(box));
  const main = bestBox(survey, mass, isOut);
  return { main, mass, pageProse: all.prose(root), isOut };
}

/** Which clues are to be believed, of which box. */
function believedClues({ boxes, blocks }: Survey, mass: Mass): (clue: Clue, box: Box) => boolean {
  const [root] = boxes;
  const total = root ? mass.prose(root) : 0;
  const prose = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const box of boxes) {
    for (const { from } of box.clues) {
      // Boxes inside a box of the same clue are counted with it.
      if (box.index < (ends.get(from) ?? 0)) continue;
      ends.set(from, box.boxEnd);
      prose.set(from, (prose.get(from) ?? 0) + mass.prose(box));
    }
  }
  const title = blocks.find(({ box }) => box.heading === 1);
  return ({ mark, from }, box) => {
    const share = (prose.get(from) ?? 0) / Math.max(1, total);
    if (mark === 'hidden') return share < HIDDEN_SILENCED;
    if (title && box.first <= title.index && title.index < box.end && mass.prose(box) > total * 0.2)
      return false;
    return mark === 'comments' || share < SILENCED;
  };
}

function bestBox(survey: Survey, mass: Mass, isOut: (box: Box) => boolean): Box {
  let [best] = survey.boxes as [Box];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const box of survey.boxes) {
    const worth = mass.worth(box);
    if ((bestScore > 0 && worth * MOST_PREFERRED < bestScore) || isOut(box) || LINES.test(box.tag)) continue;
    const score = worth * preference(box);
    // Of equals the inner one, which comes later.
    if (score >= bestScore) [best, bestScore] = [box, score];
  }
  return best;
}

const MOST_PREFERRED = 2;

function preference(box: Box): number {
  if (/articleBody/i.test(box.element.getAttribute('itemprop') ?? '')) return MOST_PREFERRED;
  if (BODY_NAMES.test(box.names)) return 1.5;
  if (box.tag === 'article' || box.element.getAttribute('role') === 'article') return 1.3;
  if (box.tag === 'main' || box.element.getAttribute('role') === 'main') return 1.1;
  return 1;
}
