import { describe, expect, it } from 'vitest';
import { compile, compileBefore, symbolOf } from '../../../utils/extract/dates/pattern.ts';

const symbols = (classes: string): string => classes.split(' ').map(symbolOf).join('');

function matchAt(pattern: string, classes: string): number | null {
  const { expression } = compile(pattern);
  expression.lastIndex = 0;
  return expression.exec(symbols(classes))?.[0].length ?? null;
}

describe('a pattern', () => {
  it.each([
    ['THE? MONTH', 'THE MONTH', 2],
    ['THE? MONTH', 'MONTH', 1],
    ['THE? MONTH', 'THE YEAR', null],
    ['MON YEAR', 'MAYMONTH YEAR', 2],
    ['(THE | A) UNIT', 'A UNIT', 2],
    ['MONTH (COMMA? YEAR)?', 'MONTH COMMA', 1],
    ['MONTH (COMMA? YEAR)?', 'MONTH COMMA YEAR', 3],
  ])('%s reads %s', (pattern, classes, length) => {
    expect(matchAt(pattern, classes)).toBe(length);
  });

  it('names its parts', () => {
    const { expression } = compile('month:MONTH year:YEAR?');
    const groups = expression.exec(symbols('MONTH YEAR'))?.indices?.groups;
    expect([groups?.month, groups?.year]).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('knows all that a match can begin with', () => {
    const { singles, pairs } = compile('THE? MONTH (COMMA? YEAR)?');
    expect([...singles]).toEqual([symbols('MONTH')]);
    expect([...pairs].sort()).toEqual(
      [symbols('THE MONTH'), symbols('MONTH COMMA'), symbols('MONTH YEAR')].sort(),
    );
  });

  it('can be looked for right before a place', () => {
    const expression = compileBefore('THE? END OF');
    expect(expression.exec(symbols('IN THE END OF'))?.[0]).toHaveLength(3);
    expect(expression.exec(symbols('END OF THE'))).toBe(null);
  });

  it.each(['THE?', '(THE', 'THE)', 'the', 'THE + MONTH', ''])('is refused when it is "%s"', (pattern) => {
    expect(() => compile(pattern)).toThrow(SyntaxError);
  });
});
