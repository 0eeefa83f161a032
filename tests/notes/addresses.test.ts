import { describe, expect, it } from 'vitest';
import { plainAddress, vouchedFor } from '../../utils/notes/addresses.ts';
import { database } from '../../utils/notes/database.ts';
import { addNote, notesOf } from '../../utils/notes/notes.ts';
import { siteOf } from '../../utils/text/site.ts';
import { newNote } from './samples.ts';

describe('the addresses that a page may speak for', () => {
  it('are those of its own site, as they are', () => {
    const own = ['https://www.paper.example/a', 'https://paper.example/app#/news/1'];
    expect(vouchedFor(own, 'https://m.paper.example/a?x=1#y')).toEqual(own);
  });

  it('are never those of another site', () => {
    const visited = 'https://evil.example/b#c';
    const other = 'https://paper.example/a';
    expect(vouchedFor([other, 'https://paper.example.evil.example/a'], visited)).toEqual([
      'https://paper.example.evil.example/a',
    ]);
    expect(vouchedFor([other], visited)).toEqual(['https://evil.example/b']);
    expect(vouchedFor([], visited)).toEqual(['https://evil.example/b']);
  });
});

describe('the plain form of an address', () => {
  const plain = 'https://paper.example/news/harbour-fees';

  it.each([
    'https://paper.example/news/harbour-fees',
    'http://www.paper.example/news/harbour-fees/',
    'https://m.paper.example/news/harbour-fees?utm_source=x&utm_medium=y#comments',
    'https://amp.paper.example/news/harbour-fees?fbclid=1',
    'https://paper.example/news/harbour-fees/amp/',
    'https://paper.example/amp/news/harbour-fees',
    'https://paper.example/news/harbour-fees?amp=1',
    'https://paper.example/news/harbour-fees.amp',
    'https://mobile.paper.example/news/harbour-fees/index.html',
  ])('of %s', (address) => expect(plainAddress(address)).toBe(plain));

  it.each([
    [
      'another page',
      'https://paper.example/news/harbour-fees?page=2',
      'https://paper.example/news/harbour-fees?page=2',
    ],
    ['a route', 'https://paper.example/#!/news/1', 'https://paper.example/#!/news/1'],
    ['a front page', 'https://www.paper.example/', 'https://paper.example/'],
    [
      'a word with amp in it',
      'https://paper.example/guitar-amp-stamp',
      'https://paper.example/guitar-amp-stamp',
    ],
    ['a port', 'http://m.paper.example:8080/a', 'https://paper.example:8080/a'],
    ['a host that is no variant', 'https://m.example/a', 'https://m.example/a'],
    ['a writer of a lender', 'https://m.substack.com/p/a', 'https://m.substack.com/p/a'],
  ])('keeps %s', (_, address, expected) => expect(plainAddress(address)).toBe(expected));

  it.each([
    'https://www.google.com/amp/s/paper.example/news/harbour-fees',
    'https://paper-example.cdn.ampproject.org/c/s/paper.example/news/harbour-fees',
  ])('never leads to another site: %s', (address) => {
    expect(siteOf(new URL(plainAddress(address)))).toBe(siteOf(new URL(address)));
  });

  it('is by what one article is known at its other addresses, and no other article', async () => {
    await database.delete({ disableAutoOpen: false });
    const at = (canonical: string) => newNote({ article: { ...newNote().article, canonical, aliases: [] } });
    await addNote({ note: at('https://www.paper.example/fees?utm_source=a'), engine: '' });
    await addNote({ note: at('https://paper.example/fees/amp'), engine: '' });
    await addNote({ note: at('https://m.paper.example/fees#top'), engine: '' });
    await addNote({ note: at('https://paper.example/fees?page=2'), engine: '' });
    await addNote({ note: at('https://other.example/fees'), engine: '' });
    expect(await database.articles.count()).toBe(3);
    expect(await notesOf(['https://paper.example/fees'])).toHaveLength(3);
    expect(await notesOf(['https://other.example/fees?fbclid=1'])).toHaveLength(1);
  });
});
