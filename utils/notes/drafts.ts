import { database } from './database.ts';

/** The unfinished text kept under a key; empty when there is none. @throws NotesError */
export async function readDraft(key: string): Promise<string> {
  const draft = await database.stored(() => database.drafts.get(key));
  return draft?.body ?? '';
}

/** Keeps an unfinished text; an empty one drops the draft. @throws NotesError */
export function saveDraft(key: string, body: string): Promise<void> {
  return database.stored(async () => {
    if (body === '') await database.drafts.delete(key);
    else await database.drafts.put({ key, body, updatedAt: Date.now() });
  });
}
