import type { Reference, TimexMod, TimexType } from '../../shapes.ts';
import type { Said } from '../said.ts';
import type { Stretch } from './stretch.ts';

/** What is said in one way. */
export type Of<K extends Said['kind']> = Extract<Said, { kind: K }>;

/** What an expression comes to. Bounds are day counts. */
export interface Answer {
  type: TimexType;
  value: string;
  mod: TimexMod | null;
  from: number | null;
  to: number | null;
  /** The stretch of the calendar that it names, where it names one. */
  stretch: Stretch | null;
  reference: Reference | null;
}

const NOTHING = { mod: null, from: null, to: null, stretch: null, reference: null };

export const answer = (type: TimexType, value: string, rest: Partial<Answer> = {}): Answer => ({
  ...NOTHING,
  type,
  value,
  ...rest,
});

/** A date that covers a stretch; without one (out of the calendar) its value alone. */
export const dated = (stretch: Stretch | null, reference: Reference | null, partial: string): Answer =>
  stretch
    ? answer('DATE', stretch.value, { stretch, from: stretch.from, to: stretch.to, reference })
    : answer('DATE', partial);
