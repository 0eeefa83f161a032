import { describe, expect, it } from 'vitest';
import { type Anchor, anchorOf } from '../../utils/text/anchor.ts';
import { anchorOn, END, findAnchor, foundIn, MIDDLE, OPENING, spanOf, TEXT } from './samples.ts';

const startIn = (text: string, anchor: Anchor): number | null => {
  const finding = findAnchor(text, anchor);
  return 'span' in finding ? finding.span.start : null;
};

describe('describing a passage', () => {
  it('keeps quote, position and 32 characters on each side', () => {
    const anchor = anchorOn('Tom Quill');
    expect(anchor).toEqual({
      ...spanOf(TEXT, 'Tom Quill'),
      quote: 'Tom Quill',
      prefix: 'will be fair to fishing boats”. ',
      suffix: ', her brother, was not there.\nTh',
      twins: { count: 0, alike: 0 },
    });
    expect([anchor.prefix.length, anchor.suffix.length]).toEqual([32, 32]);
  });

  it('keeps less where the text begins and ends', () => {
    expect(anchorOf('Just this.', { start: 0, end: 10 })).toEqual({
      start: 0,
      end: 10,
      quote: 'Just this.',
      prefix: '',
      suffix: '',
      twins: { count: 0, alike: 0 },
    });
  });

  it('counts the other places with the same words, and how much of the surroundings the most alike has', () => {
    const text = 'The old bridge. The old bridge was shut. An old bridge fell.';
    const anchor = anchorOf(text, spanOf(text, 'old bridge'));
    expect(anchor.twins).toEqual({ count: 2, alike: 'The '.length });
    const second = anchorOf(text, spanOf(text, 'old bridge', 10));
    expect(second.twins).toEqual({ count: 2, alike: 'The '.length });
    expect(anchorOf(text, { start: 3, end: 3 }).twins).toEqual({ count: 0, alike: 0 });
  });

  it('cuts no character in half', () => {
    const text = `${'🙂'.repeat(20)}x quote y${'🙂'.repeat(20)}`;
    const { prefix, suffix } = anchorOn('quote', text);
    expect(prefix).toBe(`${'🙂'.repeat(15)}x `);
    expect(suffix).toBe(` y${'🙂'.repeat(15)}`);
    const odd = anchorOn('quote', `${'🙂'.repeat(20)} quote ${'🙂'.repeat(20)}`);
    expect(odd.prefix).toBe(`${'🙂'.repeat(15)} `);
    expect(odd.suffix).toBe(` ${'🙂'.repeat(15)}`);
    expect(encodeURIComponent(odd.prefix + odd.suffix)).toContain('%F0');
    const marked = anchorOn('quote', `e\u0301${'a'.repeat(31)}quote`);
    expect(marked.prefix).toBe('a'.repeat(31));
  });
});

