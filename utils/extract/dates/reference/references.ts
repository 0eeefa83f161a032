import type { Lexemes } from '../lexemes.ts';
import type { Base } from '../resolve/scene.ts';
import type { Found } from '../said.ts';
import { baseOfDay } from './base.ts';
import { findDateline, guessBase } from './evidence.ts';
import { findPosts } from './posts.ts';

/** Where the text's relative dates count from: `baseAt` is asked with offsets in reading order. */
export interface References {
  baseAt(offset: number): Base | null;
}

/** In a post its own day; else the dateline's, the publication day, or a guess. A history gives no day to guess from. */
export function findReferences(lexemes: Lexemes, found: readonly Found[], isHistory: boolean): References {
  const { published } = lexemes.prose.input;
  const given = published === null ? null : baseOfDay(published, 'published');
  const dateline = findDateline(lexemes, found, given);
  const base =
    dateline && dateline.count !== given?.count
      ? dateline
      : (given ?? (isHistory ? null : guessBase(lexemes, found)));
  const posts = findPosts(lexemes, found);
  let next = 0;
  return {
    baseAt(offset) {
      while (next < posts.length && (posts[next]?.end ?? 0) <= offset) next += 1;
      const post = posts[next];
      if (post && post.start <= offset) return post.base;
      // The dateline itself counts from publication.
      return given && dateline && offset <= (dateline.reference.start ?? 0) ? given : base;
    },
  };
}
