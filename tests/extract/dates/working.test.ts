import { describe, expect, it } from 'vitest';
import { findDates } from '../../../utils/extract/dates/find.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import type { DateExpression } from '../../../utils/extract/shapes.ts';
import { findVerbGroups } from '../../../utils/extract/verbs.ts';
import type { Piece } from '../../../utils/text/piece.ts';

interface Given {
  published?: string | null;
  pieces?: Piece[];
}

function datesIn(text: string, { published = '2019-01-18', pieces = [] }: Given = {}): DateExpression[] {
  const prose = readProse({ text, pieces, published, lang: 'en' });
  return findDates(prose, findVerbGroups(prose));
}

const workings = (text: string, given?: Given): string[] =>
  datesIn(text, given).map(({ working }) => working);

describe('the working', () => {
  it.each([
    [
      'The talks will be held at the end of February.',
      'the end of February → 21–28 Feb 2019, counted from publication, 18 Jan 2019',
    ],
    ['They met on Thursday.', 'Thursday → 17 Jan 2019, counted from publication, 18 Jan 2019'],
    ['They met in late 2017.', 'late 2017 → 1 Sep – 31 Dec 2017'],
    ['The 1950-53 war ended.', '1950-53 → 1 Jan 1950 – 31 Dec 1953'],
    ['They met on 3 March 2018.', '3 March 2018 → 3 Mar 2018'],
    [
      'It ran from 30 December 2018 to 2 January 2019.',
      'from 30 December 2018 to 2 January 2019 → 30 Dec 2018 – 2 Jan 2019',
    ],
    [
      'Prices fell over the last six weeks.',
      'the last six weeks → 7 Dec 2018 – 18 Jan 2019, counted from publication, 18 Jan 2019',
    ],
    [
      'They met more than two years ago.',
      'more than two years ago → 1 Jan – 31 Dec 2017 or earlier, counted from publication, 18 Jan 2019',
    ],
    [
      'It will open more than two years from now.',
      'more than two years from now → 1 Jan – 31 Dec 2021 or later, counted from publication, 18 Jan 2019',
    ],
    [
      'They met about 20 years ago.',
      'about 20 years ago → about 1 Jan – 31 Dec 1999, counted from publication, 18 Jan 2019',
    ],
    ['It lasted two years.', 'two years → 2 years long'],
    ['It lasted a year.', 'a year → 1 year long'],
    [
      'It lasted more than two and a half years.',
      'more than two and a half years → more than 2 years 6 months long',
    ],
    ['It lasted two hours.', 'two hours → 2 hours long'],
    ['It lasted several days.', 'several days → some days long'],
    ['They meet every Tuesday.', 'every Tuesday → again and again'],
    ['They met recently.', 'recently → some time in the past'],
    ['The place will be announced at a later date.', 'a later date → some time in the future'],
    ['He died in 44 BC.', '44 BC → before our era, where no days are counted'],
  ])('%s', (text, working) => {
    expect(workings(text)).toEqual([working]);
  });

  it('says what it was counted from', () => {
    expect(workings('They met on March 3, 2018. Two days later, they signed.')[1]).toBe(
      'Two days later → 5 Mar 2018, counted from the date the text has come to, 3 Mar 2018',
    );
    expect(workings('PARIS, Jan. 17 (Reuters) — They met yesterday.')[1]).toBe(
      'yesterday → 16 Jan 2019, counted from the dateline, 17 Jan 2019',
    );
    expect(workings('Published 3 March 2018\nThey met on Friday.', { published: null })[1]).toBe(
      'Friday → 2 Mar 2018, counted from a guess at publication, 3 Mar 2018',
    );
    expect(workings('They met on Friday.', { published: null })).toEqual([
      'Friday → no day to count from is known',
    ]);
  });
});

describe('the reference', () => {
  const text = 'They met yesterday.\nNothing new today.\nThey met today.';
  const start = text.indexOf('Nothing');
  const end = text.indexOf('\nThey met today');

  it('is that of an embedded post inside it alone', () => {
    const post: Piece = { start, end, kind: 'quote', published: '2019-01-11' };
    const dates = datesIn(text, { pieces: [post] });
    expect(dates.map(({ earliest, reference }) => [earliest, reference?.from])).toEqual([
      ['2019-01-17', 'published'],
      ['2019-01-11', 'post'],
      ['2019-01-18', 'published'],
    ]);
  });

  it('is not that of a quotation without a day of its own', () => {
    const dates = datesIn(text, { pieces: [{ start, end, kind: 'quote' }] });
    expect(dates[1]?.reference).toEqual({ day: '2019-01-18', from: 'published' });
  });

  it('says where in the text it stands', () => {
    const history = 'They met on March 3, 2018. Two days later, they signed.';
    const { reference } = datesIn(history)[1] ?? {};
    expect(history.slice(reference?.start, reference?.end)).toBe('March 3, 2018');
  });

  it('is passed over when it is no day', () => {
    expect(datesIn('They met on Friday.', { published: '2019-02-30' })[0]?.value).toBe('XXXX-WXX-5');
  });
});
