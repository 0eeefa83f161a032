import type { NameType } from '../../shapes.ts';

/** Order of the types in the network's output; training writes the same. */
export const TYPES: readonly NameType[] = ['PER', 'ORG', 'LOC', 'NORP', 'MISC'];

/** Outside, then Begin, Inside, Last and Unit (BILOU) of each type. */
export const LABELS = 1 + 4 * TYPES.length;

export const OUTSIDE = 0;

/** Log-probabilities of a token that cannot be part of a name. */
export const NO_NAME = Float32Array.from({ length: LABELS }, (_, label) => (label === OUTSIDE ? 0 : -20));

type Role = 'O' | 'B' | 'I' | 'L' | 'U';
const ROLES: readonly Role[] = ['B', 'I', 'L', 'U'];

export const roleOf = (label: number): Role => (label === OUTSIDE ? 'O' : (ROLES[(label - 1) % 4] ?? 'O'));

export const typeOf = (label: number): NameType | null =>
  label === OUTSIDE ? null : (TYPES[(label - 1) >> 2] ?? null);

/** Does a name go on after this label? */
export const isOpen = (label: number): boolean => label !== OUTSIDE && (label - 1) % 4 < 2;

/** Does a name go on from before this label? */
export const isContinued = (label: number): boolean =>
  label !== OUTSIDE && ((label - 1) % 4 === 1 || (label - 1) % 4 === 2);
