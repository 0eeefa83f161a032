import { describe, expect, it } from 'vitest';
import { claimInWords, dayInWords, intervalInWords } from '../../components/calendar.ts';
import { speakThrough } from '../../components/words.ts';
import { speakerOf } from '../locale.ts';
import { claim, date } from './samples.ts';

describe('intervals in words', () => {
  it.each([
    ['2019-01-18', '2019-01-18', '18 Jan 2019'],
    ['2019-02-21', '2019-02-28', '21–28 Feb 2019'],
    ['2019-02-21', '2019-03-02', '21 Feb–2 Mar 2019'],
    ['2018-12-30', '2019-01-02', '30 Dec 2018–2 Jan 2019'],
    ['2018-06-01', '2018-06-30', 'June 2018'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2023-02-01', '2023-02-27', '1–27 Feb 2023'],
    ['2017-09-01', '2017-12-31', 'Sept–Dec 2017'],
    ['2017-01-01', '2017-12-31', '2017'],
    ['1950-01-01', '1953-12-31', '1950–1953'],
  ])('%s to %s is %s', (earliest, latest, words) => {
    expect(intervalInWords(earliest, latest)).toBe(words);
  });

  it.each([
    ['2019-02-21', '2019-02-28', '2019年2月21日至28日'],
    ['2019-02-21', '2019-03-02', '2019年2月21日至3月2日'],
    ['2018-12-30', '2019-01-02', '2018年12月30日至2019年1月2日'],
    ['2017-09-01', '2017-12-31', '2017年9月至12月'],
    ['1950-01-01', '1953-12-31', '1950–1953年'],
  ])('in Chinese, %s to %s is %s', (earliest, latest, words) => {
    speakThrough(speakerOf('zh_CN'));
    expect(intervalInWords(earliest, latest)).toBe(words);
    speakThrough(speakerOf('en'));
  });

  it('gives back what is no day', () => {
    expect(dayInWords('XXXX-06')).toBe('XXXX-06');
  });
});

describe('when a claim holds, in words', () => {
  it.each([
    ['since', '2017-09-01..2017-12-31', 'since September 2017'],
    ['by', '2026-11-21..2026-11-30', 'by 30 Nov 2026'],
    ['until', '2024-05-01..2024-05-10', 'until 10 May 2024'],
    ['before', '2026-11-21..2026-11-30', 'before 21 Nov 2026'],
    ['after', '1939-01-01..1945-12-31', 'after 1945'],
    ['by', '2019-03-01..2019-03-31', 'by March 2019'],
    ['by', '2019-03-01..2019-03-01', 'by 1 Mar 2019'],
    ['during', '2024-05-01..2024-05-10', 'during 1–10 May 2024'],
  ] as const)('says %s with the end of %s that it counts from: %s', (relation, days, words) => {
    const [from = null, to = null] = days.split('..');
    expect(claimInWords(claim({ text: 'x', relation, dates: [0] }), [date('x', from, to)])).toBe(words);
  });

  it('names the claim’s own interval where the relation is plain', () => {
    const planned = claim({ text: 'x', earliest: '2019-02-21', latest: '2019-02-28' });
    expect(claimInWords(planned, [])).toBe('21–28 Feb 2019');
  });

  it('says which side is open', () => {
    expect(claimInWords(claim({ text: 'x', earliest: '2019-02-21' }), [])).toBe('from 21 Feb 2019');
    expect(claimInWords(claim({ text: 'x', latest: '2019-02-21' }), [])).toBe('up to 21 Feb 2019');
  });

  it('falls back on the words of an unsettled date', () => {
    expect(claimInWords(claim({ text: 'x', dates: [0] }), [date('last June', null, null)])).toBe('last June');
    expect(claimInWords(claim({ text: 'x' }), [])).toBe('date not settled');
  });
});
