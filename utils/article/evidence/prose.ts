import { innerRoots } from '../roots.ts';
import { amount, type Features } from './features.ts';

/** One character of Chinese, Japanese or Korean says about as much as two and a half Latin letters. */
const DENSITY = 2.5;

const MOST_PARAGRAPHS = 600;
const SHORTEST = 60;
const WORTH_AT_MOST = 1200;
/** With less than this in paragraphs, other text is looked at. */
const LITTLE = 700;

/** How much running text there is, how much of it in one place, and how many links beside it. */
export function proseFeatures(document: Document): Features {
  const prose: Prose = { total: 0, count: 0, length: 0, parents: new Map(), grandparents: new Map() };
  addParagraphs(prose, document);
  if (prose.total < LITTLE) addLooseText(prose, document);
  const { total, count, length } = prose;
  const top = Math.max(0, ...prose.parents.values());
  const top2 = Math.max(0, ...prose.grandparents.values());
  return {
    prose: amount(total / 500) / 2,
    top: amount(top / 500) / 2,
    top2: amount(top2 / 500) / 2,
    share2: total ? top2 / total : 0,
    meanLength: count ? Math.min(800, length / count) / 400 : 0,
    linksPerProse: Math.log((document.links.length + 5) / (top + 300)) / 3,
  };
}

interface Prose {
  /** Characters in paragraphs that are long enough, each counted up to a limit, and the paragraphs' number. */
  total: number;
  count: number;
  /** The same characters, without a limit. */
  length: number;
  /** Characters by the element that holds the paragraphs, and by the one above it. */
  parents: Map<Element, number>;
  grandparents: Map<Element, number>;
}

function addParagraphs(prose: Prose, document: Document): void {
  let left = MOST_PARAGRAPHS;
  for (const paragraph of document.getElementsByTagName('p')) {
    if (left === 0) return;
    left -= 1;
    addLine(prose, paragraph.textContent ?? '', paragraph.parentElement);
  }
}

function addLine(prose: Prose, text: string, parent: Element | null): void {
  if (text.length < SHORTEST / DENSITY) return;
  const size = lengthOf(text);
  if (size < SHORTEST) return;
  const worth = Math.min(size, WORTH_AT_MOST);
  prose.total += worth;
  prose.count += 1;
  prose.length += size;
  addTo(prose.parents, parent, worth);
  addTo(prose.grandparents, parent?.parentElement, worth);
}

function addTo(sums: Map<Element, number>, element: Element | null | undefined, worth: number): void {
  if (element) sums.set(element, (sums.get(element) ?? 0) + worth);
}

const SHOW_TEXT = 4;
const MOST_TEXTS = 8000;
const UNREAD = /^(?:script|style|noscript|template|textarea|option|a)$/;

/** Pages without paragraphs: lines that stand in divisions or between breaks, in shadow roots or in frames. */
function addLooseText(prose: Prose, document: Document): void {
  for (const root of [document.body, ...innerRoots(document.body)]) {
    const walker = document.createTreeWalker(root, SHOW_TEXT);
    for (let left = MOST_TEXTS; left > 0; left -= 1) {
      const node = walker.nextNode();
      if (!node) break;
      const text = node.nodeValue ?? '';
      if (text.length < SHORTEST / DENSITY) continue;
      const parent = node.parentElement;
      const isKnown = parent?.localName === 'p' && root === document.body;
      if (parent && !isKnown && !UNREAD.test(parent.localName)) addLine(prose, text.trim(), parent);
    }
  }
}

/** In Latin letters, by the script of the character in the middle. */
export function lengthOf(text: string): number {
  const letter = text.charCodeAt(text.length >> 1);
  return letter >= 0x3000 && letter < 0xd800 ? text.length * DENSITY : text.length;
}
