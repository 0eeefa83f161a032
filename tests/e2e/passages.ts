import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArticle } from '../../utils/article/read.ts';
import { createEngine } from '../../utils/extract/engine.ts';
import { openModel } from '../../utils/extract/model.ts';
import type { Engine } from '../../utils/extract/shapes.ts';
import { segmentsOf } from '../../utils/page/segments.ts';
import { anchorOf } from '../../utils/text/anchor.ts';
import { textDirective } from '../../utils/text/fragment.ts';
import { type Span, textOf } from '../../utils/text/span.ts';
import { parsePage } from '../evaluate/documents.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Part of a text node, which is told by the way to it: which child to take, from the document down. */
export interface Part {
  way: number[];
  start: number;
  end: number;
}

/** A passage that a note can hang on: the directive that leads back to it, and where it stands in its page. */
export interface Passage {
  quote: string;
  directive: string;
  parts: Part[];
}

let engine: Engine | null = null;

function loadEngine(): Engine {
  engine ??= createEngine(
    openModel(new Uint8Array(readFileSync(join(ROOT, 'public/model/names.bin'))).buffer),
  );
  return engine;
}

/**
 * What readers may note on a sample page: its names and claims, and selections of all lengths that begin and end anywhere between
 * words, across elements and paragraphs. Those for which no directive is written are left out.
 */
export function passagesOn(path: string, address: string): Passage[] {
  const page = parsePage(readFileSync(join(ROOT, 'tests/pages', path), 'utf8'));
  const { article, stretches } = readArticle(page, address);
  const { text, pieces, published, lang } = article;
  const { names, claims } = loadEngine().extract({ text, pieces, published, lang });
  const some = <T>(items: readonly T[], every: number): T[] => items.filter((_, at) => at % every === 0);
  const spans: Span[] = [...some(names, 3), ...some(claims, 2), ...selectionsIn(text)];
  return spans.flatMap((span) => {
    const directive = textDirective(anchorOf(text, span));
    const parts = segmentsOf(stretches, span).map(({ node, start, end }) => ({
      way: wayTo(node),
      start,
      end,
    }));
    return directive ? [{ quote: textOf(text, span), directive, parts }] : [];
  });
}

/** How many words selections have. */
const LENGTHS = [2, 5, 9, 16, 30, 60, 110];

/** Selections that begin at every so many words, each of another length. */
function selectionsIn(text: string): Span[] {
  const words = [...text.matchAll(/\S+/g)];
  const step = Math.max(7, Math.floor(words.length / 24));
  return words.flatMap((word, at) => {
    if (at % step !== 3) return [];
    const last =
      words[Math.min(words.length - 1, at + Number(LENGTHS[((at / step) % LENGTHS.length) | 0]) - 1)];
    return last ? [{ start: word.index, end: last.index + last[0].length }] : [];
  });
}

function wayTo(node: Node): number[] {
  const parent = node.parentNode;
  if (!parent) return [];
  return [...wayTo(parent), [...parent.childNodes].indexOf(node as ChildNode)];
}
