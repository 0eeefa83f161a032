import type { Span } from '../text/span.ts';

/** A pure look at a value from elsewhere: is it of this shape? */
export type Check<T> = (value: unknown) => value is T;

type Fields<T> = {
  [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? Check<T[K] | undefined> : Check<T[K]>;
};

/**
 * A record with these fields and no others, of its own or from a prototype; a field may be missing where its check
 * takes undefined. The compiler sees to it that no field of the type goes unchecked.
 */
export const record =
  <T>(fields: Fields<T>): Check<T> =>
  (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const own = new Map<string, unknown>(Object.entries(value));
    for (const key of own.keys()) if (!Object.hasOwn(fields, key)) return false;
    return Object.entries<Check<unknown>>(fields).every(([key, check]) => check(own.get(key)));
  };

export const listOf =
  <T>(check: Check<T>, most: number): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.length <= most && value.every((item) => check(item));

export const either =
  <A, B>(a: Check<A>, b: Check<B>): Check<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);

export const oneOf =
  <T extends string>(...words: readonly T[]): Check<T> =>
  (value): value is T =>
    (words as readonly unknown[]).includes(value);

export const textUpTo =
  (most: number): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most;

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

export const isNull = (value: unknown): value is null => value === null;

export const isTrue = (value: unknown): value is true => value === true;

const isAbsent = (value: unknown): value is undefined => value === undefined;

export const orNull = <T>(check: Check<T>): Check<T | null> => either(check, isNull);

export const optional = <T>(check: Check<T>): Check<T | undefined> => either(check, isAbsent);

/** A place in a text, or an index: a whole number from 0. */
export const isOffset = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

export const span = { start: isOffset, end: isOffset };

/** Its end is not before its start. */
export const forward =
  <T extends Span>(check: Check<T>): Check<T> =>
  (value): value is T =>
    check(value) && value.start <= value.end;

/** From 0 to 1. */
export const isShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1;

/** An ISO day. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);

/** An address of the web, and of nothing else: http or https. */
export function isWebAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
}

const LONGEST_ADDRESS = 8192;
