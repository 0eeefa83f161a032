import type { Token } from '../../text/tokens.ts';
import type { Cue } from '../shapes.ts';

/** Adds a cue of one token. */
export function addCue(
  cues: Cue[],
  tokens: readonly Token[],
  { first, last = first + 1, kind }: { first: number; last?: number; kind: Cue['kind'] },
): void {
  const from = tokens[first];
  const to = tokens[last - 1];
  if (!from || !to || cues.some((cue) => cue.start === from.start && cue.kind === kind)) return;
  cues.push({ start: from.start, end: to.end, kind });
}
