import type { Body } from './body.ts';
import { alike, folded } from './select.ts';
import type { Block, Survey } from './survey.ts';
import { partsOf } from './title.ts';

/**
 * The first heading that says what a declared title says, the best title first; else the main heading that is a part of
 * one; else the first main heading before the body's first prose.
 */
export function findHeadline(
  survey: Survey,
  { main, isOut }: Body,
  declared: readonly string[],
): Block | null {
  const before = survey.blocks.slice(0, main.end);
  const headings = before.filter(({ box }) => box.heading > 0);
  const titles = declared.map(folded);
  for (const title of titles) {
    const named = headings.find(({ text }) => alike(folded(text), title));
    if (named) return named;
  }
  const mains = headings.filter(({ box }) => box.heading === 1);
  const parts = declared.flatMap(partsOf).map(folded);
  return (
    mains.find(({ text }) => parts.includes(folded(text))) ??
    mains.find(({ box, index }) => !isOut(box) && index <= main.first + 8) ??
    null
  );
}
