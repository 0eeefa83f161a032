import type { Failure, Trouble } from '../../utils/messages.ts';
import { NotesError, troubleOf } from '../../utils/notes/trouble.ts';

/** Something that the background will not or cannot do. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly failure: Failure;

  constructor(code: Failure['code'], why: Trouble, detail?: string) {
    super(why);
    this.failure = { code, why, ...(detail !== undefined && { detail }) };
  }
}

/** What an answer threw, as the value that the asker gets. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  const { code, why, detail } = error instanceof NotesError ? error : troubleOf(error);
  return { code, why, ...(detail !== undefined && { detail }) };
}
