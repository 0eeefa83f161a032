import type { Sentence } from '../../text/sentences.ts';
import { opensLine } from '../../text/tokens.ts';
import { datelineEnd } from '../dates/reference/evidence.ts';
import type { Prose } from '../prose.ts';
import type { DateExpression } from '../shapes.ts';
import { stampEnd } from '../stamps.ts';

/** The sentences that claims are looked for in, in order: without what heads them, and none of them endless. */
export const readSentences = (prose: Prose, dates: readonly DateExpression[]): Sentence[] =>
  joinOverDates(prose.sentences, dates)
    .map((sentence) => withoutHead(prose, sentence))
    .flatMap((sentence) => chunksOf(prose, sentence));

/** "am 3. Dezember": a full stop inside a date ends no sentence. */
function joinOverDates(
  sentences: readonly Sentence[],
  dates: readonly DateExpression[],
): readonly Sentence[] {
  const joined: Sentence[] = [];
  let date = 0;
  for (const sentence of sentences) {
    while ((dates[date]?.end ?? Infinity) <= sentence.start) date += 1;
    const before = joined.at(-1);
    const goesOn = before !== undefined && (dates[date]?.start ?? Infinity) < before.end;
    if (goesOn) joined[joined.length - 1] = { ...before, end: sentence.end, last: sentence.last };
    else joined.push(sentence);
  }
  return joined;
}

/** A dateline and the time of a live report's entry are no part of what is told behind them. */
function withoutHead(prose: Prose, sentence: Sentence): Sentence {
  if (!opensLine(prose, sentence.first)) return sentence;
  const { start } = sentence;
  const end = stampEnd(prose.text, start) ?? datelineEnd(prose.text, start) ?? start;
  let first = sentence.first;
  while (first + 1 < sentence.last && (prose.tokens[first]?.start ?? end) < end) first += 1;
  return { ...sentence, first, start: prose.tokens[first]?.start ?? start };
}

/** Tokens that are read as one sentence at most: nothing longer is prose, and all work stays linear. */
const LONGEST = 400;

function chunksOf({ tokens }: Prose, sentence: Sentence): Sentence[] {
  if (sentence.last - sentence.first <= LONGEST) return [sentence];
  const chunks: Sentence[] = [];
  for (let first = sentence.first; first < sentence.last; first += LONGEST) {
    const last = Math.min(first + LONGEST, sentence.last);
    chunks.push({ first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 });
  }
  return chunks;
}
