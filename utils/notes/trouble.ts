/** Why a note could not be read or written, in a sentence for the reader. */
export class NotesError extends Error {
  override name = 'NotesError';
  readonly code: 'not-found' | 'bad-request' | 'storage';

  constructor(code: NotesError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** An older copy of Dateline has the database open. */
export class HeldError extends Error {
  override name = 'HeldError';
}

const FULL = 'The disk is full: the browser could not save this. Nothing that was saved before is lost.';
const NEWER = 'Your notes were written by a newer version of Dateline. Update Dateline to open them.';
const REFUSED =
  'The browser does not let Dateline store notes here. In a private window, or where storage is blocked, notes cannot be kept.';
const HELD =
  'Dateline was updated, but an older copy of it still has the notes open. Close its other tabs or restart the browser.';
const TWICE = 'This is stored already.';

/** By the name of the browser's or Dexie's error. */
const SENTENCES: Record<string, string> = {
  QuotaExceededError: FULL,
  VersionError: NEWER,
  HeldError: HELD,
  SecurityError: REFUSED,
  InvalidStateError: REFUSED,
  UnknownError: REFUSED,
  MissingAPIError: REFUSED,
  OpenFailedError: REFUSED,
  ConstraintError: TWICE,
};

/** Puts an error of the browser's storage into words, by the innermost cause that has some. */
export function inWords(error: unknown): NotesError {
  if (error instanceof NotesError) return error;
  const sentence = sentenceOf(error);
  return new NotesError(
    'storage',
    sentence ?? `The notes could not be read or written: ${told(error)}`,
    error,
  );
}

function sentenceOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const inner = 'inner' in error && error.inner !== error ? sentenceOf(error.inner) : null;
  const name = 'name' in error && typeof error.name === 'string' ? error.name : '';
  return inner ?? (Object.hasOwn(SENTENCES, name) ? (SENTENCES[name] ?? null) : null);
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));
