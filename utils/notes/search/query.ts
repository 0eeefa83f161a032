import { isKnown } from './values.ts';

/** The fields that a query can ask for, each with what follows its colon. */
const FIELDS = ['type', 'entity', 'tag', 'site', 'status', 'label', 'before', 'after', 'has', 'is'] as const;
export type Field = (typeof FIELDS)[number];

/** One condition of a query: words, or a field's value; quoted: as they stand; `isNot`: a note must not fulfil it. */
export interface Term {
  field: Field | null;
  /** Folded. */
  text: string;
  isQuoted: boolean;
  isNot: boolean;
}

/** Lower case, without accents: "Andrés" is found by "andres". */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const TERM = /(-)?(?:(\p{L}+):)?(?:"([^"]*)"?|(\S+))/gu;

/**
 * Reads a query as the reader types it: words, "quoted phrases", `#tag`, `field:value` (see `FIELDS`), each with a minus
 * for what must not be. An unknown field is taken for words, a field without a value yet, or with one that it does not
 * know, for nothing.
 */
export const parseQuery = (query: string): Term[] => termsIn(query).filter(isUnderstood);

/** The words of a query whose field does not know their value, folded: "after:2024-13". */
export const misreadIn = (query: string): string[] =>
  termsIn(query)
    .filter((term) => !isUnderstood(term))
    .map(({ field, text }) => `${field}:${text}`);

const isUnderstood = ({ field, text }: Term): boolean => field === null || isKnown(field, text);

function termsIn(query: string): Term[] {
  return [...query.matchAll(TERM)].flatMap((match): Term[] => {
    const [, minus, name, quoted, bare] = match;
    const field = name === undefined ? null : fieldOf(name);
    const value = quoted ?? bare ?? '';
    const isNot = minus === '-';
    if (name !== undefined && !field) return termOf({ field: null, value: `${name}:${value}`, isNot });
    if (name === undefined && quoted === undefined && /^\p{L}+:$/u.test(value) && fieldOf(value.slice(0, -1)))
      return [];
    const term = { field, value, isNot, isQuoted: quoted !== undefined };
    return value.startsWith('#') && !field
      ? termOf({ ...term, field: 'tag', value: value.slice(1) })
      : termOf(term);
  });
}

const fieldOf = (name: string): Field | null => FIELDS.find((field) => field === name.toLowerCase()) ?? null;

function termOf({
  field,
  value,
  isNot,
  isQuoted = false,
}: {
  field: Field | null;
  value: string;
  isNot: boolean;
  isQuoted?: boolean;
}): Term[] {
  const text = fold(value).replace(/\s+/g, ' ').trim();
  return text === '' || text === '-' ? [] : [{ field, text, isNot, isQuoted }];
}
