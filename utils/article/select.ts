import type { Body } from './body.ts';
import { withoutClosing } from './closing.ts';
import { findDay } from './days.ts';
import { furtherArticles, teaserCards } from './further.ts';
import { isProse } from './mass.ts';
import { isPrompt } from './prompts.ts';
import type { Block, Box, Survey } from './survey.ts';

/** The blocks of the article's own text, in reading order. Decided block by block; each rule is one line of `RULES`. */
export function selectBlocks(survey: Survey, body: Body, headline: Block | null): Block[] {
  const { main } = body;
  const from = headline && headline.index < main.first ? headline.index + 1 : main.first;
  const inside = survey.blocks.slice(from, main.end).filter((block) => {
    if (block === headline) return false;
    if (headline && isStandfirstOf(headline, block)) return true;
    if (body.isOut(block.box)) return false;
    return block.index >= main.first || (isProse(block) && !block.box.inCaption);
  });
  const lists = linkLists(survey, body);
  const further = furtherArticles(survey, body, headline);
  const cards = teaserCards(survey, body);
  const kept = inside.filter((block) => {
    if (further(block) || cards(block) || RULES.some((rule) => rule(block))) return false;
    if (isLoneLink(block)) return isLinkedHeading(survey, block);
    return !lists(block.box) || isAnnounced(survey, block) || isLinkedHeading(survey, block);
  });
  return withoutEcho(withoutClosing(trimmed(kept, headline), main));
}

/** Why a block of the body is left out. */
const RULES: readonly ((block: Block) => boolean)[] = [
  ({ text, linkLength, box }) =>
    isPrompt(text, { linked: linkLength > text.length * 0.5, heading: box.heading > 0 }),
  isLabelledLink,
  // Under a quoted post the same line is its signature.
  ({ text, box }) => box.heading === 0 && !box.inItem && !box.quotation && isDateline(text),
];

/** "READ ANOTHER STORY | its headline": a label in capitals before a link. */
function isLabelledLink({ text, linkLength, box }: Block): boolean {
  return linkLength > text.length * 0.4 && !box.inItem && /^[\p{Lu}\s]{6,40}[|:]\s/u.test(text);
}

/** A line that holds a day, perhaps with its hour, and nothing else to speak of. */
function isDateline(text: string): boolean {
  if (text.length > 70) return false;
  const found = findDay(text, { monthFirst: true });
  return found !== null && text.length - (found.end - found.start) < 30 && !/[.!?]$/.test(text);
}

/** A line that is one link, outside lists: a promo, a tag, a button. */
function isLoneLink({ text, linkLength, box }: Block): boolean {
  return (
    linkLength > text.length * 0.8 && !box.inItem && !box.inCaption && text.length < 250 && box.tag !== 'td'
  );
}

/** A heading that is a link, over text of its own. */
function isLinkedHeading({ blocks }: Survey, { box, index }: Block): boolean {
  const next = blocks[index + 1];
  return (
    box.heading > 0 &&
    next !== undefined &&
    next.box.heading === 0 &&
    isProse(next) &&
    next.linkLength < next.text.length / 2
  );
}

/** An item of a list that the sentence before announces: "These courses teach it:". */
function isAnnounced({ blocks }: Survey, { box }: Block): boolean {
  let list: Box | null = box;
  while (list && !/^[uo]l$/.test(list.tag)) list = list.parent;
  const before = list && blocks[list.first - 1];
  return before ? /[:：]$/.test(before.text) && before.box.heading === 0 && before.text.length > 25 : false;
}

/** So many blocks after the headline a standfirst is looked for. */
const NEAR = 7;
const LEAD_NAMES =
  / (?:teaser|standfirst|sub ?title|sub ?head(?:line|ing)?|strapline|dek|deck|lead|lede|intro|summary|excerpt|abstract|chapo|vorspann|entradilla|sommario) /;

