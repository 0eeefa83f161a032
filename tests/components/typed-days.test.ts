import { afterAll, describe, expect, it } from 'vitest';
import { claimInWords, dayInWords } from '../../components/calendar.ts';
import { areBackwards, daysToType, readDays } from '../../components/typed-days.ts';
import { speakThrough } from '../../components/words.ts';
import type { DatedClaim, DateExpression } from '../../utils/extract/shapes.ts';
import { speakerOf } from '../locale.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'zh_CN', 'ko', 'ar'];

const CLAIM: DatedClaim = {
  start: 0,
  end: 4,
  text: 'It is',
  dates: [0],
  relation: 'on',
  earliest: null,
  latest: null,
  status: 'planned',
  speaker: null,
  entities: [],
  cues: [],
};
const EXPRESSION: DateExpression = {
  start: 0,
  end: 4,
  text: 'then',
  type: 'DATE',
  value: '2023-05-09',
  mod: null,
  earliest: null,
  latest: null,
  reference: null,
  working: '',
};

const read = (text: string): string => {
  const days = readDays(text);
  return days ? `${days.earliest ?? ''}/${days.latest ?? ''}` : 'not understood';
};

afterAll(() => speakThrough(speakerOf('en')));

describe('days that a reader types', () => {
  it.each([
    ['2026-11-25', '2026-11-25/2026-11-25'],
    ['2026-1-5', '2026-01-05/2026-01-05'],
    ['2026/11/25', '2026-11-25/2026-11-25'],
    ['25 Nov 2026', '2026-11-25/2026-11-25'],
    ['25th of November, 2026', '2026-11-25/2026-11-25'],
    ['November 25, 2026', '2026-11-25/2026-11-25'],
    ['Sep 3 2024', '2024-09-03/2024-09-03'],
    ['25.11.2026', '2026-11-25/2026-11-25'],
    ['3/4/2026', '2026-04-03/2026-04-03'],
    ['4/25/2026', '2026-04-25/2026-04-25'],
    ['٢٥/١١/٢٠٢٦', '2026-11-25/2026-11-25'],
  ])('one day: %s', (text, days) => expect(read(text)).toBe(days));

  it.each([
    ['February 2024', '2024-02-01/2024-02-29'],
    ['2/2024', '2024-02-01/2024-02-29'],
    ['2024-02', '2024-02-01/2024-02-29'],
    ['1987', '1987-01-01/1987-12-31'],
    ['21–28 Feb 2019', '2019-02-21/2019-02-28'],
    ['21.–28.2.2019', '2019-02-21/2019-02-28'],
    ['Feb 21 – 28 2019', '2019-02-21/2019-02-28'],
    ['Sept–Dec 2017', '2017-09-01/2017-12-31'],
    ['1950–1953', '1950-01-01/1953-12-31'],
    ['2019-02-21 - 2019-03-02', '2019-02-21/2019-03-02'],
    ['2026-11-30 to 2026-12-01', '2026-11-30/2026-12-01'],
    ['from 3 May to 5 June 2026', '2026-05-03/2026-06-05'],
    ['November 12-14, 2026', '2026-11-12/2026-11-14'],
    ['November 5–7, 2026', '2026-11-05/2026-11-07'],
    ['Nov 28 – Dec 3, 2026', '2026-11-28/2026-12-03'],
    ['12-14 November 2026', '2026-11-12/2026-11-14'],
    ['Sept-Dec 2017', '2017-09-01/2017-12-31'],
    ['2019-2021', '2019-01-01/2021-12-31'],
    ['Q4 2026', '2026-10-01/2026-12-31'],
    ['2026-Q1', '2026-01-01/2026-03-31'],
    ['Q1–Q2 2026', '2026-01-01/2026-06-30'],
    ['the 1990s', '1990-01-01/1999-12-31'],
    ['1950s – 1960s', '1950-01-01/1969-12-31'],
    ['during June 2024', '2024-06-01/2024-06-30'],
    ['in 1987', '1987-01-01/1987-12-31'],
  ])('longer ones: %s', (text, days) => expect(read(text)).toBe(days));

  it.each([
    ['2017 –', '2017-01-01/'],
    ['– 3 May 2019', '/2019-05-03'],
    ['2017 -', '2017-01-01/'],
    ['- 3 May 2019', '/2019-05-03'],
    ['since 2024', '2024-01-01/'],
    ['from 18 Jan 2019', '2019-01-18/'],
    ['since Sept–Dec 2017', '2017-09-01/'],
    ['by 30 Nov 2026', '/2026-11-30'],
    ['until 2026-11-30', '/2026-11-30'],
    ['no later than 3 May 2019', '/2019-05-03'],
    ['up to 3 May 2019', '/2019-05-03'],
    ['before 27 Nov 2026', '/2026-11-26'],
    ['after 31 Dec 2026', '2027-01-01/'],
    ['date not settled', '/'],
  ])('open ones: “%s”', (text, days) => expect(read(text)).toBe(days));

  it.each([
    '',
    '  ',
    'soon',
    'since',
    'Q5 2026',
    'Q4 May 2026',
    'Q4',
    'the 1990s 2026',
    'since soon',
    '30 Feb 2024',
    '2024-13-01',
    '25 Nov',
    '25',
    '25 Nov 26',
    'May June 2024',
    '1 2 3 4',
    '1–2–3 May 2024',
    '–',
    '25 Nov 2026 at noon',
    '99999-01-01',
  ])('are not guessed: %s', (text) => expect(read(text)).toBe('not understood'));

  it('may run backwards, which is told apart', () => {
    expect(areBackwards(readDays('May 2024 – April 2024') ?? { earliest: null, latest: null })).toBe(true);
    expect(areBackwards({ earliest: '2024-05-01', latest: null })).toBe(false);
  });
});

