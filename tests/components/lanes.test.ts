import { describe, expect, it } from 'vitest';
import { axisOver, nearMost } from '../../components/claim/axis.ts';
import { type Bar, laneBars } from '../../components/claim/lanes.ts';

const bar = (earliest: string | null, latest: string | null): Bar => ({
  earliest,
  latest,
  status: 'happened',
});
const onDay = (day: string): Bar => bar(day, day);

const lay = (bars: readonly Bar[], days = bars.flatMap(({ earliest, latest }) => [earliest, latest])) => {
  const axis = axisOver(days.filter((day) => day !== null));
  if (!axis) throw new Error('there is no axis');
  return laneBars(bars, axis);
};

describe('bars on a stretch of calendar', () => {
  it('pile up where they are about the same day', () => {
    const laid = lay([onDay('2024-04-12'), onDay('2024-04-12'), onDay('2024-04-12'), onDay('2024-05-20')]);
    expect(laid.map(({ bar, lane }) => [bar.earliest, lane])).toEqual([
      ['2024-04-12', 0],
      ['2024-05-20', 0],
      ['2024-04-12', 1],
      ['2024-04-12', 2],
    ]);
  });

  it('leave the lowest lane to short ones: long ones lie above and hide none of them', () => {
    const laid = lay([bar('2024-01-01', '2024-12-31'), onDay('2024-04-12'), onDay('2024-08-01')]);
    expect(laid.map(({ bar, lane }) => [bar.earliest, lane])).toEqual([
      ['2024-04-12', 0],
      ['2024-08-01', 0],
      ['2024-01-01', 1],
    ]);
  });

  it('do not overlap in a lane', () => {
    const bars = Array.from({ length: 12 }, (_, at) => onDay(`2024-04-${String(10 + at).padStart(2, '0')}`));
    for (const one of lay(bars)) {
      const inLane = lay(bars).filter(
        ({ lane, bar }) => lane === one.lane && bar.earliest !== one.bar.earliest,
      );
      expect(inLane.some(({ start, end }) => start < one.end && one.start < end)).toBe(false);
    }
  });

  it('lie on one another when there are more of them than a picture can hold', () => {
    const laid = lay(Array.from({ length: 30 }, () => onDay('2024-04-12')));
    expect(laid).toHaveLength(30);
    expect(Math.max(...laid.map(({ lane }) => lane))).toBe(5);
  });

  it('go on a little where they are open, and not over the whole length', () => {
    const [until, since] = lay(
      [bar('2024-04-12', null), bar(null, '2024-04-12')],
      ['2023-01-01', '2025-01-01'],
    );
    expect(since?.goesOn).toBe('end');
    expect(until?.goesOn).toBe('start');
    expect((since?.end ?? 0) - (since?.start ?? 0)).toBeLessThan(25);
    expect((until?.end ?? 0) - (until?.start ?? 0)).toBeLessThan(25);
  });

  it('are inside the axis, also those that lie beyond it, which go on there', () => {
    const laid = lay(
      [bar('1950-01-01', '1990-12-31'), bar('2020-01-01', '2099-12-31'), bar('1900-01-01', '2099-12-31')],
      ['2024-01-01', '2024-06-01'],
    );
    for (const { start, end } of laid) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(100);
      expect(end - start).toBeGreaterThan(4);
    }
    expect(laid.map(({ bar, goesOn }) => [bar.earliest, goesOn])).toEqual([
      ['1950-01-01', 'start'],
      ['2020-01-01', 'both'],
      ['1900-01-01', 'both'],
    ]);
  });
});

describe('the days that most claims are about', () => {
  it('leave out the few that would press the others together', () => {
    const days = ['2024-04-10', '2024-04-12', '2024-04-12', '2024-04-20', '2024-05-20', '1879-01-01'];
    expect(nearMost(days)).toEqual(days.slice(0, 5));
  });

  it('are all of them where they are few, or spread evenly', () => {
    const few = ['1879-01-01', '2024-04-12', '2024-04-13'];
    expect(nearMost(few)).toEqual(few);
    const even = Array.from({ length: 10 }, (_, at) => `${1900 + at * 10}-01-01`);
    expect(nearMost(even)).toEqual(even);
    const months = ['2017-09-01', '2019-01-15', '2019-02-28', '2019-03-01', '2019-06-30', '2019-06-30'];
    expect(nearMost(months)).toEqual(months);
  });
});
