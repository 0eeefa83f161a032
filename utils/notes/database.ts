import { Dexie, type EntityTable, liveQuery, type Transaction } from 'dexie';
import type { Draft, Note, RemovedNote, SavedArticle } from './shapes.ts';

export { liveQuery };

/** One step from a version of the schema to the next. */
export interface Rung {
  version: number;
  /** Indexes of each table that changes: key first, `&` unique, `*` one entry for each item of a list. */
  stores: Record<string, string>;
  upgrade?(transaction: Transaction): PromiseLike<void>;
}

/** Every version of the schema there ever was. A rung that has been released is never changed: add one. */
export const LADDER: readonly Rung[] = [
  {
    version: 1,
    stores: {
      articles: '&id, &canonical, *aliases',
      notes: '&id, articleId, createdAt, updatedAt, *tags',
      removed: '&id, articleId, removedAt',
      drafts: '&key, updatedAt',
    },
  },
];

/** What the reader owns. */
export class NotesDatabase extends Dexie {
  declare articles: EntityTable<SavedArticle, 'id'>;
  declare notes: EntityTable<Note, 'id'>;
  declare removed: EntityTable<RemovedNote, 'id'>;
  declare drafts: EntityTable<Draft, 'key'>;

  constructor(name = 'dateline', ladder: readonly Rung[] = LADDER) {
    // Strict: what was acknowledged is on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of ladder) {
      const rung = this.version(version).stores(stores);
      if (upgrade) rung.upgrade(upgrade);
    }
  }
}

export const database = new NotesDatabase();
