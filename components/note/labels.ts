import { createContext } from 'preact';
import type { LabelNames as Names } from '../../utils/notes/label-names.ts';
import type { Colour } from '../../utils/notes/shapes.ts';
import { t } from '../words.ts';

/** What the reader calls the colours, for all that shows them. */
export const LabelNames = createContext<Names>({});

export const COLOURS: readonly Colour[] = ['yellow', 'green', 'blue', 'red', 'violet'];

/** A label by the reader's name for it, else by its colour. */
export const labelInWords = (colour: Colour, names: Names): string => names[colour] ?? t(`label_${colour}`);
