import MiniSearch from 'minisearch';
import type { Listed } from '../queries.ts';
import { fieldsOf, fulfils } from './match.ts';
import { fold, parseQuery } from './query.ts';

/** Notes added to the index between two breaths, so that typing is never held up. */
const STEP = 500;

/** An index over all notes that ranks what is found. */
export interface Ranking {
  /** Takes in what is new, changed or gone since the last time; resolves when it is up to date. */
  keepUp(listed: readonly Listed[]): Promise<void>;
  /** What fulfils a query, best first; null while the index does not hold all of these notes. */
  search(listed: readonly Listed[], query: string, today: string): readonly Listed[] | null;
}

/** BM25+ over the fields of a note (MiniSearch); the last word may be unfinished. */
export function openRanking(breathe: () => Promise<void>): Ranking {
  const index = new MiniSearch<{ id: string }>({
    fields: ['body', 'tags', 'entity', 'quote', 'title', 'source'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { body: 3, tags: 3, entity: 2.5, quote: 2, title: 1.5, source: 0.5 },
      prefix: true,
      combineWith: 'AND',
    },
  });
  /** The row of each note in the index. */
  const held = new Map<string, Listed['note']>();
  let goal: readonly Listed[] | null = null;
  let done: readonly Listed[] | null = null;

  const keepUp = async (listed: readonly Listed[]): Promise<void> => {
    goal = listed;
    const wanted = new Set(listed.map(({ note }) => note.id));
    for (const id of held.keys()) if (!wanted.has(id)) drop(id);
    const fresh = listed.filter(({ note }) => !isSameRow(held.get(note.id), note));
    for (let at = 0; at < fresh.length; at += STEP) {
      if (at > 0) await breathe();
      if (goal !== listed) return;
      for (const entry of fresh.slice(at, at + STEP)) take(entry);
    }
    for (const { note } of listed) held.set(note.id, note);
    done = listed;
  };

  const drop = (id: string): void => {
    index.discard(id);
    held.delete(id);
  };
  const take = (entry: Listed): void => {
    const { id } = entry.note;
    if (held.has(id)) drop(id);
    index.add({ id, ...fieldsOf(entry) });
    held.set(id, entry.note);
  };

  return {
    keepUp,
    search(listed, query, today) {
      if (listed !== done) return null;
      const terms = parseQuery(query);
      // A single letter stands almost everywhere.
      const words = terms.filter(({ field, isNot, text }) => field === null && !isNot && text.length > 1);
      const fulfilling = listed.filter((entry) => fulfils(entry, terms, today));
      if (words.length === 0) return fulfilling;
      const scores = new Map(
        index.search(words.map(({ text }) => text).join(' ')).map(({ id, score }) => [id, score]),
      );
      const score = ({ note }: Listed): number => Number(scores.get(note.id) ?? 0);
      // Array.prototype.sort keeps the order of equals: the newest first.
      return [...fulfilling].sort((a, b) => score(b) - score(a));
    },
  };
}

const isSameRow = (a: Listed['note'] | undefined, b: Listed['note']): boolean =>
  a === b ||
  (a !== undefined && a.updatedAt === b.updatedAt && a.body === b.body && a.tags.join() === b.tags.join());
