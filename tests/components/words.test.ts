import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimInWords, dayInWords, intervalInWords } from '../../components/calendar.ts';
import {
  direction,
  inOrder,
  listInWords,
  numberInWords,
  speakThrough,
  stepOf,
  t,
  tn,
} from '../../components/words.ts';
import { speakerOf } from '../locale.ts';
import { claim } from './samples.ts';

const speak = (locale: string): void => speakThrough(speakerOf(locale));

afterEach(() => speak('en'));

/** Without the signs that keep a value's direction apart. */
const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

describe('a word of the interface', () => {
  it('has its values filled in, each once and as it is', () => {
    expect(t('colon', 'Edit', '$1 & $2')).toBe('Edit: $1 & $2');
  });

  it('is asked for once', () => {
    const getMessage = vi.fn(speakerOf('en').getMessage);
    speakThrough({ getMessage });
    expect([t('close'), t('close')]).toEqual(['Close', 'Close']);
    expect(getMessage.mock.calls.filter(([key]) => key === 'close')).toHaveLength(1);
  });

  it('that was said before can be said when the extension is gone', () => {
    const speaker = speakerOf('en');
    speakThrough(speaker);
    t('failure_updated');
    speaker.getMessage = () => {
      throw new Error('Extension context invalidated.');
    };
    expect(t('failure_updated')).toMatch(/^Dateline was updated/);
    expect(t('failure_silent')).toBe('');
  });

  it('comes with the language it is in', () => {
    expect(direction()).toEqual({ lang: 'en-GB', dir: 'ltr' });
    speak('zh_CN');
    expect(direction()).toEqual({ lang: 'zh-CN', dir: 'ltr' });
  });
});

describe('numbers', () => {
  it.each([
    ['en', ['0 notes', '1 note', '2 notes', '5,004 notes']],
    ['ru', ['0 заметок', '1 заметка', '2 заметки', '5\u00a0004 заметки']],
    ['ar', ['لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان', '5,004 ملاحظات']],
    ['ko', ['메모 0개', '메모 1개', '메모 2개', '메모 5,004개']],
  ])('take their plural form in %s', (locale, said) => {
    speak(locale);
    expect([0, 1, 2, 5004].map((count) => bare(tn('noteCount', count)))).toEqual(said);
  });

  it('are written as the language writes them', () => {
    speak('de');
    expect(numberInWords(12345)).toBe('12.345');
    speak('ar');
    expect(numberInWords(12345)).toBe('12,345');
  });
});

describe('dates', () => {
  it.each([
    ['en', ['18 Jan 2019', '21–28 Feb 2019', '1950–1953']],
    ['de', ['18. Jan. 2019', '21.–28. Feb. 2019', '1950–1953']],
    ['fr', ['18 janv. 2019', '21–28 févr. 2019', '1950–1953']],
    ['ar', ['18 يناير 2019', '21–28 فبراير 2019', '1950–1953']],
  ])('are those of %s', (locale, said) => {
    speak(locale);
    const days = intervalInWords('2019-02-21', '2019-02-28');
    expect([dayInWords('2019-01-18'), days, intervalInWords('1950-01-01', '1953-12-31')]).toEqual(said);
  });

  it('stand where the language puts them', () => {
    const since = claim({ text: 'It is so', earliest: '2019-01-18', relation: 'since' });
    speak('ko');
    expect(claimInWords(since, [])).toBe('2019년 1월 18일부터');
  });
});

describe('a language from right to left', () => {
  it('says so, and keeps the direction of what it names', () => {
    speak('ar');
    expect(direction()).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(t('switchSite', 'courier.example')).toBe('قراءة المقالات على \u2068courier.example\u2069');
  });
});

describe('arrow keys', () => {
  it('lead on in the direction of the language', () => {
    expect(['ArrowRight', 'ArrowLeft', 'a'].map(stepOf)).toEqual([1, -1, 0]);
    speak('ar');
    expect(['ArrowRight', 'ArrowLeft', 'a'].map(stepOf)).toEqual([-1, 1, 0]);
  });
});

describe('names', () => {
  it('stand in the order of the language, and are listed in its way', () => {
    expect(['zoo', 'Äpfel', 'apple'].sort(inOrder)).toEqual(['Äpfel', 'apple', 'zoo'].sort(inOrder));
    expect(listInWords(['Kim', 'Lee', 'Park'])).toBe('Kim, Lee and Park');
    speak('de');
    expect(listInWords(['Kim', 'Lee'])).toBe('Kim und Lee');
    expect(['Zebra', 'Äpfel', 'Apfel'].sort(inOrder)).toEqual(['Apfel', 'Äpfel', 'Zebra']);
  });
});
