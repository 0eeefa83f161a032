import { describe, expect, it } from 'vitest';
import { dayOfMoment, tickInWords } from '../../components/calendar.ts';
import { axisOver } from '../../components/claim/axis.ts';

const ticks = (...days: string[]): string[] =>
  (axisOver(days)?.ticks ?? []).map(({ day, unit }) => tickInWords(day, unit));

describe('a stretch of calendar', () => {
  it('holds all its days inside, in their order', () => {
    const axis = axisOver(['2024-04-12', '2024-05-01', '2024-05-31']);
    const places = ['2024-04-12', '2024-05-01', '2024-05-31'].map((day) => axis?.at(day) ?? -1);
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[2]).toBeLessThan(100);
  });

  it('keeps what lies outside at its ends', () => {
    const axis = axisOver(['2024-04-12', '2024-05-01']);
    expect([axis?.at('1999-01-01'), axis?.at('2099-01-01')]).toEqual([0, 100]);
  });

  it('is told off in days, months or years, with no more words than find room', () => {
    expect(ticks('2024-04-12')).toHaveLength(4);
    expect(ticks('2024-04-12', '2024-06-20')).toEqual(['May', 'Jun']);
    expect(ticks('2023-11-20', '2024-02-20')).toEqual(['Dec', 'Jan 2024', 'Feb', 'Mar']);
    expect(ticks('1929-01-01', '2024-05-31')).toEqual(['1925', '1950', '1975', '2000', '2025']);
    expect(ticks('2019-09-01', '2021-12-31')).toEqual(['2020', '2021', '2022']);
  });

  it('does without days that are none', () => {
    expect(axisOver([])).toBeNull();
    expect(axisOver(['soon'])).toBeNull();
  });
});

it('tells the reader’s own day', () => {
  expect(dayOfMoment(new Date(2024, 4, 3, 23, 59))).toBe('2024-05-03');
});
