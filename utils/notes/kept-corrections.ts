import { type Corrections, correctionsFrom } from './corrections.ts';
import { keep, readKept, watchKept } from './settings.ts';
import { CORRECTIONS } from './settings-shape.ts';

/** What the reader set right; what is damaged is left out. Rejects when the browser refuses its storage. */
export const readCorrections = async (): Promise<Corrections> => correctionsFrom(await readKept(CORRECTIONS));

export const writeCorrections = (corrections: Corrections): Promise<void> => keep(CORRECTIONS, corrections);

/** Tells of every change, wherever it was made, until the signal is aborted. */
export function watchCorrections(onChange: (corrections: Corrections) => void, signal: AbortSignal): void {
  watchKept(CORRECTIONS, (stored) => onChange(correctionsFrom(stored)), signal);
}
