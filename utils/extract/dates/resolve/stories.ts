import type { Span } from '../../../text/span.ts';
import type { Prose } from '../../prose.ts';
import { stampEnd } from '../../stamps.ts';
import type { Answer } from './answer.ts';
import type { Scene, Story } from './scene.ts';

/**
 * Keeps the article's story apart from what its quotations tell: a quotation begins where the article stands, the next
 * one goes on unless the article told of a date between them, and the article goes on where it stood itself.
 */
export function storyKeeper({ quotations }: Prose): (scene: Scene, at: number) => void {
  let next = 0;
  let own: Story | null = null;
  return (scene, at) => {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= at) next += 1;
    const isQuoted = (quotations[next]?.start ?? Infinity) <= at;
    if (isQuoted && !own) {
      own = scene.story;
      scene.story = { ...own };
    } else if (!isQuoted && own) {
      // Where the article itself has told of no date yet, it follows on what was quoted.
      if (own.year) scene.story = own;
      own = null;
    }
  };
}

/**
 * Keeps where the line of an expression begins; to be asked in reading order. An entry of a live report begins on its own
 * day, whatever the one above it told.
 */
export function lineKeeper(text: string): (scene: Scene, at: number) => void {
  let seen = 0;
  return (scene, at) => {
    const feed = text.slice(seen, at).lastIndexOf('\n');
    if (feed >= 0) scene.line = seen + feed + 1;
    seen = Math.max(seen, at);
    if (feed >= 0 && stampEnd(text, scene.line) !== null) scene.story = { ...scene.story, day: null };
  };
}

/**
 * Tells whether a date stands beside the text: in a caption, or in figures alone on its line ("04/05/1961" below a
 * picture), unless it heads what a history or a report of these days tells.
 */
export function stampReader({ text, input }: Prose): (span: Span, answer: Answer, scene: Scene) => boolean {
  const captions = input.pieces.filter(({ kind }) => kind === 'caption');
  return ({ start, end }, { to }, { base, line, isHistory }) => {
    if (captions.some((piece) => piece.start <= start && end <= piece.end)) return true;
    if (isHistory || !base || to === null || base.count - to <= A_YEAR) return false;
    const feed = text.indexOf('\n', end);
    return /^[\d\s/.-]+$/.test(text.slice(line, feed < 0 ? text.length : feed));
  };
}

const A_YEAR = 366;
