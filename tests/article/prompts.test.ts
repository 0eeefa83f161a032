import { describe, expect, it } from 'vitest';
import { isClosing, isPrompt } from '../../utils/article/prompts.ts';

const TEXT = { linked: false, heading: false };

describe('isPrompt', () => {
  it.each([
    'Sign up for our newsletter and get the best of the week.',
    'READ MORE: Ferry crews return to work',
    'By signing up, you agree to our terms of use.',
    'Join 800,000+ subscribers to get regular emails.',
    'Was this newsletter forwarded to you?',
    'Advertisement',
    'Lesen Sie auch: Fähren fahren wieder',
    'À lire aussi : les ferries repartent',
    'Photo: Ada Marsh',
    'Tags: ferries, strikes',
    '12 comments',
  ])('knows "%s"', (text) => {
    expect(isPrompt(text, TEXT)).toBe(true);
  });

  it.each([
    'Read literature and you will know more about ferries than the crews do.',
    'Sign languages are used by two of the crews.',
    'Comments by the owners drew anger at the harbour on Friday.',
    'By Friday both ferries will sail again, the union said.',
    'Share prices of the company fell by four per cent.',
    'He joined 40 sailors on the quay.',
  ])('leaves "%s" alone', (text) => {
    expect(isPrompt(text, TEXT)).toBe(false);
  });

  it('is stricter with links', () => {
    const text = 'Explore the harbour';
    expect(isPrompt(text, TEXT)).toBe(false);
    expect(isPrompt(text, { linked: true, heading: false })).toBe(true);
    expect(isPrompt(text, { linked: true, heading: true })).toBe(false);
  });
});

describe('isClosing', () => {
  it.each([
    'Related articles',
    'More from The Harbour Post',
    'About the author',
    'Leave a reply',
    'Mehr zum Thema',
  ])('knows "%s"', (text) => {
    expect(isClosing(text)).toBe(true);
  });

  it.each(['More crews join the strike', 'Relations with the union', 'What the owners want'])(
    'leaves "%s" alone',
    (text) => {
      expect(isClosing(text)).toBe(false);
    },
  );
});
