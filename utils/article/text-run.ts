import type { Stretch } from './shapes.ts';

/** A line of text, collapsed, with where it stands. */
export interface Line {
  text: string;
  linkLength: number;
  stretches: Stretch[];
}

interface Part {
  from: number;
  to: number;
  inLink: boolean;
}

/** Collects text nodes into one line; white space becomes one space, invisible characters are left out. */
export interface TextRun {
  add(node: Text, part: Part): void;
  /** A `br`: answers whether it ends the line rather than wrapping it. */
  lineBreak(): boolean;
  /** The line so far, null if it holds nothing; the next line begins. */
  take(): Line | null;
}

/** Words with single spaces between them, without soft hyphen, zero-width space, word joiner; the byte order mark counts as white space in JavaScript. */
const VISIBLE = /[^\s\u00AD\u200B\u2060]+(?: [^\s\u00AD\u200B\u2060]+)*/g;
const SPACE = /\s/;
const CLOSED_LINE = /[.!?:;…"”»’)\]]$/;

export function createTextRun(): TextRun {
  let text = '';
  let linkLength = 0;
  let stretches: Stretch[] = [];
  /** White space seen after the last word: where it stands, if in a text node. */
  let gap: { node: Text; offset: number } | 'unplaced' | null = null;
  let breaks = 0;

  const put = (characters: string, node: Text, offset: number): void => {
    const start = text.length;
    const end = start + characters.length;
    text += characters;
    const last = stretches.at(-1);
    if (last?.node === node && last.end === start && last.offset + start - last.start === offset)
      last.end = end;
    else stretches.push({ start, end, node, offset });
  };
  const putGap = (): void => {
    if (text && gap === 'unplaced') text += ' ';
    else if (text && gap && gap !== 'unplaced') put(' ', gap.node, gap.offset);
    gap = null;
  };
  const noteGap = (node: Text, from: number, to: number): void => {
    // White space before the line's first word is none of its text.
    if (!text || to <= from || (gap && gap !== 'unplaced')) return;
    for (let at = from; at < to; at += 1) {
      if (!SPACE.test(node.data.charAt(at))) continue;
      gap = { node, offset: at };
      return;
    }
  };

  return {
    add(node, { from, to, inLink }) {
      const { data } = node;
      if (!text && data.trim() === '') return;
      let done = from;
      VISIBLE.lastIndex = from;
      for (let match = VISIBLE.exec(data); match && match.index < to; match = VISIBLE.exec(data)) {
        noteGap(node, done, match.index);
        putGap();
        done = Math.min(to, match.index + match[0].length);
        const words = data.slice(match.index, done);
        put(words, node, match.index);
        if (inLink) linkLength += words.replaceAll(' ', '').length;
        breaks = 0;
      }
      noteGap(node, done, to);
    },
    lineBreak() {
      breaks += 1;
      gap ??= 'unplaced';
      return breaks > 1 || CLOSED_LINE.test(text);
    },
    take() {
      const line = text ? { text, linkLength, stretches } : null;
      text = '';
      linkLength = 0;
      stretches = [];
      gap = null;
      breaks = 0;
      return line;
    },
  };
}
