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
  text: string;
  names: readonly BareName[];
  /** For each name where the line begins that it stands in; equal for names of one paragraph. */
  paragraphs: readonly number[];
}

/** Letters and figures alone, lower case, without accents: "Al-Sisi", "al Sisi" and "Al‑Sísi" are one. */
export const fold = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const withoutAccents = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');

export const partsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

export const beginsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length <= whole.length && part.every((word, at) => word === whole[at]);

export const endsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length <= whole.length && part.every((word, at) => word === whole[whole.length - part.length + at]);

/** The fuller of two forms of one name; not the shouted one. */
export function fuller(a: string, b: string): string {
  const isShouted = (form: string): boolean => form.length > 3 && form === form.toUpperCase();
  if (isShouted(a) !== isShouted(b) && partsOf(a).length === partsOf(b).length) return isShouted(a) ? b : a;
  return b.length > a.length ? b : a;
}

/** Lists by key, in order of insertion. */
export class Shelves<T> {
  readonly #lists = new Map<string, T[]>();

  add(key: string, item: T): void {
    const list = this.#lists.get(key);
    if (list) list.push(item);
    else this.#lists.set(key, [item]);
  }

  get(key: string): readonly T[] {
    return this.#lists.get(key) ?? [];
  }
}
