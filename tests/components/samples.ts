import type { NoteActions } from '../../components/note/actions.ts';
import type { PageActions, PageShown } from '../../components/page/shapes.ts';
import type { DatedClaim, DateExpression, Entity, Extraction, Name } from '../../utils/extract/shapes.ts';
import type { Result, Trouble } from '../../utils/messages.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import type { Note, NoteTarget, SavedArticle } from '../../utils/notes/shapes.ts';

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (why: Trouble, detail?: string): Result<never> => ({
  ok: false,
  error: { code: 'storage', why, detail },
});

export const article = (id = 'a1', title = 'Harbour bridge to close in May'): SavedArticle => ({
  id,
  canonical: `https://courier.example/${id}`,
  aliases: [],
  title,
  site: 'The Courier',
  byline: 'Ines Falk',
  published: '2024-04-12',
  lang: 'en',
  savedAt: 1_712_900_000_000,
});

interface NoteSketch {
  id: string;
  body: string;
  quote?: string | null;
  tags?: string[];
  target?: NoteTarget;
}

export const note = ({ id, body, quote = 'the bridge', tags = [], target }: NoteSketch): Note => ({
  id,
  articleId: 'a1',
  target: target ?? (quote === null ? { kind: 'page' } : { kind: 'selection' }),
  anchor: quote === null ? null : { start: 0, end: quote.length, quote, prefix: '', suffix: '' },
  body,
  tags,
  createdAt: 1_712_900_000_000,
  updatedAt: 1_712_900_000_000,
  engine: 'test',
});

export const listed = (sketch: NoteSketch, of = article()): Listed => ({
  note: note(sketch),
  article: of,
});

export const entity = (id: string, name: string, type: Entity['type'] = 'PER'): Entity => ({
  id,
  name,
  type,
  aliases: [],
});

export const mention = (of: Entity, start: number): Name => ({
  start,
  end: start + of.name.length,
  text: of.name,
  type: of.type,
  entity: of.id,
  confidence: 0.9,
});

export const date = (text: string, earliest: string | null, latest: string | null): DateExpression => ({
  start: 0,
  end: text.length,
  text,
  type: 'DATE',
  value: earliest ?? '',
  mod: null,
  earliest,
  latest,
  reference: null,
  working: `${text} → ${earliest}`,
});

export const claim = (parts: Partial<DatedClaim> & { text: string }): DatedClaim => ({
  start: 0,
  end: (parts.start ?? 0) + parts.text.length,
  dates: [],
  relation: 'on',
  earliest: null,
  latest: null,
  status: 'happened',
  speaker: null,
  entities: [],
  cues: [],
  ...parts,
});

export const emptyExtraction: Extraction = { names: [], entities: [], dates: [], claims: [] };

export const readPage = (extraction: Extraction = emptyExtraction, orphans: string[] = []): PageShown => ({
  kind: 'read',
  verdict: { isArticle: true, score: 0.9, reasons: ['prose'] },
  article: {
    isArticle: true,
    score: 0.9,
    title: 'Harbour bridge to close in May',
    byline: 'By Ines Falk',
    authors: ['Ines Falk'],
    site: 'The Courier',
    canonical: 'https://courier.example/a1',
    published: '2024-04-12',
    publishedFrom: 'jsonld',
    modified: null,
    lang: 'en',
    text: '',
    pieces: [],
  },
  addresses: ['https://courier.example/a1'],
  extraction,
  isOverruled: false,
  orphans,
  standings: {},
});

export const noteActions = (own: Partial<NoteActions> = {}): NoteActions => ({
  edit: async (id) => success(note({ id, body: '' })),
  remove: async (id) => success(note({ id, body: '' })),
  restore: async (id) => success(note({ id, body: '' })),
  readDraft: async () => '',
  saveDraft: () => {},
  open: async () => success(null),
  ...own,
});

export const pageActions = (own: Partial<PageActions> = {}): PageActions => ({
  showSpan: async () => success({ shown: true }),
  selection: async () => success({ anchor: null }),
  switchAll: async () => success(null),
  switchSite: async () => success(null),
  saySite: async () => success(null),
  correct: async () => success(null),
  choose: async () => success(null),
  copyReport: async () => success(null),
  read: () => {},
  allowSite: () => {},
  reload: () => {},
  ...own,
});
