import search from 'approx-string-match';
import type { Anchor } from '../../../utils/text/anchor.ts';
import type { Span } from '../../../utils/text/span.ts';

/**
 * How the Hypothesis client (src/annotator/anchoring, match-quote.ts) finds a quote: where it stood if it stands there
 * still; else its exact occurrences, or failing those approximate ones with up to half of its characters wrong; scored by
 * quote, prefix, suffix and position with weights 50, 20, 20 and 2. The best is taken, whatever its score.
 */
export function hypothesisFinds(text: string, { quote, prefix, suffix, start, end }: Anchor): Span | null {
  if (text.slice(start, end) === quote) return { start, end };
  const scored = occurrences(text, quote, Math.min(256, quote.length / 2)).map((match) => {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      50 * (1 - match.errors / quote.length) +
      20 * (prefix ? likeness(before, prefix) : 1) +
      20 * (suffix ? likeness(after, suffix) : 1) +
      2 * (1 - Math.abs(match.start - start) / text.length);
    return { match, score };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0]?.match;
  return best ? { start: best.start, end: best.end } : null;
}

function occurrences(text: string, wanted: string, errors: number): ReturnType<typeof search> {
  const exact: ReturnType<typeof search> = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    exact.push({ start: at, end: at + wanted.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, wanted, errors);
}

function likeness(text: string, wanted: string): number {
  if (wanted === '' || text === '') return 0;
  const [best] = occurrences(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}
