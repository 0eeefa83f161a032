import type { Piece } from '../text/piece.ts';
import { guessLanguage } from './language.ts';
import { findSignature } from './posts.ts';
import type { Article } from './shapes.ts';

/**
 * A bare text as an article: taken as it is, one piece a line. A first line that looks like one is the headline, and
 * a line signed "— Name (@handle) January 18, 2019" makes a post of itself, or of the line before.
 */
export function readPlainText(text: string): Article {
  const pieces = linesOf(text);
  const [first, second] = pieces;
  const hasHeadline = first !== undefined && second !== undefined && isHeadline(text, first, second);
  if (first && hasHeadline) first.kind = 'headline';
  markPosts(text, pieces);
  const prose = pieces.reduce((sum, { start, end }) => sum + (end - start > 80 ? end - start : 0), 0);
  const score = Math.round(Math.min(1, prose / 1000) * 1000) / 1000;
  return {
    isArticle: score >= 0.5,
    score,
    title: first && hasHeadline ? text.slice(first.start, first.end) : null,
    byline: null,
    authors: [],
    site: null,
    canonical: null,
    published: null,
    publishedFrom: null,
    modified: null,
    lang: guessLanguage(text),
    text,
    pieces,
  };
}

function linesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/[^\s][^\n]*/g)) {
    pieces.push({ start: match.index, end: match.index + match[0].trimEnd().length, kind: 'paragraph' });
  }
  return pieces;
}

function isHeadline(text: string, first: Piece, second: Piece): boolean {
  const line = text.slice(first.start, first.end);
  return line.length <= 150 && !/[.!;:,…]$/.test(line) && second.end - second.start > line.length / 2;
}

function markPosts(text: string, pieces: Piece[]): void {
  pieces.forEach((piece, at) => {
    const signature = findSignature(text.slice(piece.start, piece.end));
    if (!signature) return;
    const { author, published, start } = signature;
    const above = start === 0 ? pieces[at - 1] : undefined;
    for (const part of above && above.kind === 'paragraph' ? [above, piece] : [piece]) {
      Object.assign(part, { kind: 'quote', author }, published ? { published } : {});
    }
  });
}
