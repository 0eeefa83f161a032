import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serialize, type TreeAdapter } from 'parse5';

type Parent = DefaultTreeAdapterMap['parentNode'];

/** Chromium's parser nests no deeper; what would be deeper becomes a sibling of its parent. */
const DEEPEST = 512;

/**
 * The page as it is, or, nested more deeply than browsers nest, written anew as Chromium nests it. The DOM library's
 * time grows with the square of the depth.
 */
export function flattened(html: string): string {
  return mayBeDeep(html) ? serialize(parse(html, { treeAdapter: createShallowAdapter() })) : html;
}

/** Counts tags alone; elements whose end tag is left out make it say yes too often. */
function mayBeDeep(html: string): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z]/gi)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function createShallowAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  const depthOf = (node: object): number => depths.get(node) ?? 0;
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      const outer = 'parentNode' in parent ? parent.parentNode : null;
      const place: Parent = outer && depthOf(parent) >= DEEPEST ? outer : parent;
      depths.set(node, depthOf(place) + 1);
      defaultTreeAdapter.appendChild(place, node);
    },
  };
}
