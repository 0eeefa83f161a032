/** The open shadow trees among those that the nodes stand in. */
export function shadowRootsOf(nodes: Iterable<Node>): ShadowRoot[] {
  const roots = new Set<Node>();
  for (const node of nodes) roots.add(node.getRootNode());
  return [...roots].filter((root) => root instanceof ShadowRoot);
}

/** The element around another, out of a shadow tree too. */
export function elementAround(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

/** What the reader has selected, in one of the shadow trees too; null if nothing is. */
export function selectedRange(document: Document, shadowRoots: ShadowRoot[]): Range | null {
  const selection = document.getSelection();
  if (!selection) return null;
  // Newer than the oldest browsers that Dateline runs in.
  if (shadowRoots.length > 0 && 'getComposedRanges' in selection) {
    const range = liveRange(document, selection.getComposedRanges({ shadowRoots })[0]);
    if (range) return range;
  }
  return selection.isCollapsed ? null : selection.getRangeAt(0).cloneRange();
}

/** Null for a range that reaches from one tree into another. */
function liveRange(document: Document, still: StaticRange | undefined): Range | null {
  if (!still) return null;
  const range = document.createRange();
  range.setStart(still.startContainer, still.startOffset);
  range.setEnd(still.endContainer, still.endOffset);
  return range.collapsed || range.startContainer !== still.startContainer ? null : range;
}
