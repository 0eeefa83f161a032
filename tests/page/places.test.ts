import { describe, expect, it } from 'vitest';
import { type Box, holds, markBoxesOf, nearestBox, placeCard } from '../../utils/page/places.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 340, height: 300 };
const box = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });
/** A mark of one line. */
const mark = (line: Box) => ({ line, whole: line });
const at = (left: number, top: number) => mark(box(left, top));

describe('placeCard', () => {
  it('goes under the mark where there is room', () => {
    expect(placeCard(at(100, 100), card, viewport)).toEqual({ left: 100, top: 128, room: 664 });
  });

  it('goes above a mark near the bottom', () => {
    expect(placeCard(at(100, 700), card, viewport)).toEqual({ left: 100, top: 392, room: 684 });
  });

  it('stays on its side of the mark when it grows, and covers none of it', () => {
    const line = { ...box(8, 380), right: 990 };
    const small = placeCard(mark(line), card, viewport);
    const grown = placeCard(mark(line), { ...card, height: small.room }, viewport);
    expect(grown).toEqual(small);
    expect(grown.top).toBeGreaterThan(line.bottom);
    expect(grown.top + grown.room).toBeLessThan(viewport.height);
  });

  it.each([230, 260, 200])('is made shorter rather than cover a mark with little room around: %i', (top) => {
    const small = { width: 540, height: 480 };
    const line = { ...box(90, top), right: 450 };
    const { room } = placeCard(mark(line), card, small);
    const placed = placeCard(mark(line), { ...card, height: Math.min(card.height, room) }, small);
    const isClear = placed.top > line.bottom || placed.top + room < line.top;
    expect(isClear).toBe(true);
    expect(room).toBeGreaterThan(190);
  });

  it('takes the whole window where there is next to no room on any side, and not before', () => {
    const low = { width: 440, height: 300 };
    expect(placeCard(at(20, 140), card, low).room).toBe(284);
    expect(placeCard(at(20, 100), card, low).room).toBe(164);
  });

  it('keeps clear of all lines of a mark, at the left edge of the one that was pointed at', () => {
    const lines = [{ ...box(500, 100), right: 900 }, { ...box(40, 124), right: 900 }, box(40, 148)];
    const boxes = markBoxesOf(lines, 0);
    expect(boxes && placeCard(boxes, card, viewport)).toMatchObject({ left: 500, top: 176 });
    const high = markBoxesOf([box(40, 30), box(40, 300), box(40, 780)], 1);
    expect(high && placeCard(high, card, viewport).top).toBe(328);
  });

  it('goes beside a mark in the middle of a low window, and grows there to its height', () => {
    const low = { width: 1000, height: 600 };
    expect(placeCard(at(100, 300), card, low)).toEqual({ left: 188, top: 292, room: 584 });
    expect(placeCard(at(800, 300), card, low)).toMatchObject({ left: 452, room: 584 });
    expect(placeCard(at(100, 300), { ...card, height: 560 }, low)).toMatchObject({ left: 188, top: 32 });
  });

  it('is inside the window wherever the mark is', () => {
    for (const height of [300, 480, 600, 720, 1000]) {
      for (let top = -100; top < height + 100; top += 7) {
        const { room } = placeCard(at(100, top), card, { width: 1000, height });
        const tall = { ...card, height: Math.min(560, room) };
        const placed = placeCard(at(100, top), tall, { width: 1000, height });
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.top + tall.height).toBeLessThanOrEqual(height - 8);
      }
    }
  });

  it('stays inside at the right edge', () => {
    expect(placeCard(at(900, 100), card, viewport).left).toBe(652);
  });

  it('never leaves a small viewport at the top left', () => {
    expect(placeCard(at(-40, 60), card, { width: 300, height: 200 })).toMatchObject({ left: 8, top: 8 });
  });

  it('keeps a card in view whose mark has been scrolled away', () => {
    const { top } = placeCard(at(100, -900), card, viewport);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(top + card.height).toBeLessThanOrEqual(viewport.height);
  });
});

describe('holds', () => {
  it('takes a point in a box or within its slack, and no other', () => {
    expect(holds([box(10, 10)], { left: 50, top: 20 }, 0)).toBe(true);
    expect(holds([box(10, 10)], { left: 50, top: 32 }, 2)).toBe(true);
    expect(holds([box(10, 10)], { left: 50, top: 33 }, 2)).toBe(false);
    expect(holds([], { left: 0, top: 0 }, 99)).toBe(false);
  });
});

describe('nearestBox', () => {
  it('picks the line of a broken mark that was pointed at', () => {
    const lines = [box(500, 10), box(0, 40)];
    expect(nearestBox(lines, { left: 20, top: 45 })).toBe(lines[1]);
    expect(nearestBox(lines, { left: 510, top: 5 })).toBe(lines[0]);
    expect(nearestBox(lines, null)).toBe(lines[0]);
  });
});

describe('markBoxesOf', () => {
  it('stands at the first line where the one it stood at is gone, and nowhere without lines', () => {
    expect(markBoxesOf([box(1, 2)], 3)?.line).toEqual(box(1, 2));
    expect(markBoxesOf([], 0)).toBeNull();
  });
});
