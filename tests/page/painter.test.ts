// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPainter } from '../../utils/page/painter.ts';
import type { Paper } from '../../utils/page/styles.ts';

/** Stands in for a browser's highlight: it throws when it is iterated, as Firefox's does in a content script. */
class FakeHighlight {
  readonly ranges: AbstractRange[];
  priority = 0;
  constructor(...ranges: AbstractRange[]) {
    this.ranges = ranges;
  }
  [Symbol.iterator](): never {
    throw new Error('not iterable here');
  }
}
class FakeSheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}

const theirs = new FakeHighlight();
let registry: Map<string, FakeHighlight>;
let sheets: FakeSheet[];
const WHITE: Paper = { tone: 'light', colour: { red: 255, green: 255, blue: 255, alpha: 1 } };
const BLACK: Paper = { tone: 'dark', colour: { red: 0, green: 0, blue: 0, alpha: 1 } };
let paper: Paper;
let life: AbortController;
const page = document.implementation.createHTMLDocument();
const node = page.createTextNode('Kim met Moon');
page.body.append(node);

beforeEach(() => {
  registry = new Map([['theirs', theirs]]);
  Object.assign(registry, {
    clear: () => {
      throw new Error('the page has highlights of its own');
    },
  });
  sheets = [new FakeSheet()];
  paper = WHITE;
  life = new AbortController();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSSStyleSheet', FakeSheet);
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(init: object) {
        Object.assign(this, init);
      }
    },
  );
  Object.defineProperty(page, 'adoptedStyleSheets', {
    configurable: true,
    get: () => sheets,
    set: (next: FakeSheet[]) => {
      sheets = next;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = () => openPainter(page, () => ({ paper, room: 12 }), life.signal);
const ours = () => [...registry.entries()].filter(([name]) => name !== 'theirs');

describe('a painter', () => {
  it('leaves no trace until there is something to draw', () => {
    const painter = open();
    painter.draw('PER', []);
    expect(ours()).toEqual([]);
    expect(sheets).toHaveLength(1);
  });

  it('draws a layer under its own random name, with a rule for it', () => {
    open().draw('PER', [{ node, start: 0, end: 3 }]);
    open().draw('PER', [{ node, start: 8, end: 12 }]);
    const [[first, highlight], [second]] = ours() as [[string, FakeHighlight], [string, FakeHighlight]];
    expect(first).not.toBe(second);
    expect(highlight.ranges).toMatchObject([{ startContainer: node, startOffset: 0, endOffset: 3 }]);
    expect(sheets[1]?.text).toContain(`::highlight(${first})`);
  });

  it('replaces what a layer showed, and keeps one style sheet', () => {
    const painter = open();
    painter.draw('PER', [{ node, start: 0, end: 3 }]);
    painter.draw('LOC', [{ node, start: 0, end: 3 }]);
    painter.draw('PER', [{ node, start: 8, end: 12 }]);
    expect(ours()).toHaveLength(2);
    expect(sheets).toHaveLength(2);
    painter.draw('PER', []);
    expect(ours()).toHaveLength(1);
  });

  it('lets go of what has left the page, and of nothing else', () => {
    const painter = open();
    const gone = page.createTextNode('Lee met Park');
    page.body.append(gone);
    painter.draw('PER', [
      { node, start: 0, end: 3 },
      { node: gone, start: 0, end: 3 },
    ]);
    painter.draw('LOC', [{ node: gone, start: 8, end: 12 }]);
    painter.draw('ORG', [{ node, start: 8, end: 12 }]);
    const [, , [, untouched] = []] = ours();
    painter.sweep();
    expect(ours()).toHaveLength(3);
    gone.remove();
    painter.sweep();
    const left = ours().map(([, highlight]) => highlight);
    expect(left.map(({ ranges }) => ranges.length)).toEqual([1, 1]);
    expect(left.flatMap(({ ranges }) => ranges)).toMatchObject([
      { startContainer: node, startOffset: 8 },
      { startContainer: node, startOffset: 0 },
    ]);
    expect(left).toContain(untouched);
  });

  it('draws nothing that has left the page before', () => {
    open().draw('PER', [{ node: page.createTextNode('Kim'), start: 0, end: 3 }]);
    expect(ours()).toEqual([]);
  });

  it('follows the colours of the page', () => {
    const painter = open();
    painter.draw('PER', [{ node, start: 0, end: 3 }]);
    const light = sheets[1]?.text;
    paper = BLACK;
    painter.draw('PER', [{ node, start: 0, end: 3 }]);
    expect(sheets[1]?.text).not.toBe(light);
    paper = WHITE;
    painter.restyle();
    expect(sheets[1]?.text).toBe(light);
  });

  it('takes away what is its own at the end, and nothing else', () => {
    const painter = open();
    painter.draw('claim', [{ node, start: 0, end: 3 }]);
    life.abort();
    painter.draw('claim', [{ node, start: 0, end: 3 }]);
    expect([...registry.keys()]).toEqual(['theirs']);
    expect(sheets).toHaveLength(1);
  });
});
