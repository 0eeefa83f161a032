/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
}

const GAP = 8;
const MARGIN = 8;

/** From this height on a side of a mark has room enough; with less than the least a card covers its mark and takes the window. */
const ROOMY = 440;
const LEAST = 150;

/** A mark: the line of it that the card stands at, and the box around all its lines. */
export interface MarkBoxes {
  line: Box;
  whole: Box;
}

/** A place, and how high the card may grow there. */
export interface CardPlace extends Place {
  room: number;
}

/**
 * Where a card goes: under the mark, or above it, where there is room enough or more of it, at the line's own left edge as
 * far as that allows; beside the mark where neither has enough; never outside the viewport. It stays on its side of the
 * mark however it grows, and is made shorter rather than cover it. Of a mark too high for that it keeps clear of the line.
 */
export function placeCard({ line, whole }: MarkBoxes, card: Size, viewport: Size): CardPlace {
  const mark = roomiest(whole, viewport) < LEAST ? line : whole;
  const { below, above } = roomBy(mark, viewport);
  const window = viewport.height - 2 * MARGIN;
  const beside = Math.max(below, above) < ROOMY ? leftBeside(mark, card, viewport) : null;
  if (beside !== null) {
    return {
      left: beside,
      top: clamp(line.top, MARGIN, viewport.height - card.height - MARGIN),
      room: window,
    };
  }
  const isBelow = below >= ROOMY || below >= above;
  const side = isBelow ? below : above;
  const top = isBelow ? mark.bottom + GAP : mark.top - GAP - card.height;
  return {
    left: clamp(line.left, MARGIN, viewport.width - card.width - MARGIN),
    top: clamp(top, MARGIN, viewport.height - card.height - MARGIN),
    room: side < LEAST ? window : Math.min(side, window),
  };
}

const roomBy = (mark: Box, { height }: Size): { below: number; above: number } => ({
  below: height - mark.bottom - GAP - MARGIN,
  above: mark.top - GAP - MARGIN,
});

const roomiest = (mark: Box, viewport: Size): number => {
  const { below, above } = roomBy(mark, viewport);
  return Math.max(below, above);
};

/** How a mark of these lines stands; null where it has none. @param at index of the line that the card stands at */
export function markBoxesOf(lines: readonly Box[], at: number): MarkBoxes | null {
  const line = lines[at] ?? lines[0];
  if (!line) return null;
  const edge = (pick: (...of: number[]) => number, of: keyof Box): number =>
    pick(...lines.map((each) => each[of]));
  const whole = {
    left: edge(Math.min, 'left'),
    top: edge(Math.min, 'top'),
    right: edge(Math.max, 'right'),
    bottom: edge(Math.max, 'bottom'),
  };
  return { line, whole };
}

/** The left edge of a card on the right of its mark, or on its left; null where neither is wide enough. */
function leftBeside(mark: Box, { width }: Size, viewport: Size): number | null {
  const right = mark.right + GAP;
  if (right + width + MARGIN <= viewport.width) return right;
  const left = mark.left - GAP - width;
  return left >= MARGIN ? left : null;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Is the point in one of the boxes, a little slack around each? */
export const holds = (boxes: readonly Box[], point: Place, slack: number): boolean =>
  boxes.some(
    (box) =>
      point.left >= box.left - slack &&
      point.left <= box.right + slack &&
      point.top >= box.top - slack &&
      point.top <= box.bottom + slack,
  );

/** Of the boxes of a broken line of text, the one nearest to the point. */
export function nearestBox(boxes: readonly Box[], point: Place | null): Box | null {
  if (!point) return boxes[0] ?? null;
  const distance = (box: Box): number => {
    const x = Math.max(box.left - point.left, 0, point.left - box.right);
    const y = Math.max(box.top - point.top, 0, point.top - box.bottom);
    return x * x + y * y;
  };
  return boxes.reduce<Box | null>(
    (best, box) => (best && distance(best) <= distance(box) ? best : box),
    null,
  );
}

export const isInside = (box: Box, viewport: Size): boolean =>
  box.bottom > 0 && box.top < viewport.height && box.right > 0 && box.left < viewport.width;
