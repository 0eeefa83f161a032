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
const LEAST = 280;

/** A place, and how high the card may grow there. */
export interface CardPlace extends Place {
  room: number;
}

/**
 * Where a card goes: under the mark, or above it, where there is room enough or more of it, at the mark's own left edge as
 * far as that allows; beside the mark where neither has enough; never outside the viewport. It stays on its side of the
 * mark however it grows.
 */
export function placeCard(mark: Box, card: Size, viewport: Size): CardPlace {
  const below = viewport.height - mark.bottom - GAP - MARGIN;
  const above = mark.top - GAP - MARGIN;
  const whole = viewport.height - 2 * MARGIN;
  const beside = Math.max(below, above) < ROOMY ? leftBeside(mark, card, viewport) : null;
  if (beside !== null) {
    return {
      left: beside,
      top: clamp(mark.top, MARGIN, viewport.height - card.height - MARGIN),
      room: whole,
    };
  }
  const isBelow = below >= ROOMY || below >= above;
  const side = isBelow ? below : above;
  const top = isBelow ? mark.bottom + GAP : mark.top - GAP - card.height;
  return {
    left: clamp(mark.left, MARGIN, viewport.width - card.width - MARGIN),
    top: clamp(top, MARGIN, viewport.height - card.height - MARGIN),
    room: side < LEAST ? whole : Math.min(side, whole),
  };
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
