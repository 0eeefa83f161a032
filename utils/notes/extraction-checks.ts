import type { Cue, DatedClaim, DateExpression, Entity, Name, Reference, Speaker } from '../extract/shapes.ts';
import { isClaimStatus, isNameType } from './corrections.ts';
import {
  type Check,
  forward,
  isDay,
  isOffset,
  isShare,
  listOf,
  oneOf,
  optional,
  orNull,
  record,
  span,
  textUpTo,
} from './shape-checks.ts';

/** Longest passage that a note hangs on, in UTF-16 code units. */
export const LONGEST_QUOTE = 100_000;
/** Most items of a list. */
export const MANY = 10_000;

export const isShort = textUpTo(300);
export const isLine = textUpTo(5_000);

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
    text: textUpTo(LONGEST_QUOTE),
    dates: listOf(isOffset, MANY),
    relation: oneOf('on', 'since', 'until', 'by', 'before', 'after', 'during'),
    earliest: orNull(isDay),
    latest: orNull(isDay),
    status: isClaimStatus,
    speaker: orNull(isSpeaker),
    entities: listOf(isShort, MANY),
    cues: listOf(isCue, MANY),
  }),
);
