import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callsIn, shownCode } from './calls.ts';
import { messagesOf } from './locale.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Longest description that the Chrome Web Store takes. */
const LONGEST_DESCRIPTION = 132;

const locales = readdirSync(join(ROOT, 'public/_locales'));
const others = locales.filter((locale) => locale !== 'en');
const english = messagesOf('en');
const manifestKeys = [...readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+?)__/g)].map(
  ([, key = '']) => key,
);

/** Keys for numbers, without their plural form. */
const counted = Object.keys(english)
  .filter((key) => key.endsWith('_one'))
  .map((key) => key.slice(0, -'_one'.length));
const familyOf = (key: string): string | undefined =>
  counted.find((family) => key.startsWith(`${family}_`) && !key.slice(family.length + 1).includes('_'));
const formsOf = (locale: string): string[] =>
  new Intl.PluralRules(messagesOf(locale).locale).resolvedOptions().pluralCategories;
const placesIn = (message: string): string[] => [...new Set(message.match(/\$\d/g))].sort();

describe('the languages of the interface', () => {
  it('are English, German, French, Spanish, Russian, Chinese, Korean and Arabic', () => {
    expect(locales.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ko', 'ru', 'zh_CN']);
  });

  it.each(locales)('have all messages in %s, and no others', (locale) => {
    const single = Object.keys(english).filter((key) => !familyOf(key));
    const forms = counted.flatMap((family) => formsOf(locale).map((form) => `${family}_${form}`));
    expect(Object.keys(messagesOf(locale)).sort()).toEqual([...single, ...forms].sort());
  });

  it.each(locales)('have values in the same places in %s', (locale) => {
    const wrong = Object.entries(messagesOf(locale)).filter(([key, message]) => {
      const family = familyOf(key);
      if (!family) return placesIn(message).join() !== placesIn(english[key] ?? '').join();
      const all = placesIn(english[`${family}_other`] ?? '');
      // "a note", "two notes" and "no notes" need no number.
      const isSpelt = /_(?:zero|one|two)$/.test(key) && locale === 'ar';
      const places = placesIn(message);
      return isSpelt ? places.some((place) => !all.includes(place)) : places.join() !== all.join();
    });
    expect(wrong).toEqual([]);
  });

  it.each(locales)('have nothing empty or too long in %s', (locale) => {
    const messages = messagesOf(locale);
    for (const message of Object.values(messages)) expect(message).toMatch(/^\S.*$/);
    expect(messages.extDescription?.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  it.each(others)('are tags that dates and numbers know: %s', (locale) => {
    const { locale: tag = '', direction } = messagesOf(locale);
    expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag]);
    expect(locale.startsWith(new Intl.Locale(tag).language)).toBe(true);
    expect(direction).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });
});

describe('what is left in English', () => {
  /** Names, formats and signs, which are the same everywhere. */
  const SAME = /^(?:ext|format_|locale$|direction$)|^(?:colon|quoted|pair|worked)$/;
  const SCRIPTS: Record<string, RegExp> = {
    ru: /\p{Script=Cyrillic}/u,
    zh_CN: /\p{Script=Han}/u,
    ko: /\p{Script=Hangul}/u,
    ar: /\p{Script=Arabic}/u,
  };
  /** Words that the two languages share. */
  const SHARED: Record<string, string[]> = {
    de: ['correctStatus', 'exportTitle', 'importPreview'],
    fr: [
      'badge_notes',
      'exportTitle',
      'groupBy_article',
      'group_organisations',
      'label_violet',
      'mark_ORG',
      'mentionCount_one',
      'mentionCount_other',
      'note',
      'noteCount_one',
      'noteCount_other',
      'notes',
      'origin_published',
      'status_possible',
      'type_ORG',
    ],
    es: [],
  };

  it.each(Object.keys(SCRIPTS))('is nothing in %s', (locale) => {
    const foreign = Object.entries(messagesOf(locale)).filter(
      ([key, message]) => !SAME.test(key) && /\p{L}/u.test(message) && !SCRIPTS[locale]?.test(message),
    );
    expect(foreign).toEqual([]);
  });

  it.each(Object.keys(SHARED))('is only what %s has in common with it', (locale) => {
    const same = Object.entries(messagesOf(locale))
      .filter(([key, message]) => !SAME.test(key) && /\p{L}/u.test(message) && message === english[key])
      .map(([key]) => key);
    expect(same.sort()).toEqual(SHARED[locale]);
  });
});

describe('the messages', () => {
  const calls = callsIn(shownCode);
  const plain = (key: string): string | undefined => /^'(\w+)'$/.exec(key)?.[1];
  /** The keys that a template stands for: `status_${status}`. */
  const patterns = [...shownCode.matchAll(/`(\w*)\$\{[^}]+\}(\w*)`/g)].map(
    ([, before = '', after = '']) => new RegExp(`^${before}\\w+${after}$`),
  );

  it('are all shown somewhere', () => {
    const named = new Set([...shownCode.matchAll(/'(\w+)'/g)].map(([, key]) => key));
    const unused = Object.keys(english).filter((key) => {
      const name = familyOf(key) ?? key;
      return !named.has(name) && !manifestKeys.includes(name) && !patterns.some((one) => one.test(name));
    });
    expect(unused).toEqual([]);
  });

  it('are given the values that they have places for', () => {
    expect(calls.length).toBeGreaterThan(200);
    const wrong = calls.filter(({ key, values }) => {
      const name = plain(key);
      if (!name) return false;
      const isCounted = counted.includes(name);
      const places = placesIn(english[isCounted ? `${name}_other` : name] ?? '');
      return values !== (isCounted ? places.length - 1 : places.length);
    });
    expect(wrong).toEqual([]);
  });

  it('are those that the manifest names', () => {
    expect(manifestKeys.length).toBeGreaterThan(0);
    expect(manifestKeys.filter((key) => !(key in english))).toEqual([]);
  });
});
