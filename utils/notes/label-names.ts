import { changeKept, readKept, watchKept } from './settings.ts';
import { COLOURS, type Colour } from './shapes.ts';

/** What the reader calls the colours of labels; those without a name are called by their colour. */
export type LabelNames = Partial<Record<Colour, string>>;

/** Under which key they are kept. */
const LABEL_NAMES = 'labelNames';
const LONGEST = 40;

/** A name as it is kept. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value === nameFrom(value);

/** Names out of whatever was stored; what is no name is left out. */
export function labelNamesFrom(stored: unknown): LabelNames {
  const found: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return Object.fromEntries(
    COLOURS.flatMap((colour) => {
      const name = nameFrom(found[colour]);
      return name === '' ? [] : [[colour, name]];
    }),
  );
}

const nameFrom = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : '';

export const readLabelNames = async (): Promise<LabelNames> => labelNamesFrom(await readKept(LABEL_NAMES));

/** Names a colour; an empty name takes its name away. */
export async function nameLabel(colour: Colour, name: string): Promise<void> {
  await changeLabelNames((names) => ({ ...names, [colour]: name }));
}

/** Changes the names; quick changes do not undo one another. Rejects as reading does. */
export const changeLabelNames = (of: (names: LabelNames) => LabelNames): Promise<void> =>
  changeKept(LABEL_NAMES, (stored) => labelNamesFrom(of(labelNamesFrom(stored))));

/** Tells the names now and after every change, until the signal is aborted; where they cannot be read, after the next change. */
export function watchLabelNames(onNames: (names: LabelNames) => void, signal: AbortSignal): void {
  readLabelNames().then(onNames, () => undefined);
  watchKept(LABEL_NAMES, (stored) => onNames(labelNamesFrom(stored)), signal);
}
