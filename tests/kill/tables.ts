import type { Page } from 'puppeteer-core';

/** The rows of the database as they lie there, unchecked. */
export interface Tables {
  articles: unknown[];
  notes: unknown[];
  drafts: unknown[];
}

/** Reads the database in a page of the extension, past all of Dateline's own code. */
export async function readTables(own: Page): Promise<Tables> {
  const text = await own.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open('dateline'));
    const names = ['articles', 'notes', 'drafts'];
    const transaction = database.transaction(names, 'readonly');
    const rows = await Promise.all(names.map((name) => result(transaction.objectStore(name).getAll())));
    database.close();
    return JSON.stringify(Object.fromEntries(names.map((name, at) => [name, rows[at]])));
  });
  return JSON.parse(text) as Tables;
}