describe('finding a passage again', () => {
  it('finds it where it stood', () => {
    expect(findAnchor(TEXT, anchorOn('Tom Quill'))).toEqual({
      kind: 'found',
      span: spanOf(TEXT, 'Tom Quill'),
    });
  });

  it('finds it after the text before it was changed', () => {
    const edited = TEXT.replace(OPENING, 'Fees for the season were settled by the board of the harbour.');
    expect(findAnchor(edited, anchorOn('Ada Quill, who chairs'))).toEqual({
      kind: 'moved',
      span: spanOf(edited, 'Ada Quill, who chairs'),
    });
  });

  it('tells several places with the same words apart by what stands around them', () => {
    const quill = spanOf(TEXT, 'Quill', TEXT.indexOf('Tom'));
    const anchor = anchorOf(TEXT, quill);
    const edited = `Quill is a common name here.\n${TEXT}\nQuill said no more.`;
    expect(findAnchor(edited, anchor)).toEqual({
      kind: 'moved',
      span: { start: edited.indexOf('Tom Quill') + 4, end: edited.indexOf('Tom Quill') + 9 },
    });
  });

  it('is not drawn to the old position by another place with the same words', () => {
    const anchor = anchorOf(TEXT, spanOf(TEXT, 'Quill', TEXT.indexOf('Tom')));
    const gap = anchor.start - spanOf(TEXT, 'Quill').start;
    const edited = `${'x'.repeat(gap - 1)}\n${TEXT}`;
    expect(edited.slice(anchor.start, anchor.end)).toBe('Quill');
    expect(startIn(edited, anchor)).toBe(edited.indexOf('Tom Quill') + 4);
  });

  it('takes the nearest of true copies', () => {
    const anchor = anchorOn('new fees');
    const copied = `${TEXT}\n${TEXT}`;
    expect(startIn(`A\n${copied}`, anchor)).toBe(anchor.start + 2);
  });

  it('gives no place for a short quote whose surroundings are gone', () => {
    const anchor = anchorOn('Tom Quill');
    expect(foundIn('Letters to the editor.\nTom Quill of Ash Street misses the trams.', anchor)).toBeNull();
  });

  it('gives no place where several fit equally badly', () => {
    const anchor = anchorOn('the board expects');
    const other = 'Nobody knows what the board expects now. Ask what the board expects later.';
    expect(foundIn(other, anchor)).toBeNull();
  });

  it('does not take a part of a word for the word', () => {
    const text = 'We met Kim at the gate of the old harbour.';
    const anchor = anchorOn('Kim', text);
    expect(foundIn('We met Kimberly at the gate of the old harbour.', anchor)).toBeNull();
    const edited = 'We met Kimberly first. We met Kim at the gate of the old harbour.';
    expect(startIn(edited, anchor)).toBe(edited.indexOf('Kim at'));
  });

  it('gives no place when the passage was deleted', () => {
    const gone = [OPENING, END].join('\n');
    expect(foundIn(gone, anchorOn('Ada Quill, who chairs the board'))).toBeNull();
    expect(foundIn('', anchorOn('Ada Quill'))).toBeNull();
  });

  it('gives no place for an empty quote', () => {
    expect(foundIn(TEXT, { start: 3, end: 3, quote: '', prefix: 'The', suffix: ' har' })).toBeNull();
    expect(foundIn(TEXT, { start: 3, end: 4, quote: '\u200b ', prefix: 'The', suffix: 'har' })).toBeNull();
  });

  it('finds a passage that is the whole text only where it still is', () => {
    const anchor = anchorOf('Closed.', { start: 0, end: 7 });
    expect(foundIn('Closed.', anchor)).toBe('Closed.');
    expect(foundIn('Closed. Or so they say; the shop was seen open again.', anchor)).toBeNull();
  });

  it('finds anew what stands at the end of the text when text follows', () => {
    const anchor = anchorOn('by March.');
    expect(foundIn(`${TEXT}\nMore on this tomorrow.`, anchor)).toBe('by March.');
  });
});

describe('telling a passage from its twins', () => {
  const first = 'On Monday the council met. Talk to your doctor if you have questions about your medicines.';
  const second = 'It may be sold online. Talk to your doctor if you have questions about the dose.';
  const text = ['An opening.', first, 'A middle.', second].join('\n');
  const words = 'Talk to your doctor if you have questions';
  const anchor = anchorOf(text, spanOf(text, words));

  it('does not take a twin for a passage that was deleted', () => {
    const edited = ['An opening.', 'A middle.', second].join('\n');
    expect(findAnchor(edited, anchor)).toEqual({ kind: 'orphan', nearest: spanOf(edited, words) });
  });

  it('takes it where nothing is known of twins and the quote is long', () => {
    const { twins, ...foreign } = anchor;
    expect(twins?.count).toBe(1);
    expect(foundIn(`New.\n${text}`, foreign)).toBe(words);
  });

  it('finds it although all of its surroundings were changed, while its words stand in as many places', () => {
    const edited = [second, 'Another beginning: talk to your doctor. Or:', `${words}, we say.`].join('\n');
    const unsure = findAnchor(edited, anchor);
    expect(unsure.kind).not.toBe('found');
    const caption = 'The line near Tacna, out of use for years. Drawing: Meridian Post';
    const only = anchorOf(`Before it.\n${caption}\nAfter it.`, { start: 11, end: 11 + caption.length });
    expect(foundIn(`Other words altogether.\n${caption}\nAnd others.`, only)).toBe(caption);
  });

  it('gives no place for a short phrase that came back elsewhere', () => {
    const edited = TEXT.replace(MIDDLE, 'Bo Ash, who chairs the board, did not speak.');
    expect(foundIn(edited, anchorOn('who chairs'))).toBeNull();
  });
});

