import { database } from './database.ts';
import type { Draft } from './shapes.ts';

export type DraftText = Pick<Draft, 'body' | 'tags' | 'seen'>;

/** The unfinished note kept under a key; an empty text when there is none. @throws NotesError */
export async function readDraft(key: string): Promise<DraftText> {
  const { body, tags, seen }: DraftText = (await database.stored(() => database.drafts.get(key))) ?? {
    body: '',
  };
  return { body, ...(tags && { tags }), ...(seen !== undefined && { seen }) };
}

/** Keeps an unfinished note; one without text and tags drops the draft. @throws NotesError */
export function saveDraft(key: string, { body, tags, seen }: DraftText): Promise<void> {
  return database.stored(async () => {
    if (body === '' && !tags?.length) await database.drafts.delete(key);
    else {
      const text = { body, ...(tags && { tags }), ...(seen !== undefined && { seen }) };
      await database.drafts.put({ key, ...text, updatedAt: Date.now() });
    }
  });
}
