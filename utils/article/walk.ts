import { shadowOf } from './roots.ts';

export interface Visitor {
  /** Answers whether the element's children are to be visited; only then is it left. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  read(node: Text): void;
}

/** What is still to be visited inside an element. */
interface Level {
  element: Element;
  next: Node | null;
  /** Nodes that stand in a slot have their siblings elsewhere. */
  rest: Node[];
  tree: Tree | null;
}

/** The shadow tree that an element stands in, and the one that its host stands in. */
interface Tree {
  host: Element;
  outer: Tree | null;
}

const NO_NODES: Node[] = [];

const ELEMENT = 1;
const TEXT = 3;

/**
 * Visits what is shown under `root` in flattened order: shadow trees in place of their hosts' children, and those where
 * the slots are. Keeps its own stack, so that no nesting is too deep.
 */
export function walkShown(root: Element, visitor: Visitor): void {
  const levels = [levelOf(root, null)];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = take(level);
    if (!node) {
      levels.pop();
      if (levels.length > 0) visitor.leave(level.element);
    } else if (node.nodeType === TEXT) visitor.read(node as Text);
    else if (node.nodeType === ELEMENT && visitor.enter(node as Element)) {
      levels.push(levelOf(node as Element, level.tree));
    }
  }
}

function take(level: Level): Node | null {
  const node = level.next ?? level.rest.shift() ?? null;
  level.next = node && level.next ? node.nextSibling : null;
  return node;
}

function levelOf(element: Element, tree: Tree | null): Level {
  const shadow = shadowOf(element);
  if (shadow)
    return { element, next: shadow.firstChild, rest: NO_NODES, tree: { host: element, outer: tree } };
  const rest =
    tree && element.localName === 'slot' ? slotted(tree.host, element.getAttribute('name') ?? '') : NO_NODES;
  return rest.length > 0
    ? { element, next: null, rest, tree: tree?.outer ?? null }
    : { element, next: element.firstChild, rest, tree };
}

/** Children of a host that stand in the slot of this name. Worked out here: in a declared root that was not attached nothing is assigned. */
const slotted = (host: Element, name: string): Node[] =>
  [...host.childNodes].filter((node) =>
    node.nodeType === ELEMENT
      ? ((node as Element).getAttribute('slot') ?? '') === name
      : node.nodeType === TEXT && name === '',
  );
