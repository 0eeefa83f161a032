import { innerRoots } from '../roots.ts';
import { amount, type Features } from './features.ts';

/** One character of Chinese, Japanese or Korean says about as much as two and a half Latin letters. */
const DENSE = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/;
const DENSITY = 2.5;

const MOST_PARAGRAPHS = 600;
/** The first paragraphs tell most articles from other pages. */
const OPENING = 40;
const SHORTEST = 60;
const WORTH_AT_MOST = 1200;
/** With less than this in paragraphs, other text is looked at. */
const LITTLE = 700;

/** How much running text there is in the first paragraphs, how much of it in one place. */
export const openingFeatures = (document: Document): Features =>
  featuresOf(document, measureParagraphs(document, OPENING));

/** The same of all paragraphs, and of other text where they hold little. */
export function proseFeatures(document: Document): Features {
  const measured = measureParagraphs(document, MOST_PARAGRAPHS);
  if (measured.total < LITTLE) addLooseText(measured, document);
  return featuresOf(document, measured);
}

function featuresOf(document: Document, measured: Measure): Features {
  const { total, count, length, parents, grandparents } = measured;
  const top = Math.max(0, ...parents.values());
  const top2 = Math.max(0, ...grandparents.values());
  return {
    prose: amount(total / 500) / 2,
    top: amount(top / 500) / 2,
    top2: amount(top2 / 500) / 2,
    share2: total ? top2 / total : 0,
    few: +(count < 4),
    meanLength: count ? Math.min(800, length / count) / 400 : 0,
    linksPerProse: Math.log((document.links.length + 5) / (top + 300)) / 3,
  };
}

interface Measure {
  /** Characters in paragraphs that are long enough, each counted up to a limit, and the paragraphs' number. */
  total: number;
  count: number;
  /** The same characters, without a limit. */
  length: number;
  /** Characters by the element that holds the paragraphs, and by the one above it. */
  parents: Map<Element, number>;
  grandparents: Map<Element, number>;
}

function measureParagraphs(document: Document, limit: number): Measure {
  const measured: Measure = {
    total: 0,
    count: 0,
    length: 0,
    parents: new Map(),
    grandparents: new Map(),
  };
  const paragraphs = document.getElementsByTagName('p');
  const most = Math.min(paragraphs.length, limit);
  for (let at = 0; at < most; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph) addLine(measured, paragraph.textContent ?? '', paragraph.parentElement);
  }
  return measured;
}

function addLine(measured: Measure, text: string, parent: Element | null): void {
  if (text.length < SHORTEST / DENSITY) return;
  const size = lengthOf(text);
  if (size < SHORTEST) return;
  const worth = Math.min(size, WORTH_AT_MOST);
  measured.total += worth;
  measured.count += 1;
  measured.length += size;
  addTo(measured.parents, parent, worth);
  addTo(measured.grandparents, parent?.parentElement, worth);
}

function addTo(sums: Map<Element, number>, element: Element | null | undefined, worth: number): void {
  if (element) sums.set(element, (sums.get(element) ?? 0) + worth);
}

const SHOW_TEXT = 4;
const MOST_TEXTS = 8000;
const UNREAD = /^(?:script|style|noscript|template|textarea|option|a)$/;

/** Pages without paragraphs: lines that stand in divisions or between breaks, in shadow roots or in frames. */
function addLooseText(measured: Measure, document: Document): void {
  for (const root of [document.body, ...innerRoots(document.body)]) {
    const walker = document.createTreeWalker(root, SHOW_TEXT);
    for (let left = MOST_TEXTS; left > 0; left -= 1) {
      const node = walker.nextNode();
      if (!node) break;
      const text = node.nodeValue ?? '';
      if (text.length < SHORTEST / DENSITY) continue;
      const parent = node.parentElement;
      const isKnown = parent?.localName === 'p' && root === document.body;
      if (parent && !isKnown && !UNREAD.test(parent.localName)) addLine(measured, text.trim(), parent);
    }
  }
}

/** In Latin letters. */
export const lengthOf = (text: string): number =>
  DENSE.test(text.slice(0, 60)) ? text.length * DENSITY : text.length;
