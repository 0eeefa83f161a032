import { describe, expect, it } from 'vitest';
import { holds, nearestBox, placeCard } from '../../utils/page/places.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 340, height: 300 };
const box = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

describe('placeCard', () => {
  it('goes under the mark where there is room', () => {
    expect(placeCard(box(100, 100), card, viewport)).toEqual({ left: 100, top: 128, room: 664 });
  });

  it('goes above a mark near the bottom', () => {
    expect(placeCard(box(100, 700), card, viewport)).toEqual({ left: 100, top: 392, room: 684 });
  });

  it('stays on its side of the mark when it grows, and covers none of it', () => {
    const mark = { ...box(8, 380), right: 990 };
    const small = placeCard(mark, card, viewport);
    const grown = placeCard(mark, { ...card, height: small.room }, viewport);
    expect(grown).toEqual(small);
    expect(grown.top).toBeGreaterThan(mark.bottom);
    expect(grown.top + grown.room).toBeLessThan(viewport.height);
  });

  it('takes the whole window where there is little room on either side, and none else', () => {
    const small = { width: 440, height: 480 };
    expect(placeCard(box(20, 230), card, small).room).toBe(464);
    expect(placeCard(box(20, 100), card, small).room).toBe(344);
  });

  it('goes beside a mark in the middle of a low window, and grows there to its height', () => {
    const low = { width: 1000, height: 600 };
    expect(placeCard(box(100, 300), card, low)).toEqual({ left: 188, top: 292, room: 584 });
    expect(placeCard(box(800, 300), card, low)).toMatchObject({ left: 452, room: 584 });
    expect(placeCard(box(100, 300), { ...card, height: 560 }, low)).toMatchObject({ left: 188, top: 32 });
  });

  it('is inside the window wherever the mark is', () => {
    for (const height of [300, 480, 600, 720, 1000]) {
      for (let top = -100; top < height + 100; top += 7) {
        const { room } = placeCard(box(100, top), card, { width: 1000, height });
        const tall = { ...card, height: Math.min(560, room) };
        const placed = placeCard(box(100, top), tall, { width: 1000, height });
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.top + tall.height).toBeLessThanOrEqual(height - 8);
      }
    }
  });

  it('stays inside at the right edge', () => {
    expect(placeCard(box(900, 100), card, viewport).left).toBe(652);
  });

  it('never leaves a small viewport at the top left', () => {
    expect(placeCard(box(-40, 60), card, { width: 300, height: 200 })).toMatchObject({ left: 8, top: 8 });
  });

  it('keeps a card in view whose mark has been scrolled away', () => {
    const { top } = placeCard(box(100, -900), card, viewport);
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
