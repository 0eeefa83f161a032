import { isPreferences, type Preferences } from './preferences-shape.ts';
import { keep, readKept } from './settings.ts';
import { isOffset, orNull, record, textUpTo } from './shape-checks.ts';

/** Preferences before and after they were taken over from a file. */
export interface Taken {
  before: Preferences;
  after: Preferences;
}

/** What undoes the last import. The notes' part lies in the database, with the change. */
export interface LastImport {
  /** Of the change in the database. */
  id: string;
  /** Notes written. */
  count: number;
  /** Null where no preferences were taken over. */
  taken: Taken | null;
}

/** Under which key it is kept: an import is still undone when the tab that made it is closed. */
export const LAST_IMPORT = 'lastImport';

const isLastImport = record<LastImport>({
  id: textUpTo(36),
  count: isOffset,
  taken: orNull(record<Taken>({ before: isPreferences, after: isPreferences })),
});

/** Null where nothing was imported, or where that was undone. Rejects when the browser refuses its storage. */
export async function readLastImport(): Promise<LastImport | null> {
  const stored = await readKept(LAST_IMPORT);
  return isLastImport(stored) ? stored : null;
}

/** Rejects as reading does. */
export const keepLastImport = (last: LastImport | null): Promise<void> => keep(LAST_IMPORT, last);
