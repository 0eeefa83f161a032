import type { Result } from '../../utils/messages.ts';
import type { Rhythm } from '../../utils/notes/backup-rhythm.ts';
import type { Correction } from '../../utils/notes/corrections.ts';
import type { Refused } from '../../utils/notes/import/incoming.ts';
import type { Changed, Colour, ManyPatch, Settings } from '../../utils/notes/shapes.ts';

export type ExportFormat = 'backup' | 'markdown' | 'csv' | 'readwise' | 'annotations' | 'calendar';

/** What an import would do. */
export interface Preview {
  name: string;
  fresh: number;
  changed: number;
  same: number;
  refused: readonly Refused[];
  /** It holds settings, names of labels or corrections that are not those here. */
  hasPreferences: boolean;
}

/** What the library page asks of the room that shows it, beside the actions on single notes. None of them rejects. */
export interface LibraryActions {
  patchMany(ids: readonly string[], patch: ManyPatch): Promise<Result<Changed>>;
  removeMany(ids: readonly string[]): Promise<Result<Changed>>;
  renameTag(from: string, to: string): Promise<Result<Changed>>;
  undo(changeId: string): Promise<Result<{ kept: number }>>;
  /** Hands the reader a file; its name comes back. `ids`: null for all notes. */
  save(format: ExportFormat, ids: readonly string[] | null): Promise<Result<string>>;
  /** Lets a backup be saved by itself so often, if the browser allows it; what holds then comes back. Must be called from a click. */
  backUpBy(rhythm: Rhythm): Promise<Result<Rhythm>>;
  /** Looks into a file; nothing is written. */
  read(file: File): Promise<Result<Preview>>;
  /** Imports the file that was looked into last, with its preferences or without. */
  write(onProgress: (share: number) => void, withPreferences: boolean): Promise<Result<Changed>>;
  /** Gives the labels of a colour a name; an empty one takes it away. */
  nameLabel(colour: Colour, name: string): Promise<Result<null>>;
  /** Sets something right on the article with these addresses, or takes it back. */
  correct(addresses: readonly string[], correction: Correction): Promise<Result<null>>;
  changeSettings(of: (settings: Settings) => Settings): Promise<Result<null>>;
  /** Puts a note off to its next review, or ends its reviews. The day on which it comes back, ISO; null when it does not. */
  review(id: string, how: 'next' | 'end'): Promise<Result<string | null>>;
  /** Copies a note's quote with its source. */
  cite(id: string): Promise<Result<null>>;
  /** Writes back what was kept outside of the database. */
  restoreShadow(): Promise<Result<Changed>>;
}
