import { useMemo, useState } from 'preact/hooks';
import type { Listed } from '../../utils/notes/queries.ts';
import type { FullLibraryProps } from './FullLibrary.tsx';
import type { Grouping, Sorting } from './grouping.ts';
import { countTags } from './tags.ts';
import type { View } from './views.tsx';

/** How notes are looked for and laid out, and what was found. */
export interface Finding {
  query: string;
  setQuery(query: string): void;
  grouping: Grouping;
  setGrouping(grouping: Grouping): void;
  sorting: Sorting;
  setSorting(sorting: Sorting): void;
  all: readonly Listed[];
  /** Those that have come up for review. */
  due: readonly Listed[];
  found: readonly Listed[];
  /** Tags and how often each is used. */
  tags: readonly [string, number][];
}

/** Looks for notes among those of a view. */
export function useFinding({ notes, search, today }: FullLibraryProps, view: View): Finding {
  const [query, setQuery] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('none');
  const [sorting, setSorting] = useState<Sorting>('best');
  const all = notes ?? [];
  const due = useMemo(
    () => all.filter(({ note }) => note.review && note.review.due <= today),
    [notes, today],
  );
  const found = useMemo(() => search(view === 'due' ? due : all, query), [search, notes, query, view, due]);
  const tags = useMemo(() => countTags(all), [notes]);
  return {
    query,
    setQuery,
    grouping,
    setGrouping,
    // Without words there is nothing to match: the list is as it came, the newest first.
    sorting: sorting === 'best' && query.trim() === '' ? 'newest' : sorting,
    setSorting,
    all,
    due,
    found,
    tags,
  };
}

/** The notes that the reader has selected, of those that there are. */
export interface Selected {
  chosen: ReadonlySet<string>;
  present: readonly string[];
  choose(ids: readonly string[], isChosen: boolean): void;
  clear(): void;
}

export function useSelected(all: readonly Listed[]): Selected {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen,
    present: all.filter(({ note }) => chosen.has(note.id)).map(({ note }) => note.id),
    choose(ids, isChosen) {
      const next = new Set(chosen);
      for (const id of ids) {
        if (isChosen) next.add(id);
        else next.delete(id);
      }
      setChosen(next);
    },
    clear: () => setChosen(new Set()),
  };
}
