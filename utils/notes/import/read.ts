import { NotesError } from '../trouble.ts';
import { isBackup, readBackup } from './backup.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import type { Incoming } from './incoming.ts';
import { checkSize, parseJson } from './parse.ts';
import { isTable, readReadwise } from './readwise.ts';
import { isWebAnnotation, readWebAnnotations } from './web-annotation.ts';

/** Reads a file of notes that is not too large to be read at all. @throws NotesError as `readNotesFile` does */
export async function openNotesFile(file: Pick<File, 'size' | 'text'>): Promise<Incoming> {
  checkSize(file.size);
  return readNotesFile(await file.text());
}

/** Reads a file of notes, of whichever format it is. @throws NotesError for what is no file of notes, or not whole */
export function readNotesFile(text: string): Incoming {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') throw new NotesError('bad-request', 'fileEmpty');
  // Both JSON and tables write it otherwise: as an escape, or not at all.
  if (start.includes('\0')) throw new NotesError('bad-request', 'fileNoText');
  if (!/^[[{]/.test(start)) {
    if (isTable(start)) return readReadwise(text);
    throw new NotesError('bad-request', 'fileUnknown');
  }
  const value = parseJson(start);
  if (isBackup(value)) return readBackup(value);
  if (isWebAnnotation(value)) return readWebAnnotations(value);
  if (isHypothesis(value)) return readHypothesis(value);
  throw new NotesError('bad-request', 'fileUnknown');
}
