import { type FileTrouble, NotesError } from '../trouble.ts';

/** Largest file that is read, in bytes. */
const LARGEST_FILE = 200_000_000;
/** Deepest nesting that any of the formats has, with room to spare. */
const DEEPEST = 64;
/** Most values in a file: so many take some hundred megabytes of memory. The largest library that fits a file has fewer. */
const MOST_VALUES = 20_000_000;

const refuse = (why: FileTrouble): NotesError => new NotesError('bad-request', why);

/** @throws NotesError where a file is too large to be read at all */
export function checkSize(bytes: number): void {
  if (bytes > LARGEST_FILE) {
    throw new NotesError('bad-request', 'fileTooLarge', { detail: String(LARGEST_FILE / 1_000_000) });
  }
}

/** Reads JSON from elsewhere. @throws NotesError for what is cut off, malformed, too deep, or aimed at prototypes */
export function parseJson(text: string): unknown {
  const { depth, values } = measured(text);
  if (depth > DEEPEST) throw refuse('fileTooDeep');
  if (values > MOST_VALUES) throw refuse('fileTooFull');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new NotesError('bad-request', 'fileDamaged', { cause: error });
  }
  if (namesPrototype(value)) throw refuse('fileUnsafe');
  return value;
}

/**
 * How deep brackets are nested and about how many values there are, strings left out; stops soon after it is too much. What a
 * parser makes of a small file can fill the memory.
 */
function measured(text: string): { depth: number; values: number } {
  let open = 0;
  let depth = 0;
  let values = 0;
  let isInString = false;
  for (let at = 0; at < text.length && depth <= DEEPEST && values <= MOST_VALUES; at += 1) {
    const unit = text.charCodeAt(at);
    if (isInString) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) isInString = false;
    } else if (unit === 0x22) isInString = true;
    else if (unit === 0x2c) values += 1;
    else if (unit === 0x5b || unit === 0x7b) {
      values += 1;
      depth = Math.max(depth, ++open);
    } else if (unit === 0x5d || unit === 0x7d) open -= 1;
  }
  return { depth, values };
}

function namesPrototype(root: unknown): boolean {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) return true;
    for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push(inner);
  }
  return false;
}

/** A record with fields of any kind; null for everything else. */
export const asRecord = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One value, or the items of a list: JSON-LD leaves the brackets out around a single item. */
export const asItems = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Milliseconds since 1970; null where the text is no moment. */
export function momentOf(value: unknown): number | null {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) || moment < 0 ? null : moment;
}
