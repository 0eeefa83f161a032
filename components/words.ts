import type { PublishedFrom } from '../utils/article/shapes.ts';
import type { ClaimRelation, ClaimStatus, EntityRelation, NameType } from '../utils/extract/shapes.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

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
  tag: {
    list: 'Tags',
    add: 'Add a tag',
    remove: (tag: string): string => `Remove tag ${tag}`,
    open: '+ Tag',
    find: (tag: string): string => `Show notes tagged ${tag}`,
  },
  popup: {
    name: 'Dateline',
    views: 'Views',
    page: 'This page',
    library: 'Library',
    openLibrary: 'Open full library',
  },
  toast: {
    undo: 'Undo',
    dismiss: 'Dismiss',
  },
  switches: {
    site: (site: string): string => `Read articles on ${site}`,
    all: 'Read articles on any site',
  },
  page: {
    untitled: 'Untitled article',
    by: (byline: string): string => (/^by\b/i.test(byline) ? byline : `By ${byline}`),
    published: (day: string): string => `Published ${day}`,
    unpublished: 'No publication date found, so relative dates stay open.',
    groups: { people: 'People', organisations: 'Organisations', places: 'Places', other: 'Other' },
    names: 'Who and where',
    claims: 'When',
    notes: 'Notes',
    orphans: 'Notes whose passage is gone',
    orphansWhy: 'The page has changed since. The notes are kept, with the words they were written on.',
    more: (count: number): string => `${count} more`,
    fewer: 'Show fewer',
    noNames: 'No names found in this article.',
    noNamesForeign: 'Names are marked in English articles only.',
    noClaims: 'Nothing in this article is tied to a date.',
    noNotes: 'None yet. Point at an underlined name or claim, or select a passage and press Alt+Shift+N.',
    showClaim: 'Show on the page',
    why: 'Why this page was read',
    whyNot: 'Why not',
    gone: 'That passage is not on the page any more.',
  },
  states: {
    asking: { title: 'Reading this page…', text: 'Names and dated claims appear here in a moment.' },
    offEverywhere: {
      title: 'Dateline is off',
      text: 'No page is read and nothing is underlined. Your notes are in the library.',
      action: 'Switch Dateline on',
    },
    offSite: {
      title: 'Off on this site',
      text: 'You asked Dateline to leave this site alone.',
      action: 'Read this site again',
    },
    notArticle: {
      title: 'Not an article',
      text: 'Dateline marks news, essays and encyclopaedia entries. Open one and look here again.',
    },
    failed: { title: 'This page could not be read', action: 'Reload the page' },
    browserPage: {
      title: 'Nothing to read here',
      text: 'Browsers keep extensions out of their own pages, stores and PDF files. Open an article on the web.',
    },
    withheld: {
      title: 'Dateline may not read this site',
      text: 'Your browser withholds it. Allow site access for Dateline in the browser’s extensions menu, then reload the page.',
      action: 'Allow on this site',
    },
    notLoaded: {
      title: 'This tab was open before Dateline',
      text: 'Reload it once, and Dateline can read it.',
      action: 'Reload the page',
    },
  },
  library: {
    search: 'Search notes',
    hint: 'Words, names, sites, #tags',
    loading: 'Opening your notes…',
    count: (count: number): string => counted(count, 'note', 'notes'),
    found: (found: number, all: number): string => `${found} of ${counted(all, 'note', 'notes')}`,
    more: (count: number): string => `Show ${count} more`,
    removed: (count: number): string => `Recently deleted (${count})`,
    removedTitle: 'Recently deleted',
    back: 'Back to all notes',
    clear: 'Clear the search',
    empty: {
      title: 'No notes yet',
      text: 'Open an article, point at an underlined name or claim and write what you want to remember. It is kept here, on this machine only.',
    },
    nothing: {
      title: 'No note holds that',
      text: 'Try fewer words. Notes are searched with their quotes, titles, sites and tags.',
    },
    noneRemoved: {
      title: 'Nothing deleted',
      text: 'Notes that you delete wait here and can be brought back.',
    },
    failed: 'Your notes could not be opened',
  },
  row: {
    edit: 'Edit',
    remove: 'Delete',
    restore: 'Restore',
    open: 'Go to passage',
    openPage: 'Go to page',
    show: 'Show',
    on: (action: string, what: string): string => `${action}: ${what}`,
    wholePage: 'The page as a whole',
    removed: 'Note deleted.',
    restored: 'Note restored.',
    saved: 'Note saved.',
    failed: (reason: string): string => `That did not work: ${reason}`,
    removedOn: (day: string): string => `deleted ${day}`,
  },
};