describe.each(LANGUAGES)('days as they are written in %s', (language) => {
  it('are read again as they were', () => {
    speakThrough(speakerOf(language));
    for (let month = 1; month <= 12; month += 1) {
      const of = (day: string): string => `2023-${String(month).padStart(2, '0')}-${day}`;
      expect(read(dayInWords(of('09')))).toBe(`${of('09')}/${of('09')}`);
      for (const days of [
        { earliest: of('03'), latest: of('03') },
        { earliest: of('03'), latest: of('28') },
        { earliest: of('01'), latest: '2024-02-29' },
        { earliest: of('21'), latest: '2024-02-20' },
        { earliest: of('03'), latest: null },
        { earliest: null, latest: of('03') },
      ]) {
        expect(readDays(daysToType(days)), daysToType(days)).toEqual(days);
      }
    }
    expect(readDays(daysToType({ earliest: '1950-01-01', latest: '1953-12-31' }))).toEqual({
      earliest: '1950-01-01',
      latest: '1953-12-31',
    });
  });

  it('are read as claims tell them', () => {
    speakThrough(speakerOf(language));
    const dates = (day: string): DateExpression[] => [{ ...EXPRESSION, earliest: day, latest: day }];
    for (const [relation, earliest, latest] of [
      ['since', '2023-05-09', null],
      ['until', null, '2023-05-09'],
      ['by', null, '2023-05-09'],
      ['before', null, '2023-05-08'],
      ['after', '2023-05-10', null],
      ['during', '2023-05-09', '2023-05-09'],
    ] as const) {
      const told = claimInWords({ ...CLAIM, relation, earliest, latest }, dates('2023-05-09'));
      expect(readDays(told), told).toEqual({ earliest, latest });
    }
    for (const days of [
      { earliest: '2023-05-03', latest: null },
      { earliest: null, latest: '2023-05-03' },
      { earliest: null, latest: null },
    ]) {
      const told = claimInWords({ ...CLAIM, ...days }, []);
      expect(readDays(told), told).toEqual(days);
    }
  });

  it('need no figures of the standard for that', () => {
    speakThrough(speakerOf(language));
    expect(daysToType({ earliest: '2019-02-21', latest: '2019-02-28' })).not.toContain('2019-02-21');
  });
});
