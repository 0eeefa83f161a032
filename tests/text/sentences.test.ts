import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../utils/text/sentences.ts';
import { tokenize } from '../../utils/text/tokens.ts';

const tokensOf = (text: string): string[] => tokenize(text).map((token) => token.text);
const sentencesOf = (text: string): string[] =>
  splitSentences(text, tokenize(text)).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it('keep the doubled marks of wires whole', () => {
    expect(tokensOf("``No,'' he said -- twice")).toEqual([
      '``',
      'No',
      ',',
      "''",
      'he',
      'said',
      '--',
      'twice',
    ]);
  });

  it('part words that two paragraphs ran together, and no brand', () => {
    expect(tokensOf('keeps promisesDuval spoke')).toEqual(['keeps', 'promises', 'Duval', 'spoke']);
    expect(tokensOf('an iPhone from eBay on YouTube')).toEqual([
      'an',
      'iPhone',
      'from',
      'eBay',
      'on',
      'YouTube',
    ]);
  });
});

describe('sentences', () => {
  it('end where a line feed was lost', () => {
    expect(sentencesOf('if Paris breaks promisesDuval and Berg met.')).toEqual([
      'if Paris breaks promises',
      'Duval and Berg met.',
    ]);
  });

  it('end behind an hour, unless its day or zone follows', () => {
    expect(sentencesOf('Polls close at 7 p.m. Results follow.')).toEqual([
      'Polls close at 7 p.m.',
      'Results follow.',
    ]);
    expect(sentencesOf('It opens at 7 p.m. Friday.')).toHaveLength(1);
    expect(sentencesOf('It opens at 7 p.m. Eastern time.')).toHaveLength(1);
  });

  it('take the closing quotation mark of wires along', () => {
    expect(sentencesOf("``It is over.'' He left.")).toEqual(["``It is over.''", 'He left.']);
  });
});
