import type { Layer } from './marks.ts';
import type { Segment } from './segments.ts';
import { LAYERS, type Paper, type Room, styleRules } from './styles.ts';
import { shadowRootsOf } from './trees.ts';

/** Draws on one document with CSS Custom Highlights; the page's DOM stays as it is. */
export interface Painter {
  /** Replaces what a layer shows. */
  draw(layer: Layer, segments: readonly Segment[]): void;
  /**
   * Lets go of what has left the page. In Firefox one static range whose node has gone takes others of its highlight out of
   * sight with it: it keeps ranges sorted, and such a one has no place among them.
   */
  sweep(): void;
  /** Takes the colours of the page anew. */
  restyle(): void;
  /** Takes away every layer and the style sheet. */
  clear(): void;
}

/** What marks are drawn on. */
export interface Ground {
  paper: Paper;
  room: Room;
}

/** A painter that clears up when the signal aborts. Names are random, so that no page can count on them. */
export function openPainter(document: Document, ground: () => Ground, signal: AbortSignal): Painter {
  const names = new Map<Layer, string>(LAYERS.map((layer) => [layer, randomName()]));
  const drawn = new Map<Layer, readonly Segment[]>();
  let sheet: CSSStyleSheet | null = null;
  /** The sheet has to be in each tree that is drawn in. */
  const trees = new Set<DocumentOrShadowRoot>([document]);

  const rules = (): string => {
    const { paper, room } = ground();
    return styleRules(names, paper, room);
  };
  const showSheet = (segments: readonly Segment[]): void => {
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(rules());
    for (const root of shadowRootsOf(segments.map(({ node }) => node))) trees.add(root);
    for (const tree of trees) {
      if (!tree.adoptedStyleSheets.includes(sheet)) {
        tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
      }
    }
  };

  const remove = (layer: Layer): void => {
    if (drawn.delete(layer)) CSS.highlights.delete(names.get(layer) ?? '');
  };

  const clear = (): void => {
    for (const layer of LAYERS) remove(layer);
    for (const tree of sheet ? trees : []) {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
    }
    sheet = null;
  };

  /** Those alone that are on the page. */
  const paint = (layer: Layer, segments: readonly Segment[]): void => {
    remove(layer);
    const there = segments.filter(isThere);
    if (there.length === 0) return;
    const highlight = new Highlight(...there.map(toStaticRange));
    highlight.priority = LAYERS.indexOf(layer);
    drawn.set(layer, there);
    CSS.highlights.set(names.get(layer) ?? '', highlight);
  };

  signal.addEventListener('abort', clear, { once: true });
  return {
    draw(layer, segments) {
      paint(layer, signal.aborted ? [] : segments);
      if (drawn.has(layer)) showSheet(segments);
    },
    sweep() {
      for (const [layer, segments] of [...drawn]) if (!segments.every(isThere)) paint(layer, segments);
    },
    restyle: () => sheet?.replaceSync(rules()),
    clear,
  };
}

const isThere = ({ node }: Segment): boolean => node.isConnected;

function toStaticRange({ node, start, end }: Segment): AbstractRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

function randomName(): string {
  const values = crypto.getRandomValues(new Uint32Array(2));
  return `h${Array.from(values, (value) => value.toString(36)).join('')}`;
}
