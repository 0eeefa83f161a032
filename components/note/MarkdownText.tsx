import type { ComponentChildren } from 'preact';
import { type Block, type Inline, readMarkdown } from './markdown.ts';

/** What the reader wrote, set. Elements are made one by one: nothing in a note can become markup of its own. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div class="note-body" dir="auto">
      {readMarkdown(text).map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'code') return <pre>{block.text}</pre>;
  if (block.kind === 'list') {
    const items = block.items.map((item, at) => <li key={at}>{item.map(inline)}</li>);
    return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const lines = block.lines.flatMap((line, at): ComponentChildren[] => [
    at > 0 && <br />,
    ...line.map(inline),
  ]);
  if (block.kind === 'quote') return <blockquote>{lines}</blockquote>;
  return <p class={block.kind === 'heading' ? 'note-heading' : undefined}>{lines}</p>;
}

function inline(part: Inline, at: number): ComponentChildren {
  switch (part.kind) {
    case 'strong':
      return <strong key={at}>{part.text}</strong>;
    case 'emphasis':
      return <em key={at}>{part.text}</em>;
    case 'struck':
      return <s key={at}>{part.text}</s>;
    case 'code':
      return <code key={at}>{part.text}</code>;
    case 'link':
      return (
        <a key={at} href={part.address} target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      );
    default:
      return part.text;
  }
}
