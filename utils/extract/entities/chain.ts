import type { BareName } from '../names/recognize.ts';
import type { NameType } from '../shapes.ts';

/** An entity while its names are being gathered. */
export interface Chain {
  type: NameType;
  /** Its canonical name. */
  name: string;
  /** Indices into the list of names, in reading order once linking is done. */
  members: number[];
}

/** Names of one kind on their way into chains. */
export interface Linking {
  names: readonly BareName[];
  /** For each piece of the text that a name stands in; equal for names of one paragraph. */
  paragraphs: readonly number[];
}

/** Letters and figures alone, lower case, without accents: "Al-Sisi", "al Sisi" and "Al‑Sísi" are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const partsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);
