/** A stretch of text in a line. Links go to pages of the web only. */
export type Inline =
  | { kind: 'text' | 'strong' | 'emphasis' | 'code' | 'struck'; text: string }
  | { kind: 'link'; text: string; address: string };

export type Block =
  | { kind: 'paragraph' | 'heading' | 'quote'; lines: Inline[][] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string };

const FENCE = /^```/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*)$/;
const QUOTE = /^>\s?(.*)$/;

/**
 * Reads the part of Markdown (CommonMark) that notes are written in: paragraphs whose line breaks count, headings, lists of
 * one level, quotes, code, strong, emphasis, struck text and links. All else stays as it was typed.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let isOpen = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const last = isOpen ? blocks.at(-1) : undefined;
    isOpen = line.trim() !== '';
    if (!isOpen) continue;
    if (FENCE.test(line)) {
      const end = lines.findIndex((other, place) => place > at && FENCE.test(other));
      const stop = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, stop).join('\n') });
      at = stop;
      isOpen = false;
      continue;
    }
    addLine(blocks, last, line);
  }
  return blocks;
}

function addLine(blocks: Block[], last: Block | undefined, line: string): void {
  const item = ITEM.exec(line);
  const heading = HEADING.exec(line);
  const quote = QUOTE.exec(line);
  if (heading) blocks.push({ kind: 'heading', lines: [readInline(heading[1] ?? '')] });
  else if (item) {
    const isOrdered = item[1] !== undefined;
    if (last?.kind === 'list' && last.isOrdered === isOrdered) last.items.push(readInline(item[2] ?? ''));
    else blocks.push({ kind: 'list', isOrdered, items: [readInline(item[2] ?? '')] });
  } else {
    const kind = quote ? 'quote' : 'paragraph';
    const inline = readInline(quote ? (quote[1] ?? '') : line);
    if (last?.kind === kind) last.lines.push(inline);
    else blocks.push({ kind, lines: [inline] });
  }
}

const MARKS =
  /`([^`]+)`|\*\*(?=\S)([^*]+?)(?<=\S)\*\*|(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)|(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])|~~(?=\S)([^~]+?)(?<=\S)~~|\[([^\]]{1,300})\]\(<?([^\s)>]+)>?\)|(https?:\/\/[^\s<>"“”]+[^\s<>.,;:!?)\]'"“”])/gu;

function readInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    const part = partOf(match);
    if (!part) continue;
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) });
    parts.push(part);
    from = match.index + match[0].length;
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) });
  return parts;
}

function partOf([
  ,
  code,
  strong,
  star,
  underscore,
  struck,
  label,
  address,
  bare,
]: RegExpExecArray): Inline | null {
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  const emphasis = star ?? underscore;
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (struck !== undefined) return { kind: 'struck', text: struck };
  const target = address ?? bare ?? '';
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null;
  return { kind: 'link', text: label ?? target, address: target };
}
