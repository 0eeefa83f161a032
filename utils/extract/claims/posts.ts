import { contains, firstEndingAfter, inReadingOrder, overlaps, type Span } from '../../text/span.ts';
import type { Prose } from '../prose.ts';
import type { Speaker } from '../shapes.ts';

/** An embedded post: its text, its author, and the line that signs and dates it. */
export interface Post extends Span {
  speaker: Speaker;
  signature: Span | null;
}

/** "— Ann Lee (@annlee) May 11, 2024" at the end or under an embedded post. */
const SIGNATURE = /[—–-] ?(\p{Lu}[^\n(—–]{1,60}?) \(@\w+\)[^\n]*/gu;

const NOWHERE: Span = { start: -1, end: -1 };

/** The post that a span lies in, or null. */
export function postAround(posts: readonly Post[], span: Span): Post | null {
  const post = posts[firstEndingAfter(posts, span.start)];
  return post && contains(post, span) ? post : null;
}

/** Embedded posts, told by their signature or by the author that their piece names. */
export function findPosts({ text, input }: Prose): Post[] {
  const posts = [...text.matchAll(SIGNATURE)].map((match): Post => {
    const name = match[1] ?? '';
    const start = text.indexOf(name, match.index);
    const speaker = { start, end: start + name.length, text: name };
    const signature = { start: match.index, end: match.index + match[0].length };
    // Alone on its line it signs the line before.
    const from = text.lastIndexOf('\n', match.index - 2) + 1;
    return { start: from, end: signature.end, speaker, signature };
  });
  const signed = [...posts];
  for (const piece of input.pieces) {
    if (!piece.author || overlaps(posts[firstEndingAfter(signed, piece.start)] ?? NOWHERE, piece)) continue;
    const start = text.indexOf(piece.author, piece.start);
    if (start < 0 || start > piece.end) continue;
    const speaker = { start, end: start + piece.author.length, text: piece.author };
    posts.push({ start: piece.start, end: piece.end, speaker, signature: null });
  }
  return posts.sort(inReadingOrder);
}
