import type { Prose } from '../prose.ts';
import type { DateExpression } from '../shapes.ts';
import type { Bounds } from './relation.ts';

/** Where a claim's days lie seen from the day that it is told. */
export type Side = 'past' | 'present' | 'future' | null;

/** Seen from the day that its date was counted from, unless that is one of the story; null without such a day. */
export function sideOf(prose: Prose, { reference }: DateExpression, { earliest, latest }: Bounds): Side {
  const told = reference && reference.from !== 'narrative' ? reference.day : prose.input.published;
  if (told === null) return null;
  if (earliest !== null && earliest > told) return 'future';
  if (latest !== null && latest < told) return 'past';
  if (earliest === null && latest !== null && latest > told) return 'future';
  return 'present';
}
