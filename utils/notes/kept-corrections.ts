import { type Corrections, correctionsFrom } from './corrections.ts';
import { changeKept, readKept, watchKept } from './settings.ts';
import { CORRECTIONS } from './settings-shape.ts';

/** What the reader set right; what is damaged is left out. Rejects when the browser refuses its storage. */
export const readCorrections = async (): Promise<Corrections> => correctionsFrom(await readKept(CORRECTIONS));

/** Changes what is set right; quick changes do not undo one another. Rejects as reading does. */
export const changeCorrections = (of: (corrections: Corrections) => Corrections): Promise<void> =>
  changeKept(CORRECTIONS, (stored) => of(correctionsFrom(stored)));

/** Tells of every change, wherever it was made, until the signal is aborted. */
export function watchCorrections(onChange: (corrections: Corrections) => void, signal: AbortSignal): void {
  watchKept(CORRECTIONS, (stored) => onChange(correctionsFrom(stored)), signal);
}
