import { askBackground, type Standing } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { type Anchor, anchorOf, type Finding, standsWhereItStood } from '../../utils/text/anchor.ts';
import type { Span } from '../../utils/text/span.ts';

/** What became of anchors in one text, by `keyOf`. Those that stand where they stood need no entry. */
export type Findings = ReadonlyMap<string, Finding>;

/** Where notes stand in a text. */
export interface Placed {
  /** Where each note was found again, by its id; orphans and notes on the page are missing. */
  placements: ReadonlyMap<string, Span>;
  /** What became of those that do not stand as they stood. */
  standings: Readonly<Record<string, Standing>>;
}

const keyOf = (anchor: Anchor): string => JSON.stringify(anchor);

/** Places the notes of which it is known where they stand. */
export function placedIn(text: string, notes: readonly Note[], findings: Findings): Placed {
  const placements = new Map<string, Span>();
  const standings: Record<string, Standing> = {};
  for (const { id, anchor } of notes) {
    const finding = anchor && findingOf(text, anchor, findings);
    if (!finding) continue;
    const { kind } = finding;
    if (kind !== 'orphan' && kind !== 'uncertain') placements.set(id, finding.span);
    if (kind === 'found' || kind === 'moved') continue;
    const span = kind === 'orphan' ? finding.nearest : finding.span;
    standings[id] = { kind, anchor: span && anchorOf(text, span) };
  }
  return { placements, standings };
}

/** The anchors of which it is not known. */
export const soughtIn = (text: string, notes: readonly Note[], findings: Findings): Anchor[] =>
  notes.flatMap(({ anchor }) => (anchor && !findingOf(text, anchor, findings) ? anchor : []));

/** Has anchors looked for by the background. Null when it could not, or was asked about a newer text meanwhile. */
export async function askFindings(text: string, anchors: Anchor[]): Promise<Findings | null> {
  if (anchors.length === 0) return new Map();
  const answer = await askBackground('findAnchors', { text, anchors });
  if (!answer.ok) return null;
  const { findings } = answer.value;
  return new Map(anchors.flatMap((anchor, at) => (findings[at] ? [[keyOf(anchor), findings[at]]] : [])));
}

function findingOf(text: string, anchor: Anchor, findings: Findings): Finding | undefined {
  if (!standsWhereItStood(text, anchor)) return findings.get(keyOf(anchor));
  return { kind: 'found', span: { start: anchor.start, end: anchor.end } };
}
