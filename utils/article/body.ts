import { type Mass, weigh } from './mass.ts';
import type { Box, Survey } from './survey.ts';

/** Where the article's own text stands: the smallest box around it, and which boxes inside are not part of it. */
export interface Body {
  main: Box;
  mass: Mass;
  /** Prose in the whole page, whatever its marks, in characters. */
  pageProse: number;
  isOut(box: Box): boolean;
}

/** A marked box that holds this share of the prose is the article itself, misleadingly named. */
const RESCUED = 0.4;

/** Boxes named thus are preferred to others of nearly the same worth. */
const BODY_NAMES =
  / (?:(?:article|story|post|entry|news|blog|page|main|text|body)(?: \w+)? (?:body|content|text|copy)|articlebody|entrycontent|postcontent|storybody|mw parser output|prose|rich ?text) /;

/** Finds the body; null on a page without any text. */
export function findBody(survey: Survey): Body | null {
  const [root] = survey.boxes;
  if (!root || survey.blocks.length === 0) return null;
  const all = weigh(survey, () => true);
  const total = all.prose(root);
  const out = new Uint8Array(survey.boxes.length);
  for (const box of survey.boxes) {
    const inside = box.parent ? out[box.parent.index] === 1 : false;
    const marked = box.mark !== null && all.prose(box) < total * RESCUED;
    out[box.index] = inside || marked ? 1 : 0;
  }
  const isOut = (box: Box): boolean => out[box.index] === 1;
  const mass = weigh(survey, (box) => !isOut(box));
  const main = bestBox(survey, mass, isOut);
  return { main, mass, pageProse: total, isOut };
}

function bestBox(survey: Survey, mass: Mass, isOut: (box: Box) => boolean): Box {
  let [best] = survey.boxes as [Box];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const box of survey.boxes) {
    if (isOut(box)) continue;
    const score = mass.worth(box) * preference(box);
    // Of equals the inner one, which comes later.
    if (score >= bestScore) [best, bestScore] = [box, score];
  }
  return best;
}

function preference(box: Box): number {
  if (/articleBody/i.test(box.element.getAttribute('itemprop') ?? '')) return 1.25;
  if (BODY_NAMES.test(box.names)) return 1.15;
  if (box.tag === 'article' || box.element.getAttribute('role') === 'article') return 1.12;
  if (box.tag === 'main' || box.element.getAttribute('role') === 'main') return 1.05;
  return 1;
}
