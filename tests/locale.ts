import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Speaker } from '../components/words.ts';

const LOCALES = resolve(import.meta.dirname, '../public/_locales');

/** The messages of a language by their keys. */
export function messagesOf(locale: string): Record<string, string> {
  const file = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}

/** A browser's `i18n` in this language: missing messages are English. */
export function speakerOf(locale: string): Speaker {
  const messages = { ...messagesOf('en'), ...messagesOf(locale) };
  return {
    getMessage: (key, values) =>
      (messages[key] ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
  };
}
