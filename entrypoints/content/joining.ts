import type { Reading, Verdict } from '../../utils/article/shapes.ts';
import { askBackground, type Failure } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { askFindings, type Findings, soughtIn } from './placing.ts';
import { assemble, NOTHING_FOUND, type ReadPage, type Wishes } from './reading.ts';

interface Joining {
  verdict: Verdict;
  reading: Reading;
  addresses: string[];
  /** What is known of anchors in this very text. */
  known: Findings;
  wishes(): Wishes;
}

/** A reading with what the background finds in it and knows of it. Without the engine a page still has its notes. */
export async function joinReading(parts: Joining): Promise<{ page: ReadPage; error: Failure | null }> {
  const { text, pieces, published, lang } = parts.reading.article;
  const [answer, noted] = await Promise.all([
    askBackground('extract', { input: { text, pieces, published, lang } }),
    notesWithFindings(parts),
  ]);
  const found = answer.ok ? answer.value.extraction : NOTHING_FOUND;
  return { page: joined(parts, found, noted), error: answer.ok ? null : answer.error };
}

/** A reading with its notes alone. */
export async function joinNotes(parts: Joining): Promise<ReadPage> {
  return joined(parts, NOTHING_FOUND, await notesWithFindings(parts));
}

type Noted = Pick<ReadPage, 'notes' | 'findings'>;

const joined = ({ wishes, ...parts }: Joining, found: ReadPage['found'], noted: Noted): ReadPage =>
  assemble({ ...parts, found, ...noted, wishes: wishes() });

async function notesWithFindings({ reading, addresses, known }: Joining): Promise<Noted> {
  const { text } = reading.article;
  const notes = (await notesOf(addresses)) ?? [];
  const more = await askFindings(text, soughtIn(text, notes, known));
  return { notes, findings: new Map([...known, ...(more ?? [])]) };
}

/** Null when the background could not say. */
export async function notesOf(addresses: string[]): Promise<Note[] | null> {
  const result = await askBackground('notesOf', { addresses });
  return result.ok ? result.value.notes : null;
}
