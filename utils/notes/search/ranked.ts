import MiniSearch from 'minisearch';
import type { Listed } from '../queries.ts';
import { fieldsOf, foldedText, fulfilling } from './match.ts';
import { fold, parseQuery, type Term } from './query.ts';

/** Notes added to the index between two breaths, so that typing is never held up: some ten milliseconds of work. */
const STEP = 50;

/** An index over all notes that ranks what is found. */
export interface Ranking {
  /** Takes in what is new, changed or gone since the last time; resolves when it is up to date. */
  keepUp(listed: readonly Listed[]): Promise<void>;
  /** What fulfils a query, best first; null while the index does not hold all of these notes. */
  search(listed: readonly Listed[], query: string, today: string): readonly Listed[] | null;
}

/** A note in the index. */
interface Held {
  entry: Listed;
  /** What the index knows it by: a place in a list, which is looked up faster than a name. */
  number: number;
}

/** BM25+ over the fields of a note (MiniSearch); words may be unfinished. */
export function openRanking(breathe: () => Promise<void>): Ranking {
  const index = new MiniSearch<{ id: number }>({
    fields: ['body', 'tags', 'entity', 'quote', 'title', 'source'],
    processTerm: (term) => fold(term) || null,
    searchOptions: { boost: { body: 3, tags: 3, entity: 2.5, quote: 2, title: 1.5, source: 0.5 } },
  });
  const held = new Map<string, Held>();
  let next = 0;
  let goal: readonly Listed[] | null = null;
  let done: readonly Listed[] | null = null;

  const keepUp = async (listed: readonly Listed[]): Promise<void> => {
    goal = listed;
    const wanted = new Set(listed.map(({ note }) => note.id));
    for (const id of [...held.keys()]) if (!wanted.has(id)) drop(id);
    const fresh = listed.filter((entry) => held.get(entry.note.id)?.entry !== entry);
    for (let at = 0; at < fresh.length; at += STEP) {
      if (at > 0) await breathe();
      if (goal !== listed) return;
      for (const entry of fresh.slice(at, at + STEP)) take(entry);
    }
    done = listed;
  };

  const drop = (id: string): void => {
    const known = held.get(id);
    if (known) index.discard(known.number);
    held.delete(id);
  };
  const take = (entry: Listed): void => {
    drop(entry.note.id);
    foldedText(entry);
    index.add({ id: next, ...fieldsOf(entry) });
    held.set(entry.note.id, { entry, number: next });
    next += 1;
  };
  const numberOf = ({ note }: Listed): number => held.get(note.id)?.number ?? 0;

  /** The score of each of these notes, by its number. */
  const scoresOf = (found: readonly Listed[], words: readonly Term[]): Float64Array => {
    const isFound = new Uint8Array(next);
    for (const entry of found) isFound[numberOf(entry)] = 1;
    // A boost of nothing leaves a note out before anything is reckoned for it.
    const boostDocument = (number: number): number => isFound[number] ?? 0;
    const scores = new Float64Array(next);
    for (const { text, isQuoted } of words) {
      for (const { id, score } of index.search(text, { boostDocument, prefix: !isQuoted })) {
        scores[id] = (scores[id] ?? 0) + score;
      }
    }
    return scores;
  };

  return {
    keepUp,
    search(listed, query, today) {
      if (listed !== done) return null;
      const terms = parseQuery(query);
      // A single letter stands almost everywhere.
      const words = terms.filter(({ field, isNot, text }) => field === null && !isNot && text.length > 1);
      const found = fulfilling(listed, terms, today);
      if (words.length === 0) return found;
      const scores = scoresOf(found, words);
      // Array.prototype.sort keeps the order of equals: the newest first.
      return found
        .map((entry) => ({ entry, score: scores[numberOf(entry)] ?? 0 }))
        .sort((a, b) => b.score - a.score)
        .map(({ entry }) => entry);
    },
  };
}
