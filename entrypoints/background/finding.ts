import type { Anchor, Finding } from '../../utils/text/anchor.ts';
import { openSearch } from '../../utils/text/find-anchor.ts';
import { pauses } from './pauses.ts';

/** What became of each anchor's passage in a text, in the order of the anchors. Rejects when the signal is aborted. */
export async function findAnchors(
  text: string,
  anchors: readonly Anchor[],
  signal: AbortSignal,
): Promise<Finding[]> {
  const search = openSearch(text);
  const pause = pauses(signal);
  const findings: Finding[] = [];
  for (const anchor of anchors) {
    findings.push(search(anchor));
    await pause();
  }
  return findings;
}
