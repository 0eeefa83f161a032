import { Dexie, type EntityTable, liveQuery, type Transaction } from 'dexie';
import { plainAddress } from './addresses.ts';
import type { Change, Draft, Note, RemovedNote, SavedArticle } from './shapes.ts';
import { HeldError, troubleOf } from './trouble.ts';

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
  {
    // Labels and reviews of notes; what bulk changes and imports can be undone by.
    version: 2,
    stores: {
      notes: '&id, articleId, createdAt, updatedAt, *tags, review.due',
      changes: '&id, madeAt',
    },
    // Articles are known by the plain form of their address too.
    upgrade: (transaction) =>
      transaction
        .table('articles')
        .toCollection()
        .modify((article: SavedArticle) => {
          const plain = plainAddress(article.canonical);
          if (plain !== article.canonical && !article.aliases.includes(plain)) article.aliases.push(plain);
        })
        .then(() => undefined),
  },
];

/** Dexie counts ten of the browser's versions as one of its own. */
const DEXIE_STEP = 10;

/** What the reader owns. */
export class NotesDatabase extends Dexie {
  #isHeld = false;
  declare articles: EntityTable<SavedArticle, 'id'>;
  declare notes: EntityTable<Note, 'id'>;
  declare removed: EntityTable<RemovedNote, 'id'>;
  declare drafts: EntityTable<Draft, 'key'>;
  declare changes: EntityTable<Change, 'id'>;

  constructor(name = 'dateline', ladder: readonly Rung[] = LADDER) {
    // Strict: what was acknowledged is on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of ladder) {
      const rung = this.version(version).stores(stores);
      if (upgrade) rung.upgrade(upgrade);
    }
    this.on('blocked', () => {
      this.#isHeld = true;
    });
    // Dexie itself would open what a newer Dateline has written, and mend it to its own liking.
    const newest = ladder.at(-1)?.version ?? 0;
    const refuseNewer = () => {
      if (this.backendDB().version >= (newest + 1) * DEXIE_STEP) throw new Dexie.VersionError();
    };
    this.on('ready', refuseNewer, true);
  }

  /** Does something with the notes once they are open; what fails to open is tried again next time. @throws NotesError */
  async stored<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      if (!this.isOpen()) await this.#opened();
      return await work();
    } catch (error) {
      throw troubleOf(error);
    }
  }

  /** Opens the database, or rejects where an older copy of Dateline holds it: that can last for ever. */
  #opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new HeldError());
      if (this.#isHeld) return refuse();
      this.on('blocked', refuse);
      this.open()
        .then(() => resolve(), reject)
        .finally(() => {
          this.#isHeld = false;
          this.on('blocked').unsubscribe(refuse);
        });
    });
  }
}

export const database = new NotesDatabase();
