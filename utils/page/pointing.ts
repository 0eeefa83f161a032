import { type Mark, type MarkIndex, marksAt } from './marks.ts';
import { type Box, holds, type Place } from './places.ts';
import { offsetOf, type Segment, type StretchesByNode } from './segments.ts';
import { shadowRootsOf } from './trees.ts';

/** The boxes of the lines that the segments fill now. */
export function boxesOf(segments: readonly Segment[]): Box[] {
  return segments.flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.length) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  });
}

/** What is pointed at in: the article's stretches by node, its marks, and where a mark stands in the page. */
export interface Pointable {
  byNode: StretchesByNode;
  index: MarkIndex;
  segmentsOf(mark: Mark): readonly Segment[];
}

/** Where in the window the text is looked for that is being read, as shares of its height. */
const LINES = [0.5, 0.35, 0.65, 0.2, 0.8];

/** Offset of the article's text that stands in the middle of the window, or near it; null where there is none. */
export function offsetInView(document: Document, byNode: StretchesByNode): number | null {
  const { clientWidth, clientHeight } = document.documentElement;
  for (const share of LINES) {
    const caret = document.caretPositionFromPoint(clientWidth / 2, clientHeight * share);
    const offset = caret && offsetOf(byNode, caret.offsetNode, caret.offset);
    if (offset !== null) return offset;
  }
  return null;
}

/** Underlines lie a little under their line's box. */
const SLACK = 2;

/**
 * The marks under a point of the viewport, innermost first. The caret position is only a first guess (it snaps to the
 * nearest text, also from blank space beside a line), so each mark must also have the point in one of its boxes.
 */
export function marksUnder(document: Document, page: Pointable, point: Place): Mark[] {
  const shadowRoots = shadowRootsOf(page.byNode.keys());
  const caret = document.caretPositionFromPoint(point.left, point.top, { shadowRoots });
  if (!caret) return [];
  const offset = offsetOf(page.byNode, caret.offsetNode, caret.offset);
  if (offset === null) return [];
  const candidates = new Set([...marksAt(page.index, offset), ...marksAt(page.index, offset - 1)]);
  return [...candidates]
    .filter((mark) => holds(boxesOf(page.segmentsOf(mark)), point, SLACK))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}
