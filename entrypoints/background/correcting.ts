import { type Correction, withCorrection } from '../../utils/notes/corrections.ts';
import { readCorrections, writeCorrections } from '../../utils/notes/kept-corrections.ts';

let last: Promise<unknown> = Promise.resolve();

/** Keeps a correction. One after the other: two that come at once must not overwrite one another. */
export function correct(addresses: readonly string[], correction: Correction): Promise<void> {
  const done = last.then(async () => {
    await writeCorrections(withCorrection(await readCorrections(), addresses, correction));
  });
  last = done.catch(() => undefined);
  return done;
}
