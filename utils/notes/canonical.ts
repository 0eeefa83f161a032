/** JSON on one line with the fields of objects in the order of the alphabet: what is the same reads the same. */
export const canonicalText = (value: unknown): string => JSON.stringify(value, sorted);

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const isSame = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);
