import type { PublishedFrom } from '../utils/article/shapes.ts';
import type { ClaimRelation, ClaimStatus, EntityRelation, NameType } from '../utils/extract/shapes.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** "1 note", "5,004 notes". */
export const counted = (count: number, one: string, many: string): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : many}`;

const status: Record<ClaimStatus, string> = {
  happened: 'happened',
  ongoing: 'ongoing',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',
};

const relation: Record<ClaimRelation, string> = {
  on: 'on',
  since: 'since',
  until: 'until',
  by: 'by',
  before: 'before',
  after: 'after',
  during: 'during',
};

const nameType: Record<NameType, string> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  NORP: 'nationality or group',
  MISC: 'other name',
};

const entityRelation: Record<EntityRelation, string> = {
  'nationality-of': 'nationality of',
  'capital-of': 'capital of',
};

const publishedFrom: Record<PublishedFrom, string> = {
  given: 'as you set it',
  jsonld: 'from the page’s article data',
  meta: 'from the page’s metadata',
  time: 'from a time mark on the page',
  visible: 'as printed on the page',
  url: 'from the address',
  guess: 'a guess',
};

/** Every word that the components show, in one place; `_locales` takes over from here. */
export const words = {
  status,
  relation,
  nameType,
  entityRelation,
  publishedFrom,
  mentions: (count: number): string => counted(count, 'mention', 'mentions'),
  failed: (reason: string): string => `Not saved: ${reason} Your text is still here.`,
  claim: {
    from: (day: string): string => `from ${day}`,
    upTo: (day: string): string => `up to ${day}`,
    unsettled: 'date not settled',
    said: (speaker: string): string => `said by ${speaker}`,
  },
  note: {
    label: 'Note',
    placeholder: 'Write a note',
    save: 'Save note',
    saving: 'Saving…',
    close: 'Close',
    kept: 'Unsaved text, kept for you.',
    discard: 'Discard it',
    full: 'A note holds 100,000 characters, and this one is full.',
    keys: 'Ctrl+Enter saves, Esc closes and keeps your text.',
  },
  card: {
    close: 'Close',
    marks: 'Marks here',
    claim: 'Dated claim',
    passage: 'Noted passage',
    selection: 'Your selection',
    page: 'This page',
    onPage: 'The note hangs on the page as a whole.',
    outside: 'The selection is not part of the article’s text, so the note hangs on the page as a whole.',
    aliases: (names: readonly string[]): string => `Also here as ${names.join(', ')}`,
    position: (position: number, count: number): string => `Mention ${position} of ${count}`,
    once: 'Mentioned once',
    previous: 'Previous mention',
    next: 'Next mention',
    saidBy: 'Said by',
    about: 'About',
    working: 'Worked out',
    notedBefore: (notes: number, articles: number): string =>
      `You noted this before: ${counted(notes, 'note', 'notes')} in ${counted(articles, 'saved article', 'saved articles')}`,
    notes: 'Notes',
    edit: 'Edit',
    remove: 'Delete',
    undo: 'Undo',
    saved: 'Note saved.',
    removed: 'Note deleted.',
    restored: 'Note brought back.',
    notRemoved: (reason: string): string => `Not deleted: ${reason}`,
    notRestored: (reason: string): string => `Not brought back: ${reason}`,
  },
  strip: {
    published: 'published',
    today: 'today',
  },
  correct: {
    open: 'Wrong?',
    label: 'Set this right',
    type: 'This is a',
    sameAs: 'This is the same as',
    nobody: 'nobody else here',
    never: (text: string): string => `Never mark “${text}”`,
    from: 'From',
    to: 'To',
    openSide: 'Leave a day empty where that side is open.',
    status: 'Status',
    backwards: 'The last day lies before the first.',
    none: 'This is no dated claim',
    keep: 'Keep',
    undo: 'Undo',
    takeBack: 'Take back what I set right',
    mine: 'as you set it',
    kept: 'Kept.',
    takenBack: 'Taken back.',
    neverMarked: (text: string): string => `“${text}” is not marked any more, on any page.`,
    noneMarked: 'Not marked as a claim any more.',
    failed: (reason: string): string => `Not kept: ${reason}`,
  },
  tag: {
    list: 'Tags',
    add: 'Add a tag',
    remove: (tag: string): string => `Remove tag ${tag}`,
    open: '+ Tag',
    find: (tag: string): string => `Show notes tagged ${tag}`,
  },
};
