import type { NameType } from '../extract/shapes.ts';
import { database } from './database.ts';

/** How often an entity was noted, and in how many articles. */
export interface EntityNotes {
  notes: number;
  articles: number;
}

/** Counts the notes that hang on names of an entity, in all articles. @throws NotesError */
export function countEntityNotes(name: string, type: NameType): Promise<EntityNotes> {
  return database.stored(async () => {
    const articles: string[] = [];
    await database.notes.each(({ target, articleId }) => {
      if (target.kind === 'name' && target.entity.name === name && target.entity.type === type) {
        articles.push(articleId);
      }
    });
    return { notes: articles.length, articles: new Set(articles).size };
  });
}