describe('finding a passage whose own words were changed', () => {
  it('does not take a short phrase that was changed and stands elsewhere', () => {
    const sentence = (kind: string) =>
      `All of it is told above in short. Here is a ${kind} method comparison in the tables for everybody to see.`;
    const text = [
      'An opening of some length to begin with.',
      sentence('RAD'),
      'x '.repeat(200),
      sentence('FDD'),
    ].join('\n');
    const anchor = anchorOf(text, spanOf(text, 'a FDD method comparison in the tables'));
    expect(foundIn(text.replace(sentence('FDD'), ''), anchor)).toBeNull();
  });

  it('finds one that still resembles itself', () => {
    const edited = TEXT.replace('fair to fishing boats', 'fair to little boats');
    const was = 'the new fees “will be fair to fishing boats”';
    const is = 'the new fees “will be fair to little boats”';
    expect(findAnchor(edited, anchorOn(was))).toEqual({ kind: 'changed', span: spanOf(edited, is), was, is });
  });

  it('does not take another sentence of the same make for it', () => {
    const text = 'On Monday the council of Ashby voted to close the northern bridge to lorries.';
    const other = 'On Friday the council of Corby met to open a new library for schools.';
    const anchor = anchorOn('the council of Ashby voted to close the northern bridge', text);
    expect(foundIn(other, anchor)).toBeNull();
  });

  it('does not take a changed name for the name', () => {
    const edited = TEXT.replaceAll('Ada Quill', 'Eda Quill');
    expect(foundIn(edited, anchorOn('Ada Quill'))).toBeNull();
  });

  it('gives no place where two resemble it alike', () => {
    const line = (word: string) => `The ${word} report was sent to every member of the harbour board.`;
    const anchor = anchorOn('The first report was sent to every member', line('first'));
    expect(foundIn(`${line('third')} ${line('sixth')}`, anchor)).toBeNull();
  });
});

describe('what becomes of a passage', () => {
  const copy = 'The fees were last raised in 2011, and the board expects to raise them again by March.';

  it('is an orphan that names what looks most like it', () => {
    const gone = [OPENING, 'Ada Quill, who led the board, said the old fees will be fair.', END].join('\n');
    const finding = findAnchor(gone, anchorOn('Ada Quill, who chairs the board, said the new fees'));
    expect(finding).toMatchObject({ kind: 'orphan', nearest: { start: gone.indexOf('Ada') } });
    expect(findAnchor('Nothing alike.', anchorOn('Ada Quill, who chairs the board'))).toEqual({
      kind: 'orphan',
      nearest: null,
    });
  });

  it('is cut out when what stood around it has closed up', () => {
    const edited = TEXT.replace(', who chairs the board,', '');
    const finding = findAnchor(
      `${edited}\nLater: Bo Ash, who chairs the board, left.`,
      anchorOn('who chairs the board'),
    );
    expect(finding.kind).toBe('orphan');
  });

  it('stays where it was when a copy comes after it', () => {
    const anchor = anchorOn('last raised in 2011');
    expect(findAnchor(`${TEXT}\nMore of it.\n${copy}`, anchor)).toEqual({
      kind: 'found',
      span: spanOf(TEXT, 'last raised in 2011'),
    });
  });

  it('is pushed on by just the length of a copy before it', () => {
    const anchor = anchorOn('raised in 2011, and the board expects');
    const edited = [OPENING, copy, MIDDLE, END].join('\n');
    expect(findAnchor(edited, anchor)).toMatchObject({
      kind: 'moved',
      span: { start: anchor.start + copy.length + 1 },
    });
  });

  it('is uncertain among true copies that nothing tells apart', () => {
    const anchor = anchorOn('and the board');
    const edited = ['A new beginning.', copy, MIDDLE, 'And something more.', copy].join('\n');
    expect(findAnchor(edited, anchor).kind).toBe('uncertain');
  });
});
