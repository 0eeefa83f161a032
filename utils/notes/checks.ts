import type {
  Cue,
  DatedClaim,
  DateExpression,
  EngineInput,
  Entity,
  Name,
  NameType,
  Reference,
  Speaker,
} from '../extract/shapes.ts';
import type { Anchor, Twins } from '../text/anchor.ts';
import type { Piece } from '../text/piece.ts';
import type { Span } from '../text/span.ts';
import { type Correction, isCorrection } from './corrections.ts';
import type { DraftText } from './drafts.ts';
import { LONGEST_BODY } from './limits.ts';
import {
  type Check,
  either,
  isDay,
  isNull,
  isOffset,
  isShare,
  isWebAddress,
  listOf,
  oneOf,
  optional,
  orNull,
  record,
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

/** Longest passage that a note hangs on. */
const LONGEST_QUOTE = 100_000;

const MANY = 10_000;
/** Notes that one question can be about. */
const MOST_NOTES = 200_000;
const isShort = textUpTo(300);
const isLine = textUpTo(5_000);
const isPassage = textUpTo(LONGEST_QUOTE);

const span = { start: isOffset, end: isOffset };

/** Its end is not before its start. */
const forward =
  <T extends Span>(check: Check<T>): Check<T> =>
  (value): value is T =>
    check(value) && value.start <= value.end;

export const isAnchor: Check<Anchor> = forward(
  record<Anchor>({
    ...span,
    quote: textUpTo(LONGEST_QUOTE),
    prefix: textUpTo(32),
    suffix: textUpTo(32),
    twins: optional(record<Twins>({ count: isOffset, alike: isOffset })),
  }),
);

const isNameType = oneOf('PER', 'ORG', 'LOC', 'NORP', 'MISC');

export const isName: Check<Name> = forward(
  record<Name>({ ...span, text: isLine, type: isNameType, entity: isShort, confidence: isShare }),
);

export const isEntity: Check<Entity> = record<Entity>({
  id: isShort,
  name: isLine,
  type: isNameType,
  aliases: listOf(isLine, MANY),
  description: optional(isLine),
  relatedTo: optional(
    record<NonNullable<Entity['relatedTo']>>({
      id: isShort,
      relation: oneOf('nationality-of', 'capital-of'),
    }),
  ),
});

const isReference: Check<Reference> = record<Reference>({
  start: optional(isOffset),
  end: optional(isOffset),
  day: isDay,
  from: oneOf('published', 'post', 'dateline', 'narrative', 'guess'),
});

const isMod = oneOf(
  'BEFORE',
  'AFTER',
  'ON_OR_BEFORE',
  'ON_OR_AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
  'START',
  'MID',
  'END',
  'APPROX',
);

export const isDateExpression: Check<DateExpression> = forward(
  record<DateExpression>({
    ...span,
    text: isLine,
    type: oneOf('DATE', 'TIME', 'DURATION', 'SET'),
    value: isShort,
    mod: orNull(isMod),
    earliest: orNull(isDay),
    latest: orNull(isDay),
    reference: orNull(isReference),
    working: isLine,
  }),
);

const isSpeaker: Check<Speaker> = forward(
  record<Speaker>({ ...span, text: isLine, entity: optional(isShort) }),
);

const isCue: Check<Cue> = forward(
  record<Cue>({
    ...span,
    kind: oneOf('relation', 'tense', 'modal', 'hedge', 'condition', 'negation', 'plan', 'attribution'),
  }),
);

export const isClaim: Check<DatedClaim> = forward(
  record<DatedClaim>({
    ...span,
    text: isPassage,
    dates: listOf(isOffset, MANY),
    relation: oneOf('on', 'since', 'until', 'by', 'before', 'after', 'during'),
    earliest: orNull(isDay),
    latest: orNull(isDay),
    status: oneOf('happened', 'ongoing', 'planned', 'possible', 'denied'),
    speaker: orNull(isSpeaker),
    entities: listOf(isShort, MANY),
    cues: listOf(isCue, MANY),
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
