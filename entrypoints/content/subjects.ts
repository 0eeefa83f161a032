import type { Subject } from '../../components/card/shapes.ts';
import type { Entity, Name, NameType } from '../../utils/extract/shapes.ts';
import { joinedIn } from '../../utils/notes/set-right.ts';
import type { Note, NoteTarget } from '../../utils/notes/shapes.ts';
import { speakerIn } from '../../utils/notes/speaker.ts';
import { type ClaimMark, type Mark, marksAt, type NameMark } from '../../utils/page/marks.ts';
import { type Anchor, anchorOf, quotedFrom } from '../../utils/text/anchor.ts';
import { type Span, textOf } from '../../utils/text/span.ts';
import type { ReadPage } from './reading.ts';

/** A subject of the card, where it stands, and what a note written on it hangs on. */
export interface Hook {
  subject: Subject;
  /** Null for the page as a whole. */
  span: Span | null;
  /** The article's text that the span is of. */
  text: string;
  target: NoteTarget;
}

/** The subjects of marks that lie on one another; notes that one of them shows get no subject of their own. */
export function hooksOf(page: ReadPage, marks: readonly Mark[]): Hook[] {
  const hooks: Hook[] = [];
  for (const mark of marks) {
    if (mark.kind === 'name') hooks.push(hookOnName(page, mark));
    else if (mark.kind === 'claim') hooks.push(hookOnClaim(page, mark));
  }
  const shown = new Set(hooks.flatMap(({ subject }) => subject.notes.map(({ id }) => id)));
  const spans = marks.filter((mark) => mark.kind === 'noted' && !shown.has(mark.noteId));
  for (const { start, end } of spans) {
    const isNew = hooks.every(({ span }) => span?.start !== start || span.end !== end);
    if (isNew) hooks.push(hookOnSpan(page, { start, end }));
  }
  return hooks;
}

/** The subjects at a mark of which one has the key, that one first; at a preferred mark, if there is one. */
export function hooksCalled(page: ReadPage, key: string, isPreferred: (span: Span) => boolean): Hook[] {
  const isCalled = ({ subject }: Hook): boolean => subject.key === key;
  const spans = page.index.marks.filter((mark) => hooksOf(page, [mark]).some(isCalled));
  const span = spans.find(isPreferred) ?? spans[0];
  const hooks = span ? hooksOf(page, marksAt(page.index, span.start)) : [];
  return [...hooks.filter(isCalled), ...hooks.filter((hook) => !isCalled(hook))];
}

/** Mentions of one entity, in reading order. */
export const mentionsOf = (page: ReadPage, entity: string): Name[] =>
  page.extraction.names.filter((name) => name.entity === entity);

function hookOnName(page: ReadPage, { name, start, end }: NameMark): Hook {
  const entities = page.extraction.entities;
  const entity = entities.find(({ id }) => id === name.entity) ?? {
    id: name.entity,
    name: name.text,
    type: name.type,
    aliases: [],
  };
  const mentions = mentionsOf(page, name.entity);
  const patches = page.corrections.entities ?? {};
  const own = joinedIn(entity, page.found.entities, patches);
  return {
    span: { start, end },
    text: page.article.text,
    target: { kind: 'name', name, entity },
    subject: {
      kind: 'name',
      // One draft for all mentions, so that going from one to the next takes the typed text along.
      key: [page.addresses[0], 'name', entity.type, entity.name].join(' '),
      name,
      entity,
      related: entities.find(({ id }) => id === entity.relatedTo?.id) ?? null,
      mentions: mentions.length,
      position: mentions.findIndex((mention) => mention.start === start) + 1,
      others: entities.filter(({ id }) => id !== entity.id),
      corrected: own.flatMap(({ name }) => (Object.hasOwn(patches, name) ? [name] : [])),
      notes: page.notes.filter((note) => isNoteOn([entity, ...own], note, entities)),
    },
  };
}

/** A note hangs on an entity as it was called and typed when it was written; a name that one alone bears is enough. */
const isNoteOn = (selves: readonly Entity[], { target }: Note, all: readonly Entity[]): boolean =>
  target.kind === 'name' &&
  selves.some(
    ({ name, type }) =>
      name === target.entity.name &&
      (type === target.entity.type || all.filter((one) => one.name === name).length < 2),
  );

