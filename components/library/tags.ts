import type { Listed } from '../../utils/notes/queries.ts';
import { inOrder } from '../words.ts';

/** All tags in use with how often they are, the most used first. */
export function countTags(listed: readonly Listed[]): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { note } of listed) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0]));
}

export const tagsOf = (listed: readonly Listed[]): string[] => countTags(listed).map(([tag]) => tag);

/** The query that finds a tag. */
export const queryForTag = (tag: string): string => `#${tag.replace(/\s+/g, '-')}`;
