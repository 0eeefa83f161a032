import type { ComponentChild } from 'preact';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Span } from '../../utils/text/span.ts';

interface SampleTextProps {
  text: string;
  extraction: Extraction;
  /** What is lit up now. */
  lit: Span | null;
}

interface Mark extends Span {
  type: string;
}

/** The dates that claims are built on. */
const datesIn = ({ claims, dates }: Extraction): Span[] =>
  [...new Set(claims.flatMap((claim) => claim.dates))].flatMap((index) => dates[index] ?? []);

/** A text with its claims, their dates and its names marked as on a page. */
export function SampleText({ text, extraction, lit }: SampleTextProps) {
  const marks: Mark[] = [
    ...extraction.claims.map(({ start, end }) => ({ start, end, type: 'claim' })),
    ...datesIn(extraction).map(({ start, end }) => ({ start, end, type: 'date' })),
    ...extraction.names.map(({ start, end, type }) => ({ start, end, type })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const isLit = ({ start, end }: Span): boolean => lit?.start === start && lit.end === end;

  /** Marks within a stretch, each around those that lie in it. One that juts out of another is cut off there. */
  const draw = ({ start, end }: Span, inside: readonly Mark[]): ComponentChild[] => {
    const drawn: ComponentChild[] = [];
    let at = start;
    for (const mark of inside) {
      if (mark.start < at) continue;
      const upTo = Math.min(mark.end, end);
      const nested = inside.filter(
        (other) => other !== mark && other.start >= mark.start && other.start < upTo,
      );
      drawn.push(
        text.slice(at, mark.start),
        <span class="mark" key={`${mark.type} ${mark.start}`} data-type={mark.type} data-lit={isLit(mark)}>
          {draw({ start: mark.start, end: upTo }, nested)}
        </span>,
      );
      at = upTo;
    }
    drawn.push(text.slice(at, end));
    return drawn;
  };
  return (
    <p class="sample-text" lang="en" dir="ltr">
      {draw({ start: 0, end: text.length }, marks)}
    </p>
  );
}
