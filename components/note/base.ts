import { useState } from 'preact/hooks';
import type { Note } from '../../utils/notes/shapes.ts';

/** What an edit began from. */
interface Base {
  /** `updatedAt` of the note. */
  seen: number;
  /** Null where that is no longer known. */
  body: string | null;
}

type Saved = Pick<Note, 'body' | 'updatedAt'>;

interface Basing {
  base: Base;
  /** The note's text, where another was saved elsewhere since the edit began; null otherwise. */
  newer: string | null;
  /** The edit goes on from the note as it is now. */
  rebase(): void;
  /** The edit goes on from an older state of the note. */
  resume(seen: number): void;
}

/** Holds an edit to what it began from. @param note as it is now, which may change while it is being edited */
export function useBase(note: Saved): Basing {
  const now = (): Base => ({ seen: note.updatedAt, body: note.body });
  const [base, setBase] = useState(now);
  const isNewer = note.updatedAt !== base.seen && note.body !== base.body;
  return {
    base,
    newer: isNewer ? note.body : null,
    rebase: () => setBase(now()),
    resume: (seen) => {
      if (seen !== note.updatedAt) setBase({ seen, body: null });
    },
  };
}
