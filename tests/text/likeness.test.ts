import { describe, expect, it } from 'vitest';
import { findLike } from '../../utils/text/likeness.ts';

describe('the best approximate occurrence', () => {
  it.each([
    ['settle', 'to settle it', { start: 3, end: 9, errors: 0 }],
    ['settle', 'to sextle it', { start: 3, end: 9, errors: 1 }],
    ['settle', 'to sttle it', { start: 3, end: 8, errors: 1 }],
    ['settle', 'to setatle it', { start: 3, end: 10, errors: 1 }],
    ['ab', 'ab ab', { start: 0, end: 2, errors: 0 }],
    ['abc', '', { start: 0, end: 0, errors: 3 }],
  ])('of "%s" in "%s"', (pattern, text, like) => {
    expect(findLike(pattern, text)).toEqual(like);
  });

  it('may be held to the start of the text', () => {
    expect(findLike('settle', 'to settle', { fromStart: true })).toMatchObject({ start: 0, errors: 3 });
    expect(findLike('settle', 'settled', { fromStart: true })).toEqual({ start: 0, end: 6, errors: 0 });
  });
});
