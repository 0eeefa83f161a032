import type { Span } from '../../../text/span.ts';
import type { Prose } from '../../prose.ts';
import { countOf } from '../calendar.ts';
import type { Lexemes } from '../lexemes.ts';
import type { Base } from '../resolve/scene.ts';
import type { Found } from '../said.ts';
import { baseInText, baseOfDay, spanOf } from './base.ts';

/** A stretch of the text that counts from a day of its own. */
export interface Zone extends Span {
  base: Base;
}

/** Posts inside the article, in reading order: those that the page marks, and those that a signature tells. */
export const findPosts = (lexemes: Lexemes, found: readonly Found[]): Zone[] =>
  [...markedPosts(lexemes.prose), ...signedPosts(lexemes, found)].sort((a, b) => a.start - b.start);

function markedPosts({ input }: Prose): Zone[] {
  return input.pieces.flatMap(({ start, end, kind, published }) => {
    const base = kind === 'quote' && published ? baseOfDay(published, 'post') : null;
    return base ? [{ start, end, base }] : [];
  });
}

/** What stands before the day that closes a post: "— Ann Lee (@annlee) ". */
const SIGNATURE = /[—–-] ?\p{Lu}[^\n—–]{0,80}\(@\w{1,40}\)\s?$/u;
const LONGEST_SIGNATURE = 130;
/** A post is no longer. */
const LONGEST_POST = 5000;

/** "— Ann Lee (@annlee) May 11, 2024", at the end of the post's line or on the line below it. */
function signedPosts(lexemes: Lexemes, found: readonly Found[]): Zone[] {
  const { text } = lexemes.prose;
  return found.flatMap((one) => {
    if (one.said.kind !== 'day') return [];
    const span = spanOf(lexemes, one);
    const signature = SIGNATURE.exec(text.slice(Math.max(0, span.start - LONGEST_SIGNATURE), span.start));
    if (!signature) return [];
    const signed = span.start - signature[0].length;
    const from = Math.max(0, signed - LONGEST_POST);
    const start = from + text.slice(from, Math.max(from, signed - 1)).lastIndexOf('\n') + 1;
    return [{ start, end: span.start, base: baseInText(countOf(one.said), 'post', span) }];
  });
}
