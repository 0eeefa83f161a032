import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workingInWords } from '../../components/claim/working.ts';
import { findDates } from '../../utils/extract/dates/find.ts';
import { readProse } from '../../utils/extract/prose.ts';
import type { DateExpression } from '../../utils/extract/shapes.ts';
import { findVerbGroups } from '../../utils/extract/verbs.ts';
import { readCases } from '../extract/dates/read-cases.ts';

const CASES = resolve(import.meta.dirname, '../cases/dates');

function datesIn(text: string, published: string | null = '2019-01-18', lang = 'en'): DateExpression[] {
  const prose = readProse({ text, pieces: [], published, lang });
  return findDates(prose, findVerbGroups(prose));
}

describe('the working on the card', () => {
  it.each([
    [
      'The talks will be held at the end of February.',
      'the end of February → 21–28 Feb 2019, counted from publication, 18 Jan 2019',
    ],
    ['They met in late 2017.', 'late 2017 → Sept–Dec 2017'],
    [
      'They met more than two years ago.',
      'more than two years ago → 2017 or earlier, counted from publication, 18 Jan 2019',
    ],
    [
      'It will open less than two years from now.',
      'less than two years from now → 2021 or earlier, counted from publication, 18 Jan 2019',
    ],
    [
      'It lasted more than two and a half years.',
      'more than two and a half years → more than 2 years 6 months long',
    ],
    ['It lasted two decades.', 'two decades → 20 years long'],
    ['It lasted several days.', 'several days → length not settled'],
    ['They meet every Tuesday.', 'every Tuesday → again and again'],
    ['He died in 44 BC.', '44 BC → before our era, where no days are counted'],
  ])('%s', (text, working) => {
    expect(datesIn(text).map(workingInWords)).toEqual([working]);
  });

  /** Both without what they write in their own way: days, and lengths in decades or of no number. */
  const bare = (working: string): string =>
    working
      .replace(
        /\b(?:January|February|March|April|June|July|August|Sept(?:ember)?|October|November|December)\b/g,
        '',
      )
      .replace(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g, '')
      .replace(/[\d\s–,.]+/g, ' ');
  const isAlike = ({ type, value }: DateExpression): boolean =>
    type !== 'DURATION' || !/X|DE|CE|Q/.test(value);

  it.each(readdirSync(CASES))('says in English what the engine says of %s', (file) => {
    const cases = readCases(file, readFileSync(join(CASES, file), 'utf8'));
    const dates = cases
      .flatMap(({ text, published, lang }) => datesIn(text, published, lang))
      .filter(isAlike);
    expect(dates.map((date) => bare(workingInWords(date)))).toEqual(
      dates.map(({ working }) => bare(working)),
    );
  });
});
