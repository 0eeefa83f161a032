import type { Anchor } from '../../text/anchor.ts';
import type { Preferences } from '../preferences-shape.ts';
import type { Colour, LibraryRows, Note, NoteTarget, SavedArticle } from '../shapes.ts';

/** What a file holds, before it is compared with what is there. */
export interface Incoming extends LibraryRows {
  refused: Refused[];
  /** Null: none. */
  preferences: Preferences | null;
}

/** Why something in a file is not taken; the interface has a sentence for each. */
export type WhyRefused =
  | 'noAddress'
  | 'badAddress'
  | 'badNote'
  | 'badForm'
  | 'noHighlight'
  | 'noArticle'
  | 'olderVersion'
  | 'twice';

/** Something in a file that is not taken, and why. */
export interface Refused {
  /** What it is, in a few words of its own; empty where it has none. */
  what: string;
  why: WhyRefused;
}

export const nothingIncoming = (): Incoming => ({
  articles: [],
  notes: [],
  removed: [],
  drafts: [],
  refused: [],
  preferences: null,
});

/** A highlight of another program. */
export interface Highlight {
  /** What tells it from others of its source, for good: the same highlight always becomes the same note. */
  key: string;
  address: string;
  title: string;
  byline: string | null;
  site?: string | null;
  published?: string | null;
  anchor: Anchor | null;
  target?: NoteTarget;
  body: string;
  tags: string[];
  colour?: Colour;
  createdAt: number;
  updatedAt: number;
}

/** The article row of an address; its id follows from the address. */
export const articleOf = (highlight: Highlight): SavedArticle => ({
  id: `a-${digest(highlight.address)}`,
  canonical: highlight.address,
  aliases: [],
  title: highlight.title,
  site: highlight.site ?? null,
  byline: highlight.byline,
  published: highlight.published ?? null,
  lang: null,
  savedAt: highlight.createdAt,
});

export const noteOf = (highlight: Highlight, articleId: string): Note => ({
  id: highlight.key,
  articleId,
  target: highlight.target ?? { kind: highlight.anchor ? 'selection' : 'page' },
  anchor: highlight.anchor,
  body: highlight.body,
  tags: highlight.tags,
  createdAt: highlight.createdAt,
  updatedAt: highlight.updatedAt,
  engine: '',
  ...(highlight.colour && { colour: highlight.colour }),
});

/** A short text that stands for a long one: two 32-bit FNV-1a sums, over the text and over its reverse. */
export function digest(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(at), 0x01000193);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  const hex = (sum: number): string => (sum >>> 0).toString(16).padStart(8, '0');
  return `${hex(forward)}${hex(backward)}${text.length.toString(36)}`;
}

/** The start of a text, for a list of what was refused. */
export const inShort = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
