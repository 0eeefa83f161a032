import type { DatedClaim, DateExpression, Entity, Name } from '../../utils/extract/shapes.ts';
import type { Result } from '../../utils/messages.ts';
import type { ClaimPatch, Correction } from '../../utils/notes/corrections.ts';
import type { EntityNotes } from '../../utils/notes/entity-notes.ts';
import type { Note } from '../../utils/notes/shapes.ts';

/** What every subject of the card has: a key that stays while the article's text does, and the notes hung on it. */
interface Noted {
  key: string;
  notes: readonly Note[];
  /** The passage has left the page since the card was opened. */
  isGone?: boolean;
}

export interface NameSubject extends Noted {
  kind: 'name';
  name: Name;
  entity: Entity;
  /** The country of a nationality or of a capital. */
  related: Entity | null;
  /** How many mentions of the entity the article has, and which of them this is (from 1). */
  mentions: number;
  position: number;
  /** The article's other entities, that this one may really be. */
  others: readonly Pick<Entity, 'name' | 'type'>[];
  /** Names of the engine's entities that the reader has set right to make it what it is. */
  corrected: readonly string[];
}

export interface ClaimSubject extends Noted {
  kind: 'claim';
  claim: DatedClaim;
  dates: readonly DateExpression[];
  entities: readonly Entity[];
  /** Who said it. */
  speaker: string | null;
  /** The article's publication day, ISO; null when unknown. */
  published: string | null;
  /** Names of the article's people and organisations, one of whom may really have said it. */
  speakers: readonly string[];
  /** What the reader set right. */
  corrected: ClaimPatch | null;
}

/** A stretch that the reader chose. */
export interface SelectionSubject extends Noted {
  kind: 'selection';
  quote: string;
}

/** The page as a whole; `quote` is what was selected outside the article's text, if anything was. */
export interface PageSubject extends Noted {
  kind: 'page';
  quote: string;
}

/** What a card is about. */
export type Subject = NameSubject | ClaimSubject | SelectionSubject | PageSubject;

/** What the reader has typed. */
export interface NoteText {
  body: string;
  tags: string[];
  /** `updatedAt` of the note that is being edited, as the reader saw it last. */
  seen?: number;
}

/** What was kept of a note; `tags` is missing where they were not touched. */
export type DraftText = Pick<NoteText, 'body'> & Partial<NoteText>;

/** What the card asks of whoever shows it. `key` is a subject's key or, for a note being edited, the note's id. */
export interface CardActions {
  choose(key: string): void;
  /** Go to the next or the previous mention of the entity. */
  step(by: 1 | -1): void;
  readDraft(key: string): Promise<DraftText>;
  keepDraft(key: string, text: NoteText): void;
  add(key: string, text: NoteText): Promise<Result<Note>>;
  edit(id: string, text: NoteText): Promise<Result<Note>>;
  remove(id: string): Promise<Result<Note>>;
  restore(id: string): Promise<Result<Note>>;
  /** Keeps what the reader sets right on this page. */
  correct(correction: Correction): Promise<Result<null>>;
  /** How often the entity was noted, in all saved articles. */
  countNotes(entity: Pick<Entity, 'name' | 'type'>): Promise<EntityNotes | null>;
  close(): void;
}

/** Tells the reader something in the card's live region. */
export type SayInCard = (words: string, isFailure?: boolean) => void;

/** Where the card takes the keyboard focus to; it does so whenever `turn` changes and is not 0. */
export interface CardFocus {
  turn: number;
  on: 'card' | 'note';
}
