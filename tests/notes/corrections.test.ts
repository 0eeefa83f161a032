import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Extraction } from '../../utils/extract/shapes.ts';
import {
  type Correction,
  type Corrections,
  correctionsFrom,
  correctionsOf,
  isCorrection,
  withCorrection,
} from '../../utils/notes/corrections.ts';
import { changeCorrections, readCorrections } from '../../utils/notes/kept-corrections.ts';
import { setRight } from '../../utils/notes/set-right.ts';
import { extraction } from '../content/samples.ts';

const NONE: Corrections = { never: [], articles: {} };
const HERE = ['https://a.example/treaty', 'https://a.example/treaty?x'];
const CLAIM = 'Valdivia will sign the treaty in May';

const all = (...given: Correction[]): Corrections =>
  given.reduce((corrections, one) => withCorrection(corrections, HERE, one), NONE);
const right = (...given: Correction[]): Extraction => {
  const corrections = all(...given);
  return setRight(extraction, corrections.never, correctionsOf(corrections, HERE));
};

describe('corrections', () => {
  beforeEach(() => fakeBrowser.reset());

  it('belong to an article by any of its addresses, and can be taken back', () => {
    const set = all({ kind: 'published', day: '2024-04-01' });
    expect(correctionsOf(set, ['https://a.example/other', ...HERE])).toEqual({ published: '2024-04-01' });
    expect(correctionsOf(set, ['https://a.example/other'])).toEqual({});
    const more = withCorrection(set, HERE.toReversed(), { kind: 'article', isArticle: true });
    expect(Object.keys(more.articles)).toEqual([HERE[0]]);
    const back = [
      { kind: 'published', day: null },
      { kind: 'article', isArticle: null },
    ] as const;
    expect(back.reduce((corrections, one) => withCorrection(corrections, HERE, one), more)).toEqual(NONE);
  });

  it('leave nothing behind when the last one on a claim is taken back', () => {
    const claim = { kind: 'claim', quote: CLAIM } as const;
    expect(all({ ...claim, patch: { status: 'denied' } }, { ...claim, patch: null })).toEqual(NONE);
  });

  it('are kept, and what is damaged is left out', async () => {
    const kept = all({ kind: 'never', text: 'May', isNever: true }, { kind: 'published', day: '2024-04-01' });
    await changeCorrections(() => kept);
    expect(await readCorrections()).toEqual(kept);
    expect(correctionsFrom(null)).toEqual(NONE);
    expect(correctionsFrom({ never: 'May', articles: { a: { published: 'soon' }, b: {} } })).toEqual({
      never: [],
      articles: { b: {} },
    });
  });

  it.each<unknown>([
    null,
    { kind: 'else' },
    { kind: 'published', day: 'yesterday' },
    { kind: 'never', text: '', isNever: true },
    { kind: 'claim', quote: CLAIM, patch: { status: 'wild' } },
    { kind: 'claim', quote: CLAIM, patch: { days: { earliest: '2024-05-01' } } },
    { kind: 'claim', quote: CLAIM, patch: { speaker: '' } },
    { kind: 'entity', name: 'A', patch: { type: 'CAT' } },
    { kind: 'article', isArticle: true, more: 1 },
  ])('are not taken from %j', (value) => {
    expect(isCorrection(value)).toBe(false);
  });
});

describe('what was found, set right', () => {
  it('is itself where nothing was corrected', () => {
    expect(setRight(extraction, [], {})).toEqual(extraction);
  });

  it('leaves out names that are never to be marked, and an entity with its last name', () => {
    const { names, entities } = right({ kind: 'never', text: 'Quispe', isNever: true });
    expect(names.map(({ text }) => text)).toEqual(['Valdivia', 'Valdivia']);
    expect(entities.map(({ name }) => name)).toEqual(['Andrés Valdivia']);
  });

  it('leaves out what is no claim', () => {
    expect(right({ kind: 'claim', quote: CLAIM, patch: { isNone: true } }).claims).toEqual([]);
  });

  it('takes the days and the status that the reader gave', () => {
    const days = { earliest: '2024-05-03', latest: '2024-05-03' };
    const [claim] = right({ kind: 'claim', quote: CLAIM, patch: { status: 'denied', days } }).claims;
    expect(claim).toMatchObject({ ...days, status: 'denied', relation: 'on', dates: [0] });
  });

  it('takes the speaker that the reader named, one of the article or another, or nobody', () => {
    const said = (speaker: string | null) =>
      right({ kind: 'claim', quote: CLAIM, patch: { speaker } }).claims[0]?.speaker;
    const at = extraction.claims[0]?.start;
    expect(said('Marisol Quispe')).toEqual({ start: at, end: at, text: 'Marisol Quispe', entity: 'q' });
    expect(said('the baker')).toEqual({ start: at, end: at, text: 'the baker' });
    expect(said(null)).toBeNull();
  });

  it('gives an entity and all its names another type', () => {
    const { names, entities } = right({
      kind: 'entity',
      name: 'Andrés Valdivia',
      patch: { type: 'ORG' },
    });
    expect(names.map(({ type }) => type)).toEqual(['PER', 'ORG', 'ORG']);
    expect(entities.map(({ type }) => type)).toEqual(['PER', 'ORG']);
  });

  it('joins two entities that are one, and their forms', () => {
    const { names, entities, claims } = right({
      kind: 'entity',
      name: 'Andrés Valdivia',
      patch: { sameAs: 'Marisol Quispe' },
    });
    expect(new Set(names.map(({ entity }) => entity))).toEqual(new Set(['q']));
    expect(entities).toHaveLength(1);
    expect(entities[0]?.aliases).toEqual(['Quispe', 'Andrés Valdivia', 'Valdivia']);
    expect(claims[0]?.entities).toEqual(['q']);
  });

  it('does not go round in circles', () => {
    const { entities } = right(
      { kind: 'entity', name: 'Andrés Valdivia', patch: { sameAs: 'Marisol Quispe' } },
      { kind: 'entity', name: 'Marisol Quispe', patch: { sameAs: 'Andrés Valdivia' } },
    );
    expect(entities).toHaveLength(2);
  });
});
