import type { DatedClaim, DateExpression, Extraction, Name, NameType } from '../extract/shapes.ts';
import { inReadingOrder, type Span } from '../text/span.ts';

/**
 * What is drawn in one style. `date`: a date expression inside a claim. `selected`: what a note is being written on. `flash`:
 * the passage just jumped to.
 */
export type Layer = NameType | 'claim' | 'date' | 'noted' | 'selected' | 'flash';

export interface NameMark extends Span {
  kind: 'name';
  name: Name;
}

export interface ClaimMark extends Span {
  kind: 'claim';
  claim: DatedClaim;
  dates: DateExpression[];
}

export interface NotedMark extends Span {
  kind: 'noted';
  noteId: string;
}

/** A stretch of the article that opens the card. */
export type Mark = NameMark | ClaimMark | NotedMark;

/** Where a note was found again. */
export interface NotedSpan extends Span {
  noteId: string;
}

/** What is drawn of all that was found. */
export interface MarkChoice {
  /** Kinds that are left out. */
  hidden: readonly (NameType | 'claim')[];
  /** Every mention of an entity, or the first alone. */
  mentions: 'all' | 'first';
  /** All that was found, or only names that the tagger is fairly certain of and claims with settled days. */
  certainty: 'all' | 'sure';
}

/** From this confidence on a name counts as fairly certain. */
const SURE = 0.9;

/** The marks to show of an article in reading order, of two that start together the longer first. */
export function marksOf(extraction: Extraction, noted: readonly NotedSpan[], choice: MarkChoice): Mark[] {
  const marks: Mark[] = [
    ...chosenNames(extraction.names, choice).map(
      (name): NameMark => ({ kind: 'name', start: name.start, end: name.end, name }),
    ),
    ...chosenClaims(extraction.claims, choice).map((claim): ClaimMark => {
      const dates = claim.dates.map((index) => extraction.dates[index]).filter((date) => date !== undefined);
      return { kind: 'claim', start: claim.start, end: claim.end, claim, dates };
    }),
    ...noted.map(({ start, end, noteId }): NotedMark => ({ kind: 'noted', start, end, noteId })),
  ];
  return marks.sort(inReadingOrder);
}

function chosenNames(names: readonly Name[], { hidden, mentions, certainty }: MarkChoice): Name[] {
  const left = names.filter(
    ({ type, confidence }) => !hidden.includes(type) && (certainty === 'all' || confidence >= SURE),
  );
  if (mentions === 'all') return left;
  const seen = new Set<string>();
  return left.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

function chosenClaims(claims: readonly DatedClaim[], { hidden, certainty }: MarkChoice): DatedClaim[] {
  if (hidden.includes('claim')) return [];
  return claims.filter(({ earliest, latest }) => certainty === 'all' || earliest !== null || latest !== null);
}

/** The spans to draw, by layer. */
export function layersOf(marks: readonly Mark[]): Map<Layer, Span[]> {
  const layers = new Map<Layer, Span[]>();
  const add = (layer: Layer, span: Span): void => {
    const spans = layers.get(layer);
    if (spans) spans.push(span);
    else layers.set(layer, [span]);
  };
  for (const mark of marks) {
    if (mark.kind === 'name') add(mark.name.type, mark);
    else add(mark.kind, mark);
    if (mark.kind === 'claim') for (const date of mark.dates) add('date', date);
  }
  return layers;
}

/** Marks in reading order, with the greatest `end` up to each, so that nested marks are found by binary search. */
export interface MarkIndex {
  marks: readonly Mark[];
  reach: readonly number[];
}

export function indexMarks(marks: readonly Mark[]): MarkIndex {
  let furthest = -1;
  const reach = marks.map((mark) => {
    furthest = Math.max(furthest, mark.end);
    return furthest;
  });
  return { marks, reach };
}

/** The `count` marks around an offset, in reading order; all where there are no more. */
export function marksAround({ marks }: MarkIndex, offset: number, count: number): readonly Mark[] {
  if (marks.length <= count) return marks;
  const middle = lastStartingBy(marks, offset);
  const first = Math.max(0, Math.min(middle - (count >> 1), marks.length - count));
  return marks.slice(first, first + count);
}

/** The marks that hold the character at `offset`, innermost (shortest) first. */
export function marksAt({ marks, reach }: MarkIndex, offset: number): Mark[] {
  const found: Mark[] = [];
  for (let index = lastStartingBy(marks, offset); index >= 0; index--) {
    if ((reach[index] ?? -1) <= offset) break;
    const mark = marks[index];
    if (mark && mark.end > offset) found.push(mark);
  }
  return found.reverse().sort((a, b) => a.end - a.start - (b.end - b.start));
}

function lastStartingBy(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && mark.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
