import type { Painter } from './painter.ts';
import { boxesOf } from './pointing.ts';
import type { Segment } from './segments.ts';

/** Brings a passage to the middle of the window. False when it is not on show (hidden, or gone from the page). */
export function scrollToPassage(segments: readonly Segment[], calm: boolean): boolean {
  const box = boxesOf(segments)[0];
  const element = segments[0]?.node.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!box || !element || !view) return false;
  const behavior = calm ? 'instant' : 'smooth';
  const isTall = element.getBoundingClientRect().height > view.innerHeight / 2;
  if (isTall) view.scrollBy({ top: (box.top + box.bottom - view.innerHeight) / 2, behavior });
  else element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  return true;
}

/** When the light goes off and on again, in milliseconds after it first went on. */
const BEATS: readonly [after: number, lit: boolean][] = [
  [500, false],
  [650, true],
  [2200, false],
];
const STEADY: typeof BEATS = [[2200, false]];

/** Lights a passage up and lets it go again: in two beats, or steadily for readers who asked for less motion. */
export function flashPassage(
  painter: Painter,
  segments: readonly Segment[],
  { calm, signal }: { calm: boolean; signal: AbortSignal },
): void {
  painter.draw('flash', segments);
  const timers = (calm ? STEADY : BEATS).map(([after, lit]) =>
    setTimeout(() => painter.draw('flash', lit ? segments : []), after),
  );
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}
