import { DENSITY, lengthOf } from '../density.ts';
import { innerRoots } from '../roots.ts';
import { amount, type Features } from './features.ts';

const MOST_PARAGRAPHS = 200;
const SHORTEST = 60;
const WORTH_AT_MOST = 1200;
/** With less than this in paragraphs, other text is looked at. */
const LITTLE = 700;

/** How much running text there is, how much of it in one place, and how many links beside it. */
export function proseFeatures(document: Document): Features {
  const prose: Prose = { total: 0, top: 0, parents: new Map() };
  let left = MOST_PARAGRAPHS;
  for (const paragraph of document.getElementsByTagName('p')) {
    addLine(prose, paragraph.textContent ?? '', paragraph.parentElement);
    left -= 1;
    if (left === 0) break;
  }
  if (prose.total < LITTLE) addLooseText(prose, document.body, 'p');
  if (prose.total < LITTLE) for (const root of innerRoots(document.body)) addLooseText(prose, root);
  const { total, top } = prose;
  return {
    prose: amount(total / 500) / 2,
    top: amount(top / 500) / 2,
    share: total ? top / total : 0,
    linksPerProse: Math.log((document.links.length + 5) / (top + 300)) / 3,
  };
}

interface Prose {
  /** Characters in paragraphs that are long enough, each counted up to a limit. */
  total: number;
  /** The most of them that one element holds. */
  top: number;
  /** The sums by the element that holds the paragraphs. */
  parents: Map<Element, number>;
}

function addLine(prose: Prose, text: string, parent: Element | null): void {
  if (text.length < SHORTEST / DENSITY) return;
  const size = lengthOf(text);
  if (size < SHORTEST) return;
  const worth = Math.min(size, WORTH_AT_MOST);
  prose.total += worth;
  if (!parent) return;
  const sum = (prose.parents.get(parent) ?? 0) + worth;
  prose.parents.set(parent, sum);
  prose.top = Math.max(prose.top, sum);
}

const SHOW_TEXT = 4;
const MOST_TEXTS = 3000;
const UNREAD = ' script style noscript template textarea option a ';

/** Pages without paragraphs: lines that stand in divisions or between breaks, outside the elements that were `counted`. */
function addLooseText(prose: Prose, root: ParentNode, counted = ''): void {
  const walker = root.ownerDocument?.createTreeWalker(root, SHOW_TEXT);
  for (let left = MOST_TEXTS; left > 0; left -= 1) {
    const node = walker?.nextNode();
    if (!node) return;
    const text = node.nodeValue ?? '';
    if (text.length < SHORTEST / DENSITY) continue;
    const parent = node.parentElement;
    const tag = parent?.localName ?? counted;
    if (tag !== counted && !UNREAD.includes(` ${tag} `)) addLine(prose, text.trim(), parent);
  }
}
