import { describe, expect, it } from 'vitest';
import { eligibleTokens, withSurroundings } from '../../../utils/extract/names/tagger/eligible.ts';

const wordsOf = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ text: word, lower: word.toLowerCase() }));

const eligibleIn = (text: string): string[] => {
  const words = wordsOf(text);
  return eligibleTokens(words).map((at) => words[at]?.text ?? '');
};

describe('tokens that may be part of a name', () => {
  it.each([
    ['he met Anna in the park', 'Anna'],
    ['the Bank of the Republic rose', 'Bank of the Republic'],
    ['when Anna had not yet left Turku behind', 'Anna Turku'],
    ['no name at all', ''],
    ['the iPhone and eBay', 'iPhone and eBay'],
    ['ALL OF TURKU', 'OF TURKU'],
    ['in Åland , Örebro', 'Åland , Örebro'],
    ['In March Anna left', 'March Anna'],
    ['The bridge closed . On Friday it rained', ''],
    ['She met Anna on Sunday', 'Anna'],
    ['after Black Friday The Hague', 'Black Friday The Hague'],
    ['the WHO said', 'WHO'],
  ])('%s', (text, expected) => {
    expect(eligibleIn(text).join(' ')).toBe(expected);
  });

  it('stand at both ends of a text', () => {
    expect(eligibleTokens(wordsOf('Turku is far from Oulu'))).toEqual([0, 4]);
    expect(eligibleTokens([])).toEqual([]);
  });
});

it('the tokens around some are those, one before and two after, once each', () => {
  expect(withSurroundings([0, 5, 6, 9], 12)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(withSurroundings([2], 3)).toEqual([1, 2]);
  expect(withSurroundings([], 3)).toEqual([]);
});
