import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../utils/extract/dates/numerals.ts';
import { tokenize } from '../../../utils/text/tokens.ts';

const read = (text: string): [string, number, number] => {
  const tokens = tokenize(text);
  const { class: name, value, last } = readNumeral(tokens, 0, tokens.length);
  return [name, value, last];
};

describe('a numeral', () => {
  it.each([
    ['twelve', 'NUMWORD', 12, 1],
    ['twenty-four hours', 'NUMWORD', 24, 3],
    ['one', 'ONE', 1, 1],
    ['a hundred years', 'NUMWORD', 100, 2],
    ['a dozen years', 'NUMWORD', 12, 2],
    ['two hundred and fifty years', 'NUMWORD', 250, 4],
    ['three thousand years', 'NUMWORD', 3000, 2],
    ['nineteen eighty-four', 'YEARWORD', 1984, 4],
    ['twenty nineteen', 'YEARWORD', 2019, 2],
    ['two thousand and three', 'YEARWORD', 2003, 4],
    ['nineteen hundred', 'YEARWORD', 1900, 2],
    ['twenty-first', 'ORDWORD', 21, 3],
    ['two three', 'NUMWORD', 2, 1],
    ['1990', 'YEAR', 1990, 1],
    ['0915', 'BIG', 915, 1],
    ['1990s', 'DECADE', 1990, 1],
    ['21st', 'ORDINAL', 21, 1],
    ['10am', 'CLOCK', 600, 1],
    ['12am', 'CLOCK', 0, 1],
    ['12.30pm', 'CLOCK', 750, 1],
    ['1,250', 'BIG', 1250, 1],
    ['2.5', 'DECIMAL', 2.5, 1],
    ['31', 'N31', 31, 1],
    ['a', 'OTHER', 0, 1],
  ])('%s is %s %d', (text, ...wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
