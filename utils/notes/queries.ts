import { database, liveQuery } from './database.ts';
import type { Note, RemovedNote, SavedArticle, Summary } from './shapes.ts';
import { type NotesError, troubleOf } from './trouble.ts';

/** A note with the article it belongs to. */
export interface Listed<N extends Note = Note> {
  note: N;
  article: SavedArticle;
}

/** All notes, newest first, and the removed ones, last removed first. */
export interface Listing {
  notes: Listed[];
  removed: Listed<RemovedNote>[];
}

/** @throws NotesError */
export function readLibrary(): Promise<Listing> {
  const { articles, notes, removed } = database;
  return database.stored(() =>
    database.transaction('r', articles, notes, removed, async () => {
      const byId = new Map((await articles.toArray()).map((article) => [article.id, article]));
      const newest = await notes.orderBy('createdAt').reverse().toArray();
      const aside = await removed.orderBy('removedAt').reverse().toArray();
      return { notes: listed(newest, byId), removed: listed(aside, byId) };
    }),
  );
}

/**
 * Tells the library now and after every change, wherever it is made, until the signal aborts. Entries that did not change stay
 * the same objects: what was made of them for searching stays good.
 */
export function watchLibrary(
  onListing: (listing: Listing) => void,
  onFailure: (error: NotesError) => void,
  signal?: AbortSignal,
): void {
  let known: ReadonlyMap<string, Listed> = new Map();
  const keep = (entry: Listed): Listed => {
    const before = known.get(entry.note.id);
    return before && isUnchanged(before, entry) ? before : entry;
  };
  const onRead = ({ notes, removed }: Listing): void => {
    const kept = notes.map(keep);
    known = new Map(kept.map((entry) => [entry.note.id, entry]));
    onListing({ notes: kept, removed });
  };
  watch(readLibrary, { onValue: onRead, onFailure, signal });
}

/** Does an entry read as it did? Every change of a note sets its `updatedAt`; two may fall into one millisecond. */
function isUnchanged({ note: before, article: of }: Listed, { note, article }: Listed): boolean {
  const parts = ({ updatedAt, body, tags, colour, review }: Note): string =>
    [updatedAt, body, colour, review?.due, review?.step, ...tags].join('\n');
  const source = ({ id, canonical, title, site, byline, published }: SavedArticle): string =>
    [id, canonical, title, site, byline, published].join('\n');
  return (
    note.updatedAt === before.updatedAt && parts(note) === parts(before) && source(article) === source(of)
  );
}

/** How many notes there are, and the tags in use: what can be told without reading all notes. @throws NotesError */
export function readSummary(): Promise<Summary> {
  const { notes } = database;
  return database.stored(async () => {
    const [count, tags] = await Promise.all([notes.count(), notes.orderBy('tags').uniqueKeys()]);
    return { count, tags: tags.map(String) };
  });
}

interface Watching<T> {
  onValue(value: T): void;
  onFailure(error: NotesError): void;
  signal?: AbortSignal | undefined;
}

function watch<T>(read: () => Promise<T>, { onValue, onFailure, signal }: Watching<T>): void {
  const subscription = liveQuery(read).subscribe({
    next: onValue,
    error: (error: unknown) => onFailure(troubleOf(error)),
  });
  signal?.addEventListener('abort', () => subscription.unsubscribe());
}

/** When a note was last written or put aside, in milliseconds since 1970; null where there never was one. @throws NotesError */
export function lastChange(): Promise<number | null> {
  const { notes, removed } = database;
  return database.stored(async () => {
    const [written] = await notes.orderBy('updatedAt').reverse().limit(1).keys();
    const [aside] = await removed.orderBy('removedAt').reverse().limit(1).keys();
    const moments = [written, aside].filter((moment) => typeof moment === 'number');
    return moments.length > 0 ? Math.max(...moments) : null;
  });
}

/** A note and where it belongs; null when there is none of this id. @throws NotesError */
export function findNote(id: string): Promise<Listed | null> {
  return database.stored(async () => {
    const note = await database.notes.get(id);
    const article = note && (await database.articles.get(note.articleId));
    return article ? { note, article } : null;
  });
}

function listed<N extends Note>(
  notes: readonly N[],
  articles: ReadonlyMap<string, SavedArticle>,
): Listed<N>[] {
  return notes.flatMap((note) => {
    const article = articles.get(note.articleId);
    return article ? [{ note, article }] : [];
  });
}
