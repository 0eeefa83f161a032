/** What can go wrong with notes and files of notes; the interface has a sentence for each. */
export type NotesTrouble =
  | 'diskFull'
  | 'newerVersion'
  | 'storeRefused'
  | 'storeHeld'
  | 'storedTwice'
  | 'store'
  | 'noteMissing'
  | 'noteChanged'
  | 'tagNameless'
  | 'undoExpired'
  | 'nothingToExport'
  | 'nothingPlanned'
  | FileTrouble;

export type FileTrouble =
  | 'fileEmpty'
  | 'fileUnknown'
  | 'fileTooLarge'
  | 'fileTooFull'
  | 'fileNoText'
  | 'fileTooDeep'
  | 'fileDamaged'
  | 'fileUnsafe'
  | 'tableOpenQuote'
  | 'tableTooWide'
  | 'tableUnknown'
  | 'backupNewer'
  | 'backupUnknown'
  | 'backupNotWhole';

interface Circumstances {
  /** What the sentence names: a file's part, a limit, the browser's own words. */
  detail?: string;
  cause?: unknown;
}

/** Why a note could not be read or written. */
export class NotesError extends Error {
  override name = 'NotesError';
  readonly code: 'not-found' | 'conflict' | 'bad-request' | 'storage';
  readonly why: NotesTrouble;
  readonly detail: string | undefined;

  constructor(code: NotesError['code'], why: NotesTrouble, { detail, cause }: Circumstances = {}) {
    super(detail === undefined ? why : `${why}: ${detail}`, { cause });
    this.code = code;
    this.why = why;
    this.detail = detail;
  }
}

/** An older copy of Dateline has the database open. */
export class HeldError extends Error {
  override name = 'HeldError';
}

/** By the name of the browser's or Dexie's error. */
const TROUBLES: Record<string, NotesTrouble> = {
  QuotaExceededError: 'diskFull',
  VersionError: 'newerVersion',
  HeldError: 'storeHeld',
  SecurityError: 'storeRefused',
  InvalidStateError: 'storeRefused',
  UnknownError: 'storeRefused',
  MissingAPIError: 'storeRefused',
  OpenFailedError: 'storeRefused',
  ConstraintError: 'storedTwice',
};

/** What an error of the browser's storage means, by the innermost cause that is known. */
export function troubleOf(error: unknown): NotesError {
  if (error instanceof NotesError) return error;
  const known = knownTrouble(error);
  return known
    ? new NotesError('storage', known, { cause: error })
    : new NotesError('storage', 'store', { detail: told(error), cause: error });
}

function knownTrouble(error: unknown): NotesTrouble | null {
  if (typeof error !== 'object' || error === null) return null;
  const inner = 'inner' in error && error.inner !== error ? knownTrouble(error.inner) : null;
  const name = 'name' in error && typeof error.name === 'string' ? error.name : '';
  return inner ?? (Object.hasOwn(TROUBLES, name) ? (TROUBLES[name] ?? null) : null);
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));
