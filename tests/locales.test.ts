import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf } from './locale.ts';

const ROOT = resolve(import.meta.dirname, '..');
const LOCALES = join(ROOT, 'public/_locales');
/** Longest description that the Chrome Web Store takes. */
const LONGEST_DESCRIPTION = 132;

const locales = readdirSync(LOCALES);
const keys = Object.keys(messagesOf('en')).sort();

describe('the words of the manifest', () => {
  it('are there in English, German, French, Spanish, Russian, Chinese, Korean and Arabic', () => {
    expect(locales.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ko', 'ru', 'zh_CN']);
  });

  it.each(locales)('are known in %s, and not too long', (locale) => {
    const messages = messagesOf(locale);
    expect(Object.keys(messages).filter((key) => !keys.includes(key))).toEqual([]);
    for (const message of Object.values(messages)) expect(message.trim()).not.toBe('');
    expect(messages.extDescription?.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  it('are those that the manifest names', () => {
    const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const named = [...config.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key);
    expect(named.length).toBeGreaterThan(0);
    for (const locale of locales)
      expect(Object.keys(messagesOf(locale))).toEqual(expect.arrayContaining(named));
  });
});
