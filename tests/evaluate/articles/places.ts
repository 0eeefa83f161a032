import type { Reading } from '../../../utils/article/shapes.ts';
import { groupByNode, offsetOf, segmentsOf } from '../../../utils/page/segments.ts';

const MOST_TOLD = 5;

/**
 * Goes from each character of the article's text to its place in the page and back. A line feed between pieces and the
 * space for a `br` stand nowhere; every other character stands in one text node, white space as any white space.
 */
export function misplacedCharacters({ article: { text }, stretches }: Reading): string[] {
  const byNode = groupByNode(stretches);
  const wrong: string[] = [];
  for (let at = 0; at < text.length && wrong.length < MOST_TOLD; at += 1) {
    const wanted = text.charAt(at);
    const [place, second] = segmentsOf(stretches, { start: at, end: at + 1 });
    if (!place) {
      if (!/\s/.test(wanted)) wrong.push(`${at} (${wanted}) stands nowhere`);
      continue;
    }
    const found = place.node.data.slice(place.start, place.end);
    const back = offsetOf(byNode, place.node, place.start);
    if (second || (found !== wanted && !(wanted === ' ' && /^\s$/.test(found))))
      wrong.push(`${at} (${wanted}) stands at "${found}"`);
    else if (back !== at) wrong.push(`${at} (${wanted}) leads back to ${back}`);
  }
  return wrong;
}
