import type { EngineInput, NameType } from '../extract/shapes.ts';
import type { Anchor, Twins } from '../text/anchor.ts';
import type { Piece } from '../text/piece.ts';
import { type Correction, isCorrection, isNameType } from './corrections.ts';
import type { DraftText } from './drafts.ts';
import {
  isClaim,
  isDateExpression,
  isEntity,
  isLine,
  isName,
  isShort,
  LONGEST_QUOTE,
  MANY,
} from './extraction-checks.ts';
import { LONGEST_BODY } from './limits.ts';
import {
  type Check,
  either,
  forward,
  isDay,
  isNull,
  isOffset,
  isWebAddress,
  listOf,
  oneOf,
  optional,
  orNull,
  record,
  span,
  textUpTo,
} from './shape-checks.ts';
import {
  type ArticleIdentity,
  COLOURS,
  type ManyPatch,
  type NewNote,
  type NotePatch,
  type NoteTarget,
  type Review,
} from './shapes.ts';

/** Notes that one question can be about. */
const MOST_NOTES = 200_000;

export const isAnchor: Check<Anchor> = forward(
  record<Anchor>({
    ...span,
    quote: textUpTo(LONGEST_QUOTE),
    prefix: textUpTo(32),
    suffix: textUpTo(32),
    twins: optional(record<Twins>({ count: isOffset, alike: isOffset })),
  }),
);

const isNameTarget = record<Target<'name'>>({ kind: oneOf('name'), name: isName, entity: isEntity });

const isClaimTarget = record<Target<'claim'>>({
  kind: oneOf('claim'),
  claim: isClaim,
  dates: listOf(isDateExpression, MANY),
});

type Target<K extends NoteTarget['kind']> = Extract<NoteTarget, { kind: K }>;

export const isTarget: Check<NoteTarget> = either(
  either(isNameTarget, isClaimTarget),
  either(
    record<Target<'selection'>>({ kind: oneOf('selection') }),
    record<Target<'page'>>({ kind: oneOf('page') }),
  ),
);

const isIdentity: Check<ArticleIdentity> = record<ArticleIdentity>({
  canonical: isWebAddress,
  aliases: listOf(isWebAddress, 100),
  title: isLine,
  site: orNull(isLine),
  byline: orNull(isLine),
  published: orNull(isDay),
  lang: orNull(isShort),
});

export const isBody = textUpTo(LONGEST_BODY);
export const isTags = listOf(isShort, 100);
const isId = (value: unknown): value is string => textUpTo(100)(value) && value !== '';
/** Holds an address, and a quote with its surroundings. */
const isDraftKey = (value: unknown): value is string => textUpTo(2 * LONGEST_QUOTE)(value) && value !== '';

export const isColour = oneOf(...COLOURS);
export const isReview: Check<Review> = record<Review>({ due: isDay, step: isOffset });

const isNewNote: Check<NewNote> = record<NewNote>({
  article: isIdentity,
  target: isTarget,
  anchor: orNull(isAnchor),
  body: isBody,
  tags: isTags,
});

const isPatch: Check<NotePatch> = record<NotePatch>({
  body: optional(isBody),
  tags: optional(isTags),
  anchor: optional(isAnchor),
  colour: optional(orNull(isColour)),
  review: optional(orNull(isReview)),
  seen: optional(isOffset),
});

const isManyPatch: Check<ManyPatch> = record<ManyPatch>({
  addTags: optional(isTags),
  removeTags: optional(isTags),
  colour: optional(orNull(isColour)),
});

const isPiece: Check<Piece> = forward(
  record<Piece>({
    ...span,
    kind: oneOf('headline', 'subhead', 'paragraph', 'item', 'quote', 'caption'),
    author: optional(isLine),
    published: optional(isDay),
  }),
);

const isEngineInput: Check<EngineInput> = record<EngineInput>({
  // How long a text may be is for the engine to say, in words.
  text: textUpTo(Number.POSITIVE_INFINITY),
  pieces: listOf(isPiece, Number.POSITIVE_INFINITY),
  published: orNull(isDay),
  lang: orNull(isShort),
});

/** The shapes of all questions to the background. */
export const questions = {
  extract: record<{ input: EngineInput }>({ input: isEngineInput }),
  findAnchors: record<{ text: string; anchors: Anchor[] }>({
    text: textUpTo(Number.POSITIVE_INFINITY),
    anchors: listOf(isAnchor, MANY),
  }),
  notesOf: record<{ addresses: string[] }>({ addresses: listOf(isWebAddress, 100) }),
  addNote: record<{ note: NewNote; draftKey?: string }>({
    note: isNewNote,
    draftKey: optional(isDraftKey),
  }),
  editNote: record<{ id: string; patch: NotePatch }>({ id: isId, patch: isPatch }),
  oneNote: record<{ id: string }>({ id: isId }),
  patchNotes: record<{ ids: string[]; patch: ManyPatch }>({
    ids: listOf(isId, MOST_NOTES),
    patch: isManyPatch,
  }),
  manyNotes: record<{ ids: string[] }>({ ids: listOf(isId, MOST_NOTES) }),
  renameTag: record<{ from: string; to: string }>({ from: isShort, to: isShort }),
  readDraft: record<{ key: string }>({ key: isDraftKey }),
  saveDraft: record<{ key: string } & DraftText>({
    key: isDraftKey,
    body: isBody,
    tags: optional(isTags),
    seen: optional(isOffset),
  }),
  correct: record<{ addresses: string[]; correction: Correction }>({
    addresses: listOf(isWebAddress, 100),
    correction: isCorrection,
  }),
  countEntityNotes: record<{ name: string; type: NameType }>({ name: isLine, type: isNameType }),
  showCount: record<{ count: number }>({ count: isOffset }),
  openPassage: record<{ noteId: string }>({ noteId: isId }),
  nothing: isNull,
};
