import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../utils/text/anchor.ts';
import { linkTo, textDirective } from '../../utils/text/fragment.ts';

const TEXT =
  'The harbour board met on Tuesday to settle the fees for the coming season.\nAda Quill, who chairs the board, said the new fees “will be fair” – at 50 % off.\nThe fees were last raised in 2011, and the board expects to raise them again by March.';

const on = (quote: string, text = TEXT) => {
  const start = text.indexOf(quote);
  return anchorOf(text, { start, end: start + quote.length });
};

describe('a text directive', () => {
  it('gives the words, with as many before and after as no other place with them has', () => {
    expect(textDirective(on('new fees'))).toBe(':~:text=the-,new%20fees,-%E2%80%9Cwill');
  });

  it('gives more words where another place has the same', () => {
    const text = 'We met on the old bridge over the Lluta. They met on the old bridge over the Azapa.';
    expect(textDirective(on('old bridge', text))).toBe(
      ':~:text=met%20on%20the-,old%20bridge,-over%20the%20Lluta.',
    );
    const { twins, ...foreign } = on(
      'old bridge',
      'They stood on the old bridge over the river Lluta in May.',
    );
    expect(twins).toEqual({ count: 0, alike: 0 });
    expect(textDirective(foreign)).toBe(':~:text=stood%20on%20the-,old%20bridge,-over%20the%20river%20Lluta');
  });

  it('is none where the words are alone in their block and stand elsewhere, too', () => {
    expect(textDirective(on('Lluta', 'Crosses\nLluta\nThe Lluta Bridge'))).toBeNull();
    expect(textDirective(on('Lluta', 'Crosses\nLluta\nThe bridge'))).toBe(':~:text=Lluta');
  });

  it('encodes what the syntax uses', () => {
    expect(textDirective(on('fair” – at 50 % off'))).toContain(
      'fair%E2%80%9D%20%E2%80%93%20at%2050%20%25%20off',
    );
    expect(textDirective(on('a-b, c&d', 'So a-b, c&d it is'))).toBe(':~:text=a%2Db%2C%20c%26d,-it');
  });

  it('keeps each term in one block', () => {
    expect(textDirective(on('Ada Quill'))).toBe(':~:text=Ada%20Quill,-%2C%20who');
    expect(textDirective(on('coming season.\nAda Quill'))).toMatch(/-,coming%20season\.,Ada%20Quill,-/);
  });

  it('names a long passage by its ends', () => {
    expect(textDirective(anchorOf(TEXT, { start: 0, end: TEXT.indexOf(' again') }))).toBe(
      ':~:text=The%20harbour%20board%20met%20on,board%20expects%20to%20raise%20them,-again%20by',
    );
  });

  it('is not made where a browser would find nothing: inside a word, or for no words', () => {
    expect(textDirective(on('arbour'))).toBeNull();
    expect(textDirective(on('harb'))).toBeNull();
    expect(textDirective({ start: 0, end: 1, quote: ' \n ', prefix: '', suffix: '' })).toBeNull();
  });

  it('goes behind a fragment of the page', () => {
    const anchor = on('new fees');
    expect(linkTo('https://a.example/x', anchor)).toContain('/x#:~:text=');
    expect(linkTo('https://a.example/x#part', anchor)).toContain('/x#part:~:text=');
    expect(linkTo('https://a.example/x', null)).toBe('https://a.example/x');
  });
});
