// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../utils/article/shapes.ts';
import {
  groupByNode,
  offsetOf,
  segmentsInRange,
  segmentsOf,
  spanOfRange,
} from '../../utils/page/segments.ts';

/** A page whose article text is the text nodes' words, single-spaced within a block and parted by line feeds. */
function read(html: string): { text: string; stretches: Stretch[]; nodes: Text[] } {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const stretches: Stretch[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    for (const match of (node.nodeValue ?? '').matchAll(/\S+(?: \S+)*/g)) {
      if (text) text += ' ';
      stretches.push({
        start: text.length,
        end: text.length + match[0].length,
        node: node as Text,
        offset: match.index,
      });
      text += match[0];
    }
  }
  return { text, stretches, nodes };
}

describe('segmentsOf', () => {
  it('finds a span inside one text node', () => {
    const { stretches, nodes } = read('<p>The Senate voted in Santiago.</p>');
    expect(segmentsOf(stretches, { start: 4, end: 10 })).toEqual([{ node: nodes[0], start: 4, end: 10 }]);
  });

  it('splits a span that crosses elements', () => {
    const { text, stretches, nodes } = read('<p>Andrés <b>Valdivia</b> met</p>');
    const segments = segmentsOf(stretches, { start: 0, end: text.indexOf(' met') });
    expect(segments.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'Andrés',
      'Valdivia',
    ]);
    expect(segments[1]?.node).toBe(nodes[1]);
  });

  it('covers white space of the source that the text leaves out', () => {
    const { text, stretches } = read('<p>Moneda\n     Palace said</p>');
    const [segment, ...more] = segmentsOf(stretches, { start: 0, end: text.indexOf(' said') });
    expect(more).toEqual([]);
    expect(segment?.node.data.slice(segment.start, segment.end)).toBe('Moneda\n     Palace');
  });

  it('gives nothing beyond the text', () => {
    const { text, stretches } = read('<p>Short.</p>');
    expect(segmentsOf(stretches, { start: text.length, end: text.length + 5 })).toEqual([]);
  });
});

describe('offsetOf', () => {
  it('goes back from each character of a segment to the span it came from', () => {
    const { text, stretches } = read('<p>Lima and <i>La   Paz</i> disagree</p>');
    const byNode = groupByNode(stretches);
    const span = { start: text.indexOf('La Paz'), end: text.indexOf('La Paz') + 6 };
    const [segment] = segmentsOf(stretches, span);
    expect(segment && offsetOf(byNode, segment.node, segment.start)).toBe(span.start);
    expect(segment && offsetOf(byNode, segment.node, segment.end)).toBe(span.end);
  });

  it('takes left-out white space for the start of the next word', () => {
    const { text, stretches, nodes } = read('<p>La    Paz</p>');
    expect(offsetOf(groupByNode(stretches), nodes[0] as Text, 4)).toBe(text.indexOf('Paz'));
  });

  it('knows nothing of other nodes', () => {
    const { stretches } = read('<p>Lima</p>');
    expect(offsetOf(groupByNode(stretches), document.createTextNode('Lima'), 0)).toBeNull();
  });
});

describe('spanOfRange', () => {
  const selectFrom = ([start, from]: [Node, number], [end, to]: [Node, number]): Range => {
    const range = document.createRange();
    range.setStart(start, from);
    range.setEnd(end, to);
    return range;
  };

  it('gives the selected part without the white space at its ends', () => {
    const { text, stretches, nodes } = read('<p>Peru and <b>Chile</b> agreed</p>');
    const span = spanOfRange(stretches, selectFrom([nodes[0] as Text, 4], [nodes[1] as Text, 5]), text);
    expect(span && text.slice(span.start, span.end)).toBe('and Chile');
  });

  it('takes whole elements', () => {
    const { text, stretches } = read('<p>One day.</p><p>Two days.</p>');
    const span = spanOfRange(stretches, selectFrom([document.body, 1], [document.body, 2]), text);
    expect(span && text.slice(span.start, span.end)).toBe('Two days.');
  });

  it('is null for a selection outside the article', () => {
    const { text, stretches } = read('<p>Inside.</p>');
    const aside = document.createElement('aside');
    aside.textContent = 'Outside.';
    document.body.append(aside);
    expect(spanOfRange(stretches, selectFrom([aside, 0], [aside, 1]), text)).toBeNull();
  });
});

describe('segmentsInRange', () => {
  const covered = (range: Range): string[] =>
    segmentsInRange(range).map(({ node, start, end }) => node.data.slice(start, end));

  it('covers a part of one text node', () => {
    const { nodes } = read('<p>The Senate voted.</p>');
    const range = document.createRange();
    range.setStart(nodes[0] ?? document, 4);
    range.setEnd(nodes[0] ?? document, 10);
    expect(covered(range)).toEqual(['Senate']);
  });

  it('covers what lies between two text nodes, and nothing beside it', () => {
    const { nodes } = read('<p>The <b>Senate</b> voted.</p><p>Nobody <i>else</i> did.</p><p>Later.</p>');
    const range = document.createRange();
    range.setStart(nodes[1] ?? document, 3);
    range.setEnd(nodes[3] ?? document, 6);
    expect(covered(range)).toEqual(['ate', ' voted.', 'Nobody']);
  });
});
