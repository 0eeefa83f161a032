import { describe, expect, it } from 'vitest';
import type { DatedClaim, DateExpression, Extraction, Name, NameType } from '../../utils/extract/shapes.ts';
import {
  indexMarks,
  layersOf,
  type MarkChoice,
  marksAround,
  marksAt,
  marksOf,
} from '../../utils/page/marks.ts';

const name = (start: number, end: number, type: NameType = 'PER'): Name => ({
  start,
  end,
  text: 'x'.repeat(end - start),
  type,
  entity: `e${start}`,
  confidence: 1,
});
const date = (start: number, end: number): DateExpression => ({
  start,
  end,
  text: 'May',
  type: 'DATE',
  value: '2024-05',
  mod: null,
  earliest: '2024-05-01',
  latest: '2024-05-31',
  reference: null,
  working: '',
});
const claim = (start: number, end: number, dates: number[]): DatedClaim => ({
  start,
  end,
  text: '',
  dates,
  relation: 'on',
  earliest: null,
  latest: null,
  status: 'planned',
  speaker: null,
  entities: [],
  cues: [],
});

const found: Extraction = {
  names: [name(0, 5), name(20, 25, 'ORG'), name(60, 70)],
  entities: [],
  dates: [date(80, 90), date(30, 35)],
  claims: [claim(10, 40, [1]), claim(12, 30, [])],
};
const ALL = { hidden: [], mentions: 'all', certainty: 'all' } as const;
const marks = marksOf(found, [{ start: 20, end: 25, noteId: 'n1' }], ALL);
const at = (offset: number) =>
  marksAt(indexMarks(marks), offset).map(({ kind, start }) => `${kind} ${start}`);

describe('marksAt', () => {
  it('finds every mark around a character, the shortest first', () => {
    expect(at(22)).toEqual(['name 20', 'noted 20', 'claim 12', 'claim 10']);
  });

  it('sees past short marks to a long one that began earlier', () => {
    expect(at(38)).toEqual(['claim 10']);
  });

  it('counts a start in and an end out', () => {
    expect(at(60)).toEqual(['name 60']);
    expect(at(70)).toEqual([]);
    expect(at(5)).toEqual([]);
  });

  it('finds nothing before, between and after the marks', () => {
    expect([at(-1), at(7), at(50), at(999)]).toEqual([[], [], [], []]);
  });

  it('agrees with a plain search at every character', () => {
    for (let offset = 0; offset < 100; offset++) {
      const plain = marks.filter(({ start, end }) => start <= offset && offset < end);
      expect(marksAt(indexMarks(marks), offset)).toHaveLength(plain.length);
    }
  });
});

describe('layersOf', () => {
  it('draws names by type and, of the dates, those of claims alone', () => {
    const layers = layersOf(marks);
    expect(layers.get('PER')).toHaveLength(2);
    expect(layers.get('ORG')).toHaveLength(1);
    expect(layers.get('noted')).toHaveLength(1);
    expect(layers.get('date')).toEqual([found.dates[1]]);
    expect(layers.has('LOC')).toBe(false);
  });
});

describe('marksOf', () => {
  const shown = (choice: Partial<MarkChoice>) =>
    marksOf(found, [{ start: 20, end: 25, noteId: 'n1' }], { ...ALL, ...choice }).map(
      ({ kind, start }) => `${kind} ${start}`,
    );

  it('leaves out the kinds that the reader does not want, and never a note', () => {
    expect(shown({ hidden: ['PER', 'claim'] })).toEqual(['name 20', 'noted 20']);
    expect(shown({ hidden: ['ORG'] })).toEqual(['name 0', 'claim 10', 'claim 12', 'noted 20', 'name 60']);
  });

  it('marks the first mention alone of each entity, where the reader wants that', () => {
    const again = { ...name(90, 95), entity: 'e0' };
    const names = [{ ...name(0, 5), entity: 'e0' }, { ...name(20, 25), entity: 'e1' }, again];
    const first = marksOf({ ...found, names, claims: [] }, [], { ...ALL, mentions: 'first' });
    expect(first.map(({ start }) => start)).toEqual([0, 20]);
  });

  it('leaves out what is uncertain: doubtful names, and claims without settled days', () => {
    const names = [
      { ...name(0, 5), confidence: 0.6 },
      { ...name(20, 25), confidence: 0.95 },
    ];
    const claims = [claim(10, 40, [1]), { ...claim(50, 70, []), latest: '2024-05-31' }];
    const sure = marksOf({ ...found, names, claims }, [], { ...ALL, certainty: 'sure' });
    expect(sure.map(({ kind, start }) => `${kind} ${start}`)).toEqual(['name 20', 'claim 50']);
  });
});

describe('marksAround', () => {
  const index = indexMarks(marksOf({ ...found, claims: [] }, [], ALL));
  const around = (offset: number, count: number) =>
    marksAround(index, offset, count).map(({ start }) => start);

  it('gives all where there are no more than wanted', () => {
    expect(around(0, 3)).toEqual([0, 20, 60]);
  });

  it('gives those around an offset, and as many at either end of the text', () => {
    expect(around(30, 1)).toEqual([20]);
    expect(around(0, 2)).toEqual([0, 20]);
    expect(around(65, 2)).toEqual([20, 60]);
    expect(around(900, 2)).toEqual([20, 60]);
  });
});
