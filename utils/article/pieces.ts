import type { Piece, PieceKind } from '../text/piece.ts';
import { findSignature } from './posts.ts';
import type { Stretch } from './shapes.ts';
import type { Block, Box } from './survey.ts';

export interface Composition {
  text: string;
  pieces: Piece[];
  stretches: Stretch[];
}

/** Joins the headline and the selected blocks into the article's text, one piece a line. */
export function compose(headline: Block | null, blocks: readonly Block[]): Composition {
  const lines: string[] = [];
  const pieces: Piece[] = [];
  const stretches: Stretch[] = [];
  const posts = readPosts(blocks);
  let at = 0;
  for (const block of headline ? [headline, ...blocks] : blocks) {
    const start = at;
    const end = start + block.text.length;
    const post = block.box.quotation ? posts.get(block.box.quotation) : undefined;
    pieces.push({ start, end, kind: block === headline ? 'headline' : kindOf(block.box), ...post });
    for (const { node, offset, start: from, end: to } of block.stretches) {
      stretches.push({ start: start + from, end: start + to, node, offset });
    }
    lines.push(block.text);
    at = end + 1;
  }
  return { text: lines.join('\n'), pieces, stretches };
}

function kindOf(box: Box): PieceKind {
  if (box.inCaption) return 'caption';
  if (box.heading > 0) return 'subhead';
  if (box.quotation) return 'quote';
  return box.inItem ? 'item' : 'paragraph';
}

/** Author and day of each quotation that is a signed post. */
function readPosts(blocks: readonly Block[]): Map<Box, { author?: string; published?: string }> {
  const texts = new Map<Box, string>();
  for (const { box, text } of blocks) {
    if (box.quotation) texts.set(box.quotation, `${texts.get(box.quotation) ?? ''} ${text}`);
  }
  const posts = new Map<Box, { author?: string; published?: string }>();
  for (const [box, text] of texts) {
    const signature = findSignature(text);
    if (!signature) continue;
    const { author, published } = signature;
    posts.set(box, published ? { author, published } : { author });
  }
  return posts;
}
