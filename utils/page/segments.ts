import type { Stretch } from '../article/shapes.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';

/** A part of one text node; offsets are UTF-16 code units of its data. */
export interface Segment {
  node: Text;
  start: number;
  end: number;
}

/**
 * Where a span of the article's text stands in the page, in reading order. Neighbouring stretches of one text node
 * become one segment, so that the white space which the article's text leaves out between them is covered too.
 */
export function segmentsOf(stretches: readonly Stretch[], span: Span): Segment[] {
  const segments: Segment[] = [];
  for (let index = firstEndingAfter(stretches, span.start); index < stretches.length; index++) {
    const stretch = stretches[index];
    if (!stretch || stretch.start >= span.end) break;
    const start = stretch.offset + Math.max(0, span.start - stretch.start);
    const end = stretch.offset + Math.min(stretch.end, span.end) - stretch.start;
    const last = segments.at(-1);
    if (last?.node === stretch.node && start >= last.end) last.end = end;
    else segments.push({ node: stretch.node, start, end });
  }
  return segments;
}

/** The text that a range of the page covers, whether it belongs to an article or not. */
export function segmentsInRange(range: Range): Segment[] {
  const { commonAncestorContainer: root, startContainer, startOffset, endContainer, endOffset } = range;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const segments: Segment[] = [];
  for (let node: Node | null = walker.root; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (start < end) segments.push({ node, start, end });
  }
  return segments;
}

/** Text nodes with their stretches, to go from the page to the article's text. */
export type StretchesByNode = ReadonlyMap<Node, readonly Stretch[]>;

export function groupByNode(stretches: readonly Stretch[]): StretchesByNode {
  const groups = new Map<Node, Stretch[]>();
  for (const stretch of stretches) {
    const group = groups.get(stretch.node);
    if (group) group.push(stretch);
    else groups.set(stretch.node, [stretch]);
  }
  return groups;
}

/**
 * The offset in the article's text of a point in a text node; null when the node holds none of it. A point in white
 * space that the article's text leaves out counts as the next word's start.
 */
export function offsetOf(byNode: StretchesByNode, node: Node, offset: number): number | null {
  const group = byNode.get(node);
  if (!group) return null;
  for (const stretch of group) {
    const length = stretch.end - stretch.start;
    if (offset <= stretch.offset + length) return stretch.start + Math.max(0, offset - stretch.offset);
  }
  return group.at(-1)?.end ?? null;
}

/**
 * The part of the article's text that a range of the page covers, without white space at its ends; null when it
 * covers none.
 */
export function spanOfRange(stretches: readonly Stretch[], range: Range, text: string): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const stretch of stretches) {
    if (!range.intersectsNode(stretch.node)) continue;
    const part = covered(stretch, range);
    if (part.end <= part.start) continue;
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
  }
  return end > start ? trimmed({ start, end }, text) : null;
}

function covered(stretch: Stretch, range: Range): Span {
  const at = (container: Node, offset: number, otherwise: number): number => {
    if (container !== stretch.node) return otherwise;
    const inside = stretch.start + offset - stretch.offset;
    return Math.min(stretch.end, Math.max(stretch.start, inside));
  };
  return {
    start: at(range.startContainer, range.startOffset, stretch.start),
    end: at(range.endContainer, range.endOffset, stretch.end),
  };
}

function trimmed(span: Span, text: string): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : null;
}
