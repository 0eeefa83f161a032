import type { DatedClaim, DateExpression, Entity, Name, NameType } from '../extract/shapes.ts';
import type { Anchor } from '../text/anchor.ts';

/** An article that holds notes. Pages without notes leave no trace. */
export interface SavedArticle {
  id: string;
  /** Canonical address; unique. */
  canonical: string;
  /** Every other address that led here. */
  aliases: string[];
  title: string;
  site: string | null;
  byline: string | null;
  /** ISO day. */
  published: string | null;
  lang: string | null;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** How many notes there are, and the tags in use. */
export interface Summary {
  count: number;
  tags: string[];
}

/** What a note hangs on, as the engine showed it when the note was written. */
export type NoteTarget =
  | { kind: 'name'; name: Name; entity: Entity }
  | { kind: 'claim'; claim: DatedClaim; dates: DateExpression[] }
  | { kind: 'selection' }
  | { kind: 'page' };

/** What the reader wrote: one row. */
export interface Note {
  id: string;
  articleId: string;
  target: NoteTarget;
  /** Null for a note on the page as a whole. */
  anchor: Anchor | null;
  body: string;
  tags: string[];
  createdAt: number;
  updatedAt: number;
  /** `Engine.version` of the moment. */
  engine: string;
  /** The reader's label. */
  colour?: Colour;
  /** Set while the note comes back for review. */
  review?: Review;
}

export const COLOURS = ['yellow', 'green', 'blue', 'red', 'violet'] as const;
export type Colour = (typeof COLOURS)[number];

/** When a note comes back. */
export interface Review {
  /** ISO day. */
  due: string;
  /** How often it has come back, from 0. */
  step: number;
}

/** A note that was removed and can be brought back until it is swept. */
export interface RemovedNote extends Note {
  removedAt: number;
}

/** An unfinished note, kept at each keystroke's rest. `key` is the note's id, or article address and anchor. */
export interface Draft {
  key: string;
  body: string;
  /** Missing where only the text is being written. */
  tags?: string[];
  /** `updatedAt` of the note when its edit began. */
  seen?: number;
  updatedAt: number;
}

/** Rows of everything that the reader owns. */
export interface LibraryRows {
  articles: SavedArticle[];
  notes: Note[];
  removed: RemovedNote[];
  drafts: Draft[];
}

/** What a change of many rows did, so that it can be undone. */
export interface Change {
  id: string;
  madeAt: number;
  /** Rows as they were. */
  before: LibraryRows;
  /** Keys of rows that were not there. */
  added: { [Table in keyof LibraryRows]: string[] };
  /** `updatedAt` of each note that was written, by its id: a note that was edited or removed since is left alone. */
  written: Record<string, number>;
}

/** How many rows a change touched, and the id by which it is undone. */
export interface Changed {
  id: string;
  count: number;
}

/** What is done to many notes at once. */
export interface ManyPatch {
  addTags?: string[];
  removeTags?: string[];
  colour?: NotePatch['colour'];
}

/** What the page knows of the article that a new note belongs to. */
export type ArticleIdentity = Pick<
  SavedArticle,
  'canonical' | 'aliases' | 'title' | 'site' | 'byline' | 'published' | 'lang'
>;

export interface NewNote {
  article: ArticleIdentity;
  target: NoteTarget;
  anchor: Anchor | null;
  body: string;
  tags: string[];
}

export interface NotePatch {
  body?: string;
  tags?: string[];
  /** Set when an orphan is attached again. */
  anchor?: Anchor;
  /** Null takes the label away. */
  colour?: Colour | null;
  /** Null ends the review. */
  review?: Review | null;
  /** `updatedAt` of the note as the reader saw it last: text that was saved since is not written over. */
  seen?: number;
}

/** The kinds of marks that can be shown or left out. */
export type MarkKind = NameType | 'claim';

/** What is drawn of all that was found. */
export interface MarkSettings {
  /** Kinds that are left out. */
  hidden: MarkKind[];
  /** Every mention of an entity, or the first alone. */
  mentions: 'all' | 'first';
  /** All that was found, or only what is fairly certain. */
  certainty: 'all' | 'sure';
}

/** Where pages are read by themselves: everywhere, on the sites of `sitesOn`, or nowhere until the reader asks. */
export type Reach = 'everywhere' | 'sites' | 'asked';

/** What the number on the toolbar button counts. */
export type Badge = 'claims' | 'notes' | 'off';

/** The reader's switches. */
export interface Settings {
  /** Off: no page is read anywhere. */
  on: boolean;
  /** Host names on which no page is read. */
  sitesOff: string[];
  reach: Reach;
  /** Host names that the reader chose, for the reach `sites`. */
  sitesOn: string[];
  /** Host names of which the reader said that each page is an article, or none is. */
  sitesAlways: string[];
  sitesNever: string[];
  marks: MarkSettings;
  badge: Badge;
}
