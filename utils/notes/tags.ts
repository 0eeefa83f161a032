import { LONGEST_TAG } from './limits.ts';

const MOST_TAGS = 50;

/** Tags as they are stored: no empty ones, white space levelled, none twice in another case, in the given order. */
export function tidyTags(tags: readonly string[]): string[] {
  const tidy = new Map<string, string>();
  for (const tag of tags) {
    const name = [...tag.normalize('NFC').replace(/\s+/g, ' ').trim()].slice(0, LONGEST_TAG).join('');
    const key = name.toLowerCase();
    if (name !== '' && !tidy.has(key)) tidy.set(key, name);
  }
  return [...tidy.values()].slice(0, MOST_TAGS);
}