const SPEAKING: ReadonlySet<NameType> = new Set(['PER', 'ORG']);

function hookOnClaim(page: ReadPage, { claim, dates, start, end }: ClaimMark): Hook {
  const span = { start, end };
  const named = new Set(claim.entities);
  return {
    span,
    text: page.article.text,
    target: { kind: 'claim', claim, dates },
    subject: {
      kind: 'claim',
      key: draftKey(page, 'claim', span),
      claim,
      dates,
      entities: page.extraction.entities.filter(({ id }) => named.has(id)),
      speaker: speakerIn(claim, page.extraction.entities),
      published: page.article.published,
      speakers: page.extraction.entities.flatMap(({ name, type }) => (SPEAKING.has(type) ? [name] : [])),
      corrected: page.corrections.claims?.[claim.text] ?? null,
      notes: notesAt(page, span).filter(({ target }) => target.kind === 'claim'),
    },
  };
}

/** A stretch that the reader selected, or one that carries a note and no mark of the engine's. */
export function hookOnSpan(page: ReadPage, span: Span): Hook {
  return {
    span,
    text: page.article.text,
    target: { kind: 'selection' },
    subject: {
      kind: 'selection',
      key: draftKey(page, 'selection', span),
      quote: textOf(page.article.text, span),
      notes: notesAt(page, span),
    },
  };
}

export function hookOnPage(page: ReadPage, quote: string): Hook {
  return {
    span: null,
    text: page.article.text,
    target: { kind: 'page' },
    subject: {
      kind: 'page',
      key: [page.addresses[0], 'page', quote].join(' '),
      quote,
      notes: page.notes.filter(({ target }) => target.kind === 'page'),
    },
  };
}

/** The same hook after the page or its notes have changed; where its mark is gone, as it was but for its notes. */
export function rehung(page: ReadPage, hook: Hook): Hook {
  const { subject } = hook;
  if (!hook.span) return hookOnPage(page, subject.kind === 'page' ? subject.quote : '');
  const span = spanIn(page.article.text, hook.text, hook.span);
  if (!span) return leftBehind(page, hook, true);
  if (subject.kind === 'selection') return hookOnSpan(page, span);
  const mark = marksAt(page.index, span.start).find(
    ({ kind, start, end }) => kind === subject.kind && start === span.start && end === span.end,
  );
  return (mark && hooksOf(page, [mark])[0]) ?? leftBehind(page, hook, false);
}

/** A hook that has lost its mark, with the notes that it had and those that were written on it since. */
function leftBehind(page: ReadPage, hook: Hook, isGone: boolean): Hook {
  const { subject, target } = hook;
  const before = new Set(subject.notes.map(({ id }) => id));
  const own = anchorFor(hook);
  const isOwn = ({ target: { kind }, anchor }: Note): boolean =>
    kind === target.kind && own !== null && anchor !== null && isSamePlace(own, anchor);
  const notes = page.notes.filter((note) => before.has(note.id) || isOwn(note));
  return { ...hook, subject: { ...subject, notes, isGone } };
}

const isSamePlace = (a: Anchor, b: Anchor): boolean =>
  a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix;

/** Where the words of a span stand in a newer text, with those around them: where they stood, else in the one place that has them. */
function spanIn(text: string, before: string, span: Span): Span | null {
  const { prefix, quote, suffix } = quotedFrom(before, span);
  const words = prefix + quote + suffix;
  if (text.startsWith(words, span.start - prefix.length)) return span;
  const at = text.indexOf(words);
  if (at < 0 || text.includes(words, at + 1)) return null;
  const start = at + prefix.length;
  return { start, end: start + quote.length };
}

/** Of the text that the hook was made in: the page may have changed under an open card. */
export const anchorFor = ({ span, text }: Hook): Anchor | null => span && anchorOf(text, span);

const notesAt = (page: ReadPage, span: Span): Note[] =>
  page.notes.filter(({ id }) => {
    const placed = page.placements.get(id);
    return placed?.start === span.start && placed.end === span.end;
  });

/** Where an unfinished note on a span is kept: it holds while the words around it do, wherever they move. */
function draftKey(page: ReadPage, kind: string, span: Span): string {
  const { prefix, quote, suffix } = quotedFrom(page.article.text, span);
  return [page.addresses[0], kind, prefix, quote, suffix].join(' ');
}
