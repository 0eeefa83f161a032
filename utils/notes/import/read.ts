import { NotesError } from '../trouble.ts';
import { isBackup, readBackup } from './backup.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import type { Incoming } from './incoming.ts';
import { parseJson } from './parse.ts';
import { readReadwise } from './readwise.ts';
import { isWebAnnotation, readWebAnnotations } from './web-annotation.ts';

/** Reads a file of notes, of whichever format it is. @throws NotesError for what is no file of notes, or not whole */
export function readNotesFile(text: string): Incoming {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') throw new NotesError('bad-request', 'fileEmpty');
  if (!/^[[{]/.test(start)) return readReadwise(text);
  const value = parseJson(start);
  if (isBackup(value)) return readBackup(value);
  if (isWebAnnotation(value)) return readWebAnnotations(value);
  if (isHypothesis(value)) return readHypothesis(value);
  throw new NotesError('bad-request', 'fileUnknown');
}
