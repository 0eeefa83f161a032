import { describe, expect, it } from 'vitest';
import type { DatedClaim, DateExpression, Extraction, Name, NameType } from '../../utils/extract/shapes.ts';
import { indexMarks, layersOf, marksAt, marksOf } from '../../utils/page/marks.ts';

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
const marks = marksOf(found, [{ start: 20, end: 25, noteId: 'n1' }]);
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
