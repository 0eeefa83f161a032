import { isAnchor, isBody, isColour, isReview, isTags, isTarget } from '../checks.ts';
import {
  type Check,
  isDay,
  isOffset,
  isWebAddress,
  listOf,
  optional,
  orNull,
  record,
  textUpTo,
} from '../shape-checks.ts';
import type { Draft, Note, RemovedNote, SavedArticle } from '../shapes.ts';

const isRowId = (value: unknown): value is string => textUpTo(100)(value) && value !== '';

const noteFields = {
  id: isRowId,
  articleId: isRowId,
  target: isTarget,
  anchor: orNull(isAnchor),
  body: isBody,
  tags: isTags,
  createdAt: isOffset,
  updatedAt: isOffset,
  engine: textUpTo(300),
  colour: optional(isColour),
  review: optional(isReview),
};

export const isNoteRow: Check<Note> = record<Note>(noteFields);
export const isRemovedRow: Check<RemovedNote> = record<RemovedNote>({ ...noteFields, removedAt: isOffset });

const isTextLine = orNull(textUpTo(5_000));

export const isArticleRow: Check<SavedArticle> = record<SavedArticle>({
  id: isRowId,
  canonical: isWebAddress,
  aliases: listOf(isWebAddress, 200),
  title: textUpTo(5_000),
  site: isTextLine,
  byline: isTextLine,
  published: orNull(isDay),
  lang: orNull(textUpTo(300)),
  savedAt: isOffset,
});

export const isDraftRow: Check<Draft> = record<Draft>({
  key: textUpTo(250_000),
  body: isBody,
  tags: optional(isTags),
  seen: optional(isOffset),
  updatedAt: isOffset,
});