/** Text soon after the headline that sums up the article: a sentence or more, not made of links, or named so. */
function isStandfirstOf(headline: Block, block: Block): boolean {
  const { box, index, text, linkLength } = block;
  if (index < headline.index || index > headline.index + NEAR || box.inCaption || linkLength > 0)
    return false;
  const names = `${box.names}${box.parent?.names ?? ''}${box.parent?.parent?.names ?? ''}`;
  const clues = [box, box.parent, box.parent?.parent].flatMap((near) => near?.clues ?? []);
  if (clues.some(({ from }) => from !== 'teaser')) return false;
  return text.length > 60 && (LEAD_NAMES.test(names) || (box.heading > 1 && /[.!?…]["”’]?$/.test(text)));
}

/** Boxes that are mostly links: lists of stories, tags, contents. */
function linkLists({ blocks }: Survey, { main }: Body): (box: Box) => boolean {
  const known = new Map<Box, boolean>();
  const isList = (box: Box): boolean => {
    let length = 0;
    let linked = 0;
    let prose = 0;
    for (let at = box.first; at < box.end; at += 1) {
      const block = blocks[at];
      if (!block) continue;
      length += block.text.length;
      linked += block.linkLength;
      if (isProse(block)) prose += block.text.length;
    }
    return linked > length * 0.6 && prose < length * 0.3 && length < 4000;
  };
  return (start) => {
    let box: Box | null = start;
    let levels = 0;
    while (box && box !== main && levels < 6) {
      const seen: boolean =
        known.get(box) ?? (/^(?:ul|ol|dl|table|section|div|nav|aside)$/.test(box.tag) && isList(box));
      known.set(box, seen);
      if (seen) return true;
      box = box.parent;
      levels += 1;
    }
    return false;
  };
}

const isSubtitle = ({ text, linkLength, box }: Block): boolean =>
  text.length > 60 && linkLength === 0 && !box.inCaption && !/\d{4}/.test(text);

/** Takes off labels before the first sentence and after the last. */
function trimmed(blocks: readonly Block[], headline: Block | null): Block[] {
  const isText = (block: Block): boolean =>
    isProse(block) || block.box.inItem || /^t[dh]$/.test(block.box.tag) || block.text.length > 120;
  let first = 0;
  while (first < blocks.length) {
    const block = blocks[first];
    if (!block || isText(block) || (block.box.heading > 1 && headline && block.index > headline.index)) break;
    if (block.box.tag === 'p' && (/[.!?:]["”’]?$/.test(block.text) || isSubtitle(block))) break;
    first += 1;
  }
  let last = blocks.length;
  while (last > first) {
    const block = blocks[last - 1];
    if (!block || isText(block) || (block.box.tag === 'p' && block.text.length > 20)) break;
    if (block.box.heading === 0 && /[.!?]["”’]?$/.test(block.text)) break;
    last -= 1;
  }
  return blocks.slice(first, last);
}

/** Leaves out text that stands a second time: pull quotes, repeated captions and standfirsts, copies for small screens. */
function withoutEcho(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  let inCopy = false;
  return blocks.filter(({ text, box }) => {
    if (text.length < 40) return true;
    const key = folded(text);
    const isCopy = seen.has(key) && (inCopy || !box.inItem || text.length > 120);
    inCopy = isCopy;
    seen.add(key);
    return !isCopy;
  });
}

/** Signs and punctuation, by their blocks: properties of Unicode take long to compile. */
const SIGNS =
  /[\0-/:-@[-`{-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF\u3000-\u3004\u3008-\u3020\u3030\uFDFC-\uFE6F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uD83C-\uD83E\uDC00-\uDFFF\uFFFD]+/g;

export const folded = (text: string): string => text.toLowerCase().replace(SIGNS, '');

/** One is the other, or makes up most of it. */
export function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 0 && short.length >= long.length * 0.5 && long.includes(short);
}
