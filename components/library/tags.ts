import type { Listed } from '../../utils/notes/queries.ts';

/** All tags in use, the most used first. */
export function tagsOf(listed: readonly Listed[]): string[] {
  const counts = new Map<string, number>();
  for (const { note } of listed) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}

/** The query that finds a tag. */
export const queryForTag = (tag: string): string => `#${tag.replace(/\s+/g, '-')}`;
