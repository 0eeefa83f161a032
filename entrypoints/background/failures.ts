import type { Failure } from '../../utils/messages.ts';
import { inWords, NotesError } from '../../utils/notes/trouble.ts';

/** Something that the background will not or cannot do, in a sentence for the reader. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: Failure['code'];

  constructor(code: Failure['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** What an answer threw, as the value that the asker gets. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  const { code, message } = error instanceof NotesError ? error : inWords(error);
  return { code, message };
}
