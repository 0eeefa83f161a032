import { database, liveQuery } from './database.ts';
import type { Note, RemovedNote, SavedArticle } from './shapes.ts';
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

/** Tells the library now and after every change, wherever it is made, until the signal aborts. */
export function watchLibrary(
  onListing: (listing: Listing) => void,
  onFailure: (error: NotesError) => void,
  signal?: AbortSignal,
): void {
  const subscription = liveQuery(readLibrary).subscribe({
    next: onListing,
    error: (error: unknown) => onFailure(troubleOf(error)),
  });
  signal?.addEventListener('abort', () => subscription.unsubscribe());
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
