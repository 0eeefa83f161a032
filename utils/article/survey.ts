import { type Clue, cluesOf, isSkipped, isUnseen, structuralTag, type Told, toldBy } from './marks.ts';
import type { Stretch } from './shapes.ts';
import { createTextRun } from './text-run.ts';
import { walkShown } from './walk.ts';

/** A block-level element, with what stands in it. Boxes are listed parents first. */
export interface Box {
  element: Element;
  parent: Box | null;
  tag: string;
  /** Words of its class, id and test attributes, lower case, with a space on each side of each. */
  names: string;
  /** Why it may not belong to the article, by its own tag, role and names. */
  clues: readonly Clue[];
  /** Level of the heading that it is or stands in; 0 for none. */
  heading: number;
  inItem: boolean;
  inCaption: boolean;
  /** The outermost quotation around it. */
  quotation: Box | null;
  /** Its place in the list of boxes, and the end of those inside it. */
  index: number;
  boxEnd: number;
  /** Its blocks `[first, end)`. */
  first: number;
  end: number;
}

/** One line of the page's text: what stands between two block boundaries, white space collapsed. */
export interface Block {
  index: number;
  box: Box;
  text: string;
  /** Characters that stand in links. */
  linkLength: number;
  /** Whether it reads as running text, once that was asked. */
  prose?: boolean | undefined;
  /** Where each part of `text` stands; offsets count from the block's start. */
  stretches: Stretch[];
}

export interface Survey {
  boxes: Box[];
  blocks: Block[];
}

/** Reads all visible text under `root`, that of open shadow roots too, in one pass, without recursion, layout or changes. */
export function surveyPage(root: Element): Survey {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const run = createTextRun();
  let box = openBox(root, toldBy(root, root.localName), { parent: null, boxes });
  let linkDepth = 0;

  const flush = (): void => {
    const line = run.take();
    if (line) blocks.push({ index: blocks.length, box, prose: undefined, ...line });
  };
  const open = (element: Element, told: Told): void => {
    flush();
    box = openBox(element, told, { parent: box, boxes });
    box.first = blocks.length;
  };
  const close = (): void => {
    flush();
    box.end = blocks.length;
    box.boxEnd = boxes.length;
    box = box.parent ?? box;
  };
  const enter = (element: Element): boolean => {
    const tag = element.localName;
    const kind = structuralTag(tag);
    if (kind === 'skip') return false;
    if (kind === 'break') {
      if (run.lineBreak()) flush();
      return false;
    }
    const told = toldBy(element, tag);
    if (isSkipped(told) || (kind === 'inline' && isUnseen(told))) return false;
    if (kind === 'block') open(element, told);
    else if (isLink(element)) linkDepth += 1;
    return true;
  };
  const leave = (element: Element): void => {
    if (box.element === element) close();
    else if (isLink(element)) linkDepth -= 1;
  };
  const read = (node: Text): void => {
    let from = 0;
    if (box.tag === 'pre') {
      for (const to of paragraphEnds(node.data)) {
        run.add(node, { from, to, inLink: linkDepth > 0 });
        flush();
        from = to;
      }
    }
    run.add(node, { from, to: node.data.length, inLink: linkDepth > 0 });
  };

  walkShown(root, { enter, leave, read });
  close();
  return { boxes, blocks };
}

function openBox(element: Element, told: Told, { parent, boxes }: { parent: Box | null; boxes: Box[] }): Box {
  const tag = element.localName;
  const { names } = told;
  const heading = HEADING.test(tag) ? Number(tag[1]) : (parent?.heading ?? 0);
  const box: Box = {
    element,
    parent,
    tag,
    names,
    clues: cluesOf(tag, told),
    heading,
    inItem: tag === 'li' || (parent?.inItem ?? false),
    inCaption: isCaption(tag, names, parent),
    quotation: parent?.quotation ?? null,
    index: boxes.length,
    boxEnd: boxes.length + 1,
    first: 0,
    end: 0,
  };
  if (tag === 'blockquote' && !box.quotation) box.quotation = box;
  boxes.push(box);
  return box;
}

const HEADING = /^h[1-6]$/;

/** Frames of the page carry names that say how all of it is set, "caption" among them. */
const FRAMES = /^(?:body|main|article|section)$/;

function isCaption(tag: string, names: string, parent: Box | null): boolean {
  if (FRAMES.test(tag)) return parent?.inCaption ?? false;
  if (
    tag === 'blockquote' ||
    tag === 'table' ||
    (tag === 'p' && parent?.tag !== 'figure' && !parent?.inCaption)
  )
    return / caption /.test(names);
  if (tag === 'figure' || tag === 'figcaption') return true;
  return (
    (parent?.inCaption ?? false) || / (?:caption|photo credit|image credit|bildunterschrift) /.test(names)
  );
}

const isLink = (element: Element): boolean => element.localName === 'a' && element.hasAttribute('href');

/** Offsets after each blank line. */
function paragraphEnds(data: string): number[] {
  return [...data.matchAll(/\n[^\S\n]*\n/g)].map((match) => match.index + match[0].length);
}
